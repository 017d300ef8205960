import Addressing
import ArgumentParser
import Assessing
import Fetching
import Foundation

/// How a site is crawled.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The address under which the site is published.",
            discussion: "For exports and mirrors: absolute links to it mean the target.",
            valueName: "address"
        )
    )
    var siteURL: String?

    @Option(help: "Connections to one host at a time.")
    var concurrency = 4

    @Option(help: "Seconds between two requests to one host.")
    var delay = 0.1

    @Option(help: "Stop after so many addresses. Default: 20000.")
    var maxPages: Int?

    @Option(help: ArgumentHelp("Stop after this time, such as 30m, 90s or 2h.", valueName: "time"))
    var maxTime: String?

    @Option(help: "Stop at so many clicks from the home page. Default: 128.")
    var maxDepth: Int?

    @Option(help: "Stop after so many megabytes. Default: 8192.")
    var maxMegabytes: Int?

    @Option(
        help: ArgumentHelp(
            "What may be asked of other hosts: documents, links or none.",
            discussion:
                "Default: documents to check, links to check links. Of a copy nothing is asked."
        )
    )
    var external: External?

    @Option(help: "The User-Agent header.")
    var userAgent = Settings.userAgent()

    @Flag(help: "Read what robots.txt forbids; only with the web officer's consent.")
    var ignoreRobots = false

    @Flag(
        name: .customLong("indexes"),
        help: ArgumentHelp(
            "Visit also what feeds (RSS, Atom) and WordPress's own index (wp-json) list.",
            discussion: "Sitemaps are read always. What nobody links is said not to be reachable."
        )
    )
    var readsIndexes = false

    @Option(
        name: .customLong("private-host"),
        help: ArgumentHelp(
            "Ask this host too although its address is private, such as files.town.local.",
            discussion: "Can be repeated. TARGET's own host may be private anyway, no other.",
            valueName: "host"
        )
    )
    var privateHosts: [String] = []

    @Flag(
        name: .customLong("allow-bad-tls"),
        help: ArgumentHelp(
            "Read the site although its TLS certificate is at fault; the fault is reported.",
            discussion:
                "Only for the site's own hosts: expired, for another name, an incomplete chain."
        )
    )
    var allowBadTLS = false

    @Option(
        help: ArgumentHelp(
            "Ask the site only in these hours by this machine's clock, such as 22:00-05:00.",
            discussion:
                "Outside them the crawl waits; when they end it stops, and the report says what is left.",
            valueName: "hh:mm-hh:mm"
        )
    )
    var window: String?

    func validate() throws {
        if let window, NightWindow(window) == nil {
            throw ValidationError("--window \(window) is no window; write it as 22:00-05:00.")
        }
        guard concurrency > 0, concurrency <= 64 else {
            throw ValidationError("--concurrency is between 1 and 64.")
        }
        guard delay >= 0, delay <= 3600 else {
            throw ValidationError("--delay is in seconds, 0 or more.")
        }
        for (name, value) in [
            ("--max-pages", maxPages), ("--max-depth", maxDepth), ("--max-megabytes", maxMegabytes),
        ] {
            guard let value else { continue }
            guard (0...1_000_000_000).contains(value) else {
                throw ValidationError("\(name) is a number, 0 or more.")
            }
        }
        if let host = privateHosts.first(where: { Self.home(of: $0) == nil }) {
            throw ValidationError(
                "--private-host \(host) is no host; write it as files.town.local or 10.0.0.5:8080."
            )
        }
        if let maxTime, Self.duration(maxTime) == nil {
            throw ValidationError("--max-time \(maxTime) is no time; write 30m, 90s or 2h.")
        }
    }

    /// The root of a host, with its port perhaps; nil for what is no host.
    private static func home(of host: String) -> Address? {
        guard let home = Address("http://\(host)/"), home.path == "/", home.query == nil,
            home.fragment == nil, !host.contains("/"), !host.contains("@")
        else { return nil }
        return home
    }

    /// What other hosts are asked is as `usual` where nothing is said.
    func settings(external usual: External = .documents) throws -> Settings {
        Settings(
            userAgent: userAgent,
            concurrency: concurrency,
            delay: .milliseconds(Int(delay * 1000)),
            obeyRobots: !ignoreRobots,
            external: external ?? usual,
            budgets: budgets,
            allowsBadTLS: allowBadTLS,
            readsIndexes: readsIndexes,
            privateHosts: privateHosts.compactMap(Self.home(of:))
        )
    }

    /// What is not said stays as it is by default: some sites have pages without end.
    private var budgets: Budgets {
        var budgets = Budgets()
        if let maxPages { budgets.pages = maxPages }
        if let maxMegabytes { budgets.bytes = maxMegabytes << 20 }
        if let maxTime { budgets.time = Self.duration(maxTime) }
        if let maxDepth { budgets.depth = maxDepth }
        return budgets
    }

    /// When the site may be asked; nil for ever.
    var hours: CrawlHours? {
        window.flatMap(NightWindow.init).map { window in
            CrawlHours(window: window) { date in
                let parts = Calendar.current.dateComponents([.hour, .minute, .second], from: date)
                return (parts.hour ?? 0) * 3600 + (parts.minute ?? 0) * 60 + (parts.second ?? 0)
            }
        }
    }

    func publishedAddress() throws -> Address? {
        guard let siteURL else { return nil }
        do {
            return try Address.parse(siteURL)
        } catch {
            throw Failure.notAnAddress("--site-url \(siteURL)", error)
        }
    }

    /// `90`, `90s`, `30m` or `2h`.
    static func duration(_ text: String) -> Duration? {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
        let unit = text.last.flatMap { units[$0] }
        guard let number = Int(unit == nil ? text : String(text.dropLast())), number > 0,
            number <= 1_000_000
        else { return nil }
        return .seconds(number * (unit ?? 1))
    }
}

extension External: ExpressibleByArgument {}
