internal import Addressing

/// What a robots.txt says to one product (RFC 9309).
struct Robots: Sendable {
    private var rules: [RobotsRule] = []
    /// Seconds between requests, where it asks for them. No standard, and widely used.
    private(set) var crawlDelay: Duration?
    /// The addresses of its Sitemap lines, as written; they belong to no group.
    private(set) var sitemaps: [String] = []

    /// The name under which it is looked up in robots.txt.
    static let product = "oitcheck"
    /// How much of a file is read. RFC 9309 §2.5 asks for 500 KiB at least.
    static let longest = 500 << 10
    /// Sitemap lines that are kept.
    private static let mostSitemaps = 100

    /// Nothing is forbidden.
    static let allowingAll = Robots()
    /// Everything is.
    static let forbiddingAll = Robots(rules: [RobotsRule(allows: false, pattern: "/")])

    private init(rules: [RobotsRule] = []) { self.rules = rules }

    /// Reads a file, and keeps what it says to `product`: its own groups, all of them together, or
    /// those for `*` where it has none.
    init(_ bytes: [UInt8], product: String = Robots.product) {
        var own = Group()
        var common = Group()
        var reader = RobotsGroups(product: product)
        for line in RobotsLine.lines(of: bytes.prefix(Self.longest)) {
            switch reader.take(line) {
            case .own: own.take(line)
            case .common: common.take(line)
            case .both:
                own.take(line)
                common.take(line)
            case .none: break
            }
            if line.key == .sitemap, sitemaps.count < Self.mostSitemaps {
                sitemaps.append(line.value)
            }
        }
        let group = reader.hasOwn ? own : common
        rules = group.rules
        crawlDelay = group.crawlDelay
    }

    /// Whether the page may be asked for. The longest rule that matches decides; of two of a length
    /// the one that allows.
    func allows(_ address: Address) -> Bool {
        allows(target: address.path + (address.query.map { "?" + $0 } ?? ""))
    }

    /// The same for a path with its query.
    func allows(target: String) -> Bool {
        let target = RobotsSpelling.normalised(target: target)
        var longest = -1
        var isAllowed = true
        for rule in rules where rule.length >= longest && rule.matches(target) {
            isAllowed = rule.length > longest ? rule.allows : isAllowed || rule.allows
            longest = rule.length
        }
        return isAllowed
    }

    private struct Group {
        var rules: [RobotsRule] = []
        var crawlDelay: Duration?

        mutating func take(_ line: RobotsLine) {
            switch line.key {
            case .allow, .disallow:
                // An empty value says nothing: "Disallow:" forbids nothing.
                guard !line.value.isEmpty else { return }
                rules += RobotsRule.rules(allowing: line.key == .allow, line.value)
            case .crawlDelay:
                guard let seconds = Double(line.value), seconds >= 0, seconds < 86_400 else {
                    return
                }
                crawlDelay = max(crawlDelay ?? .zero, .milliseconds(Int(seconds * 1000)))
            case .userAgent, .sitemap, .other: return
            }
        }
    }
}
