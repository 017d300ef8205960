internal import Model
internal import Yams

/// One kind of check as a file writes it: its name, its keys, and how they become a `Check`.
struct CheckKind: Sendable {
    let name: String
    let keys: [String]
    let read: @Sendable (inout Reader, Fields) -> Check?

    init(
        _ name: String,
        _ keys: [String] = [],
        read: @escaping @Sendable (inout Reader, Fields) -> Check?
    ) {
        self.name = name
        self.keys = keys
        self.read = read
    }

    /// A kind that is all said by its name: `map: {}`.
    init(_ name: String, _ check: Check) {
        self.init(name) { _, _ in check }
    }

    /// A kind that asks for nothing but phrases.
    init(_ name: String, _ check: @escaping @Sendable (Phrases) -> Check) {
        self.init(name, ["any"]) { reader, fields in
            reader.phrases("any", fields).map(check)
        }
    }
}

/// A check is a mapping of one key, its kind.
extension Reader {
    /// How deep `any` and `all` may hold each other.
    private static let deepest = 6

    mutating func check(_ node: Node?, depth: Int = 0) -> Check? {
        guard let node else { return nil }
        guard case .mapping(let pairs) = node, pairs.count == 1, let (key, value) = pairs.first,
            let name = key.string
        else {
            refuse("expected a check: a mapping of one key, as in {map: {}}", at: node)
            return nil
        }
        guard depth <= Self.deepest else {
            refuse("checks hold each other deeper than \(Self.deepest) times", at: key)
            return nil
        }
        switch name {
        case "any": return checks(value, depth: depth).map(Check.any)
        case "all": return checks(value, depth: depth).map(Check.all)
        default: return simpleCheck(name, at: key, value)
        }
    }

    private mutating func checks(_ node: Node, depth: Int) -> [Check]? {
        guard let entries = list(node, "checks") else { return nil }
        if entries.count < 2 {
            refuse("'any' and 'all' combine two checks or more", at: node)
            return nil
        }
        let checks = entries.map { check($0, depth: depth + 1) }
        return checks.contains(nil) ? nil : checks.compactMap { $0 }
    }

    private mutating func simpleCheck(_ name: String, at key: Node, _ value: Node) -> Check? {
        guard let kind = CheckKind.all.first(where: { $0.name == name }) else {
            let known = CheckKind.all.map(\.name) + ["any", "all"]
            refuse("unknown check '\(name)'; \(expectation(known, for: name))", at: key)
            return nil
        }
        guard let fields = fields(value, of: "check '\(name)'", known: kind.keys) else {
            return nil
        }
        return kind.read(&self, fields)
    }
}
