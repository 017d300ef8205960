internal import Yams

/// The values of one mapping by their keys.
struct Fields {
    /// The mapping itself.
    let node: Node
    /// What the mapping describes, in the words of a message: `component o12.c5`.
    let what: String
    fileprivate let values: [String: Node]

    subscript(key: String) -> Node? { values[key] }
}

extension Reader {
    /// The fields of a mapping; a key that is not known is a fault.
    mutating func fields(_ node: Node?, of what: String, known: [String]) -> Fields? {
        guard let node else { return nil }
        guard case .mapping(let pairs) = node else {
            refuse("expected a mapping for \(what), found \(node.form)", at: node)
            return nil
        }
        var values: [String: Node] = [:]
        for (key, value) in pairs {
            guard case .scalar(let name) = key, known.contains(name.string) else {
                let expected = expectation(known, for: key.string)
                refuse("unknown key \(key.form) of \(what); \(expected)", at: key)
                continue
            }
            values[name.string] = value
        }
        return Fields(node: node, what: what, values: values)
    }

    /// The value of a key that must be there.
    mutating func required(_ key: String, _ fields: Fields?) -> Node? {
        guard let fields else { return nil }
        if let node = fields[key] { return node }
        refuse("missing key '\(key)' of \(fields.what)", at: fields.node)
        return nil
    }
}

extension Node {
    /// What this mapping describes, by its id where it gives one: `component o12.c5`.
    func named(_ what: String) -> String {
        guard let id = self["id"]?.string, !id.isEmpty else { return "a \(what)" }
        return "\(what) \(id)"
    }
}
