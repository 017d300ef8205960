package import Addressing

/// A parameter of one kind of page that may choose nothing: the same page comes under every value.
struct Parameter: Hashable, Sendable {
    let name: String
    /// Of which pages: those of one host for a token or a language, those built alike for all others.
    let scope: Int

    enum Kind {
        /// Every page's links bear a value of their own, as where a program follows its visitors.
        case token
        /// Another view of the page by its name: a print view.
        case view
        /// The page sorted or dressed otherwise by its name, if its software means that by it.
        case dress

        init(_ name: Substring) {
            if ParameterNames.views.contains(name) {
                self = .view
            } else if ParameterNames.dresses.contains(name) || ParameterNames.guises.contains(name)
            {
                self = .dress
            } else {
                self = .token
            }
        }
    }
}

/// Which parameters choose no page, as far as a crawl has learned: an address without them is the page's.
package struct IdleParameters: Sendable {
    private var learned: Set<Parameter> = []
    /// Whether any page was left since the names of views say that it is another's.
    var leavesViews = false

    package init() {}

    mutating func learn(_ parameter: Parameter) { learned.insert(parameter) }

    func contains(_ parameter: Parameter) -> Bool { learned.contains(parameter) }

    package var isEmpty: Bool { learned.isEmpty && !leavesViews }

    /// The key of the page that a key's address shows: the key itself where nothing is idle in it.
    package func reduced(_ key: Address) -> Address {
        guard !isEmpty, key.query != nil else { return key }
        let idle = Parameter.suspects(in: key) { parameter, kind in
            kind == .view ? leavesViews : learned.contains(parameter)
        }
        return key.without(idle)
    }
}

extension Parameter {
    /// The parameters of an address that may choose nothing, by their names, and those that `isWanted`
    /// takes for tokens.
    static func suspects(
        in key: Address,
        where isWanted: (Parameter, Kind) -> Bool
    ) -> [(parameter: Parameter, kind: Kind)] {
        guard key.query != nil else { return [] }
        let names = key.parameters.map(\.name)
        let named = names.filter { Kind($0) != .token }
        let shape = named.isEmpty ? 0 : PageFamily(key.without(parameters: named.contains)).shape
        var found: [(parameter: Parameter, kind: Kind)] = []
        for name in names {
            let kind = Kind(name)
            let isOfHost = kind == .token || ParameterNames.guises.contains(name)
            let parameter = Parameter(
                name: String(name),
                scope: isOfHost ? key.host.hashValue : shape
            )
            if isWanted(parameter, kind) { found.append((parameter, kind)) }
        }
        return found
    }
}

extension Address {
    func without(_ idle: [(parameter: Parameter, kind: Parameter.Kind)]) -> Address {
        idle.isEmpty
            ? self : without(parameters: { name in idle.contains { $0.parameter.name == name } })
    }
}
