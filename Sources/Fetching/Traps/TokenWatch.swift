internal import Addressing

/// Finds the parameters by which a program follows its visitors: all links of a page bear one value, and
/// no other page's links bear it.
struct TokenWatch: Sendable {
    private var looks: [Parameter: Looks] = [:]

    private struct Looks {
        var values: Set<Int> = []
        /// A page's links bear several values, or several pages' links bear one: it chooses the page.
        var chooses = false
    }

    /// More parameters than any site has.
    private static let most = 1_000

    mutating func note(_ links: [Address]) {
        var values: [Parameter: (value: Substring, links: Int, isOne: Bool)] = [:]
        for link in links where link.query != nil {
            let host = link.host.hashValue
            for (name, value) in link.parameters where Self.isToken(value) {
                let parameter = Parameter(name: String(name), scope: host)
                let known = values[parameter]
                values[parameter] = (
                    value, 1 + (known?.links ?? 0),
                    (known?.isOne ?? true) && known.map { $0.value == value } ?? true
                )
            }
        }
        for (parameter, seen) in values where looks[parameter] != nil || looks.count < Self.most {
            note(parameter, seen.value, isOne: seen.isOne, isShared: seen.links > 1)
        }
    }

    private mutating func note(
        _ parameter: Parameter,
        _ value: Substring,
        isOne: Bool,
        isShared: Bool
    ) {
        var look = looks[parameter] ?? Looks()
        if !isOne {
            look.chooses = true
        } else if isShared, !look.chooses {
            look.chooses = !look.values.insert(value.hashValue).inserted
        }
        if look.chooses { look.values = [] }
        looks[parameter] = look
    }

    /// The parameters that look like tokens after so many pages.
    func suspects() -> [Parameter] {
        looks.filter { !$1.chooses && $1.values.count >= TrapBudgets.tokenPages }.map(\.key)
    }

    private static func isToken(_ value: Substring) -> Bool {
        value.utf8.count >= TrapBudgets.shortestToken
            && value.utf8.contains { 0x30...0x39 ~= $0 }
    }
}
