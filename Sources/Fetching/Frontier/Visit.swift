package import Addressing
package import Model

/// An address whose turn has come.
package struct Visit: Hashable, Sendable {
    package let address: Address
    /// Clicks from the home page.
    package let depth: Int
    /// The page that leads there by the shortest way, of several the first by address; nil for the
    /// home page and for what no page links.
    package let from: Address?

    package init(address: Address, depth: Int, from: Address?) {
        self.address = address
        self.depth = depth
        self.from = from
    }
}

/// Pages without end that were left, with one of them that was not asked.
package struct Trap: Hashable, Sendable {
    package let visit: Visit
    package let kind: TrapKind

    /// Of two examples the one that does not depend on which was found first.
    func example(or other: Trap) -> Trap {
        visit.address == other.visit.address
            ? (visit.better(than: other.visit) == visit ? self : other)
            : (visit.address < other.visit.address ? self : other)
    }
}

/// What tells one trap from another: of each, one example is told.
struct TrapMark: Hashable {
    let kind: TrapKind
    let place: Int

    init(_ address: Address, _ kind: TrapKind) {
        self.kind = kind
        switch kind {
        case .sessionAddresses: place = address.host.hashValue
        case .twinAddresses: place = Self.twinName(of: address).hashValue
        case .endlessChain, .samePages, .calendar: place = PageFamily(address).root
        case .repeatedPath, .sameAsParent, .deeperPaths:
            let folder = address.segments.first
            place = "\(address.host)/\(folder ?? "")".hashValue
        }
    }

    /// The first parameter by which it may be a twin.
    private static func twinName(of address: Address) -> Substring {
        Parameter.suspects(in: address) { _, kind in kind != .token }.first.map {
            $0.parameter.name[...]
        } ?? ""
    }
}

/// The traps that a crawl left, by which any address can be told that was left in one of them.
package struct LeftTraps: Sendable {
    private let marks: Set<TrapMark>

    package init() { marks = [] }

    init(_ marks: some Sequence<TrapMark>) { self.marks = Set(marks) }

    /// The trap in which an address was left that nobody asked for; nil where none was.
    package func kind(holding address: Address) -> TrapKind? {
        TrapKind.allCases.first { kind in
            (address.query != nil || !kind.isOfParameters)
                && marks.contains(TrapMark(address, kind))
        }
    }
}

extension TrapKind {
    /// Whether its addresses differ in their parameters alone.
    fileprivate var isOfParameters: Bool { self == .sessionAddresses || self == .twinAddresses }
}

/// An address that was found and not asked, for want of a budget.
package struct Remainder: Hashable, Sendable {
    package let visit: Visit
    package let budget: Budget
}

extension Visit {
    /// Of two ways to a page the one that does not depend on which was found first: the shorter,
    /// then the first by the page it comes from, then by its own spelling.
    func better(than other: Visit?) -> Visit {
        guard let other else { return self }
        if depth != other.depth { return depth < other.depth ? self : other }
        if let left = from, let right = other.from, left != right {
            return left < right ? self : other
        }
        return address < other.address ? self : other
    }
}
