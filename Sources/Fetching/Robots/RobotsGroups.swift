/// Follows the groups of a robots.txt: whom the lines speak to that come now.
///
/// A group starts with one or more user-agent lines (RFC 9309 §2.2.1); a rule ends that list, and
/// lines of other kinds do not.
struct RobotsGroups {
    let product: String
    /// Whether any group named the product.
    private(set) var hasOwn = false
    private var isOwn = false
    private var isCommon = false
    private var isListing = false

    /// Whom a line speaks to.
    enum Addressee { case own, common, both, none }

    init(product: String) { self.product = product.lowercased() }

    /// Takes the next line and says whom it speaks to, where it is a rule or a crawl-delay.
    mutating func take(_ line: RobotsLine) -> Addressee {
        switch line.key {
        case .userAgent:
            if !isListing { (isOwn, isCommon) = (false, false) }
            isListing = true
            name(line.value)
            return .none
        case .allow, .disallow:
            isListing = false
            return addressee
        case .crawlDelay:
            return addressee
        case .sitemap, .other:
            return .none
        }
    }

    private var addressee: Addressee {
        switch (isOwn, isCommon) {
        case (true, true): .both
        case (true, false): .own
        case (false, true): .common
        case (false, false): .none
        }
    }

    private mutating func name(_ value: String) {
        // `*` may be followed by a blank and anything. A product token has letters, `-` and `_`
        // only; what comes behind it, such as a version, is no part of the name.
        if value == "*" || value.hasPrefix("* ") || value.hasPrefix("*\t") { isCommon = true }
        let token = value.utf8.prefix { byte in
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
            default: false
            }
        }
        guard String(decoding: Array(token), as: UTF8.self).lowercased() == product else { return }
        isOwn = true
        hasOwn = true
    }
}
