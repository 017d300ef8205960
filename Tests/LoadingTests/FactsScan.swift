import FoundationEssentials
import Model

/// The components of one edition in the facts, told by their indentation.
struct FactsScan {
    struct Fact {
        var id = ""
        var kind = ""
        var confidence = ""
        var judgeable = ""
        var fiscalYear = ""
    }

    private(set) var components: [Fact] = []

    static let rules: [String: YearRule] = [
        "current": .current, "previous": .previous, "previous-result": .previousResult,
        "covers-current": .coversCurrent, "previous-or-current": .previousOrCurrent,
        "in-force": .inForce, "-": .inForce,
    ]

    init(_ data: Data, edition: Int = 2568) {
        var inside = false
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            if line.first == "'" { inside = line.hasPrefix("'\(edition)'") }
            guard inside else { continue }
            if let id = Self.value(of: "    - id", in: line) {
                components.append(Fact(id: id.lowercased()))
            } else if line.hasPrefix("    - inherits") {
                // Components of another edition; what is said of them is said of no fact here.
                components.append(Fact())
            } else if !components.isEmpty {
                read(line, into: components.count - 1)
            }
        }
        components.removeAll(where: \.id.isEmpty)
    }

    private mutating func read(_ line: Substring, into index: Int) {
        let keys: [(String, WritableKeyPath<Fact, String>)] = [
            ("      kind", \.kind), ("      confidence", \.confidence),
            ("      judgeable", \.judgeable), ("      fiscal_year", \.fiscalYear),
        ]
        for (key, path) in keys {
            guard let value = Self.value(of: key, in: line) else { continue }
            components[index][keyPath: path] = value
        }
    }

    private static func value(of key: String, in line: Substring) -> String? {
        guard line.hasPrefix(key + ": ") else { return nil }
        return line.dropFirst(key.count + 2).filter { $0 != "'" }
    }
}
