package import Addressing

/// How to behave towards the servers that are asked, and how much may be asked of them.
package struct Settings: Sendable {
    /// The User-Agent header. Whoever reads a server's log should learn who asks, and why.
    package var userAgent: String
    /// The most connections to one host at a time.
    package var concurrency: Int
    /// The least time between two requests to one host.
    package var delay: Duration
    /// The longest crawl-delay of a robots.txt that is waited for; a longer one counts as this.
    package var longestCrawlDelay: Duration
    package var timeouts: Timeouts
    package var backoff: Backoff
    /// The most bytes of one body, after decoding.
    package var maxBytes: Int
    package var obeyRobots: Bool
    package var external: External
    package var budgets: Budgets
    package var proxy: Proxy
    /// A PEM file of certificate authorities to trust instead of the system's.
    package var authorities: String?
    /// Whether the site's own servers are read although their certificates are at fault; the fault is
    /// reported all the same.
    package var allowsBadTLS: Bool
    /// Whether feeds and the index of a WordPress site are read as sitemaps are.
    package var readsIndexes: Bool
    /// Hosts besides the target's that may have private addresses, as addresses of theirs.
    package var privateHosts: [Address]
    /// Ports of 127.0.0.1 that answer for hosts, by the hosts' names: a test's stand-ins. No other
    /// module can set them.
    var standIns: [String: Int] = [:]

    /// The User-Agent of a run for which `contact` answers: a page or a mail address.
    package static func userAgent(contact: String = "https://oitcheck.example/crawler") -> String {
        "oitcheck/0.1 (+\(contact); checks OIT disclosures)"
    }

    package init(
        userAgent: String = Settings.userAgent(),
        concurrency: Int = 4,
        delay: Duration = .milliseconds(100),
        longestCrawlDelay: Duration = .seconds(10),
        timeouts: Timeouts = Timeouts(),
        backoff: Backoff = Backoff(),
        maxBytes: Int = 64 << 20,
        obeyRobots: Bool = true,
        external: External = .documents,
        budgets: Budgets = Budgets(),
        proxy: Proxy = .none,
        authorities: String? = nil,
        allowsBadTLS: Bool = false,
        readsIndexes: Bool = false,
        privateHosts: [Address] = []
    ) {
        self.userAgent = userAgent
        self.concurrency = concurrency
        self.delay = delay
        self.longestCrawlDelay = longestCrawlDelay
        self.timeouts = timeouts
        self.backoff = backoff
        self.maxBytes = maxBytes
        self.obeyRobots = obeyRobots
        self.external = external
        self.budgets = budgets
        self.proxy = proxy
        self.authorities = authorities
        self.allowsBadTLS = allowsBadTLS
        self.readsIndexes = readsIndexes
        self.privateHosts = privateHosts
    }
}

/// What may be asked of hosts that are not the site's own.
package enum External: String, Sendable, CaseIterable {
    /// Single documents that a page of the site links; they are read, and their links are not
    /// followed.
    case documents
    /// Whether they are there; nothing is read.
    case links
    /// Nothing.
    case none
}

/// How long to wait for one answer.
package struct Timeouts: Sendable {
    /// From the look-up of the name until the connection stands, TLS included.
    package var connect: Duration
    /// From the request until the last byte.
    package var total: Duration
    /// How long an answer may come in at less than `slowest`; whole seconds.
    package var stalled: Duration
    /// Bytes a second.
    package var slowest: Int

    package init(
        connect: Duration = .seconds(15),
        total: Duration = .seconds(180),
        stalled: Duration = .seconds(30),
        slowest: Int = 100
    ) {
        self.connect = connect
        self.total = total
        self.stalled = stalled
        self.slowest = slowest
    }
}

/// Which proxy to go through.
package enum Proxy: Sendable {
    /// None, whatever the environment says: a proxy looks names up itself, so that nobody here sees
    /// which address answers, and the guard against private addresses would be off in silence.
    case none
    /// The one of `http_proxy`, `https_proxy` and `no_proxy`. Private addresses are then refused
    /// only where they are written as such; the rest is the proxy's to refuse.
    case environment
}
