internal import ThaiText
internal import Yams

/// Takes values out of a YAML tree; writes down every fault it meets instead of stopping at one.
///
/// A function that returns nil has written down why.
struct Reader {
    private(set) var faults: [LoadError.Fault] = []
    /// What is no fault and worth knowing.
    private(set) var notes: [LoadError.Fault] = []
    /// The year of the edition that is read, once it is known.
    var year: FiscalYear?
    /// Ids and references met so far, to be held against each other at the end.
    var names = Names()

    mutating func refuse(_ message: String, at node: Node) {
        let fault = LoadError.Fault(message, at: node)
        // A shared list is read wherever an alias names it; its fault is one fault.
        if !faults.contains(fault) { faults.append(fault) }
    }

    mutating func note(_ message: String, at node: Node) {
        let note = LoadError.Fault(message, at: node)
        if !notes.contains(note) { notes.append(note) }
    }

    /// A text that says something.
    mutating func text(_ node: Node?, _ what: String) -> String? {
        guard let node else { return nil }
        guard case .scalar(let scalar) = node else {
            refuse("expected \(what) as text, found \(node.form)", at: node)
            return nil
        }
        guard scalar.string.contains(where: { !$0.isWhitespace }) else {
            refuse("\(what) is empty", at: node)
            return nil
        }
        return scalar.string
    }

    /// A list of texts with at least one entry.
    mutating func texts(_ node: Node?, _ what: String) -> [String]? {
        guard let nodes = list(node, what) else { return nil }
        if nodes.isEmpty, let node {
            refuse("\(what) is an empty list", at: node)
            return nil
        }
        var texts: [String] = []
        var seen: Set<String> = []
        for entry in nodes {
            guard let text = text(entry, "an entry of \(what)") else { continue }
            guard seen.insert(text).inserted else {
                refuse("'\(text)' stands twice in this list", at: entry)
                continue
            }
            texts.append(text)
        }
        return texts
    }

    mutating func list(_ node: Node?, _ what: String) -> [Node]? {
        guard let node else { return nil }
        guard case .sequence(let nodes) = node else {
            refuse("expected a list of \(what), found \(node.form)", at: node)
            return nil
        }
        return Array(nodes)
    }

    mutating func number(_ node: Node?, _ what: String, in range: ClosedRange<Int>) -> Int? {
        guard let node, let text = text(node, what) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            refuse(
                "\(what) is '\(text)'; expected \(range.lowerBound) to \(range.upperBound)",
                at: node
            )
            return nil
        }
        return number
    }

    /// One of some names, each of which stands for a value.
    mutating func choice<Value>(
        _ node: Node?,
        _ what: String,
        among choices: [(name: String, value: Value)]
    ) -> Value? {
        guard let node, let text = text(node, what) else { return nil }
        if let choice = choices.first(where: { $0.name == text }) { return choice.value }
        refuse(
            "unknown \(what) '\(text)'; \(expectation(choices.map(\.name), for: text))",
            at: node
        )
        return nil
    }

    /// One of the cases of an enum, by its raw value.
    mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ node: Node?,
        _ what: String
    ) -> Value? {
        choice(node, what, among: Value.allCases.map { ($0.rawValue, $0) })
    }
}

extension Node {
    /// What kind of node this is, in the words of a message.
    var form: String {
        switch self {
        case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "'\(scalar.string)'"
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}

extension LoadError.Fault {
    fileprivate init(_ message: String, at node: Node) {
        self.init(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
    }
}
