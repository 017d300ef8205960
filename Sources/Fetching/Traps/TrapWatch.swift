internal import Addressing
internal import Model

/// Learns which families of pages lead nowhere but to more of themselves, and stops them.
///
/// It judges between two depths only, from all that the depth before brought, so that what is asked
/// never hangs on who answers first. A family that is stopped is stopped from within: links to it
/// from other pages are still followed.
struct TrapWatch {
    private var chains: [Address: Int] = [:]
    private var families: [PageFamily: Record] = [:]
    private var stopped: [PageFamily: TrapKind] = [:]

    private struct Record {
        var pages = 0
        var faces: Set<UInt64> = []
    }

    /// Pages of a family in a row, each linked by the one before, that brought nothing but the next
    /// ones: a pager of so many steps shows other links by then.
    private static let longestChain = 12
    /// Pages that a link in such a row may bring of its own family.
    private static let fewLinks = 3
    /// Pages of a family that say enough of it.
    private static let enoughPages = 40
    /// Of so many pages one at least must say something new.
    private static let dullness = 5

    /// Notes what a page links: `links` are those that were not known when its depth was begun.
    /// `key` and `parent` are the keys of the page and of the page that led to it.
    mutating func note(_ visit: Visit, key: Address, parent: Address?, links: [Address]) {
        let family = PageFamily(visit.address)
        let inside = links.count { PageFamily($0) == family }
        let isBarren = inside == links.count && inside <= Self.fewLinks
        let isOfFamily = visit.from.map { PageFamily($0) == family } ?? false
        let before = isOfFamily ? parent.flatMap { chains[$0] } ?? 0 : 0
        if isBarren { chains[key] = before + 1 }
    }

    /// Notes what a page says: `face` is the same number for pages that differ in digits alone.
    mutating func note(_ visit: Visit, face: UInt64) {
        let family = PageFamily(visit.address)
        families[family, default: Record()].pages += 1
        families[family]?.faces.insert(face)
    }

    /// Judges the families from all that was noted.
    mutating func judge() {
        for (family, record) in families where record.pages >= Self.enoughPages {
            if record.faces.count * Self.dullness <= record.pages {
                stopped[family] = .samePages
            }
        }
    }

    /// Why a link is not followed; nil where it is. `key` is that of the page that holds it.
    func obstacle(to address: Address, from page: Visit, key: Address) -> TrapKind? {
        if RepeatedPath.isOne(address) { return .repeatedPath }
        let chain = chains[key] ?? 0
        guard chain >= Self.longestChain || !stopped.isEmpty else { return nil }
        let family = PageFamily(address)
        guard family == PageFamily(page.address) else { return nil }
        return chain >= Self.longestChain ? .endlessChain : stopped[family]
    }
}
