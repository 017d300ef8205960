internal import Addressing
internal import Fetching
internal import Model

/// What a link leads to, by numbers: an address, and a place in it.
struct Reference: Hashable, Sendable {
    var target: UInt32
    /// The number of the place it names; nil where it names none that could be missing.
    var place: UInt32?
}

/// The addresses that links lead to and the places that they name, each once, by numbers.
///
/// Numbers are given in the order of arrival and never shown.
struct TargetBook: Sendable {
    /// One address, however it is spelled.
    struct Target: Sendable {
        /// As the public knows it, without fragment.
        let address: Address
        var end = TargetEnd.unasked
        /// Where its redirects end; its own number where there are none.
        var final: UInt32
        var flags: Flags = []
        /// Pages of a PDF; nil where nobody counted.
        var pageCount: UInt32?
        /// The page that offered it last to be visited.
        var offeredBy: UInt32 = .max
    }

    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8
        /// Its visit has begun, or a redirect has led to it.
        static let asked = Flags(rawValue: 1)
        /// Nothing is wrong with it.
        static let good = Flags(rawValue: 2)
        /// Its links are in the log.
        static let read = Flags(rawValue: 4)
        /// Its places are in the log, all of them.
        static let hasPlaces = Flags(rawValue: 8)
        /// It does nothing but show a file.
        static let showsFile = Flags(rawValue: 16)
        /// It is not to be asked.
        static let outside = Flags(rawValue: 32)
        /// Only scripts name it, so nobody knows whether a person gets there.
        static let isVerified = Flags(rawValue: 64)
    }

    /// A place of a target that a link names.
    struct NamedTarget: Sendable {
        let target: UInt32
        let place: NamedPlace
        /// With its fragment.
        let address: Address
    }

    private let scope: Scope
    private(set) var targets: [Target] = []
    private(set) var places: [NamedTarget] = []
    private var numbers: [Address: UInt32] = [:]
    private var numbersOfPlaces: [Address: UInt32] = [:]
    /// The depth of the page whose links are being made out.
    var depth = 0
    /// The least depth of a page that names a page of a target.
    private var pagesNamed: [UInt32: Int] = [:]

    init(scope: Scope) { self.scope = scope }

    subscript(_ number: UInt32) -> Target {
        get { targets[Int(number)] }
        set { targets[Int(number)] = newValue }
    }

    /// The number of an address, whatever its fragment.
    mutating func number(of address: Address) -> UInt32 {
        let key = scope.site.key(address)
        if let known = numbers[key] { return known }
        let number = UInt32(targets.count)
        numbers[key] = number
        let page = scope.site.published(address.withoutFragment)
        var target = Target(address: page, final: number)
        if scope.reach(of: page) == .nothing { target.flags.insert(.outside) }
        targets.append(target)
        return number
    }

    /// Whether a link on a page above that depth names one of the target's pages.
    func isPageNamed(of target: UInt32, before depth: Int) -> Bool {
        pagesNamed[target].map { $0 < depth } ?? false
    }

    /// What a link to an address refers to.
    mutating func reference(to address: Address) -> Reference {
        let target = number(of: address)
        guard let fragment = address.fragment, let place = NamedPlace(fragment) else {
            return Reference(target: target)
        }
        if case .page = place { pagesNamed[target] = min(depth, pagesNamed[target] ?? depth) }
        let named = scope.site.published(address)
        if let known = numbersOfPlaces[named] { return Reference(target: target, place: known) }
        let number = UInt32(places.count)
        numbersOfPlaces[named] = number
        places.append(NamedTarget(target: target, place: place, address: named))
        return Reference(target: target, place: number)
    }
}
