import Foundation
import TestSupport

/// One careful reader's judgement of a site.
struct Labels: Decodable {
    struct Label: Decodable {
        let status: String
        let accept_also: [String]?
        /// The items that an entry of another scheme stands for, separated by commas.
        let fy2568: String?
    }

    /// By item; entries of another scheme under the items that they stand for.
    let items: [String: Label]

    private enum CodingKeys: CodingKey { case items }

    init(from decoder: any Decoder) throws {
        let entries = try decoder.container(keyedBy: CodingKeys.self)
            .decode([String: Label].self, forKey: .items)
        items = entries.reduce(into: [:]) { items, entry in
            let isOurs = entry.key.hasPrefix("o")
            let names =
                isOurs ? [entry.key] : (entry.value.fy2568 ?? "").components(separatedBy: ",")
            for name in names where !name.isEmpty { items[name] = entry.value }
        }
    }

    /// The labels of a site of the corpus; nil where it is absent.
    init?(_ name: String) throws {
        guard let file = SharedCorpus.location(of: "labels/\(name).json") else { return nil }
        try self.init(at: file)
    }

    /// What is true of a site by the way it was made, or as somebody read it.
    init(at file: URL) throws {
        self = try JSONDecoder().decode(Labels.self, from: Data(contentsOf: file))
    }

    /// Whether the reader gave, or would not call wrong, a verdict on an item.
    func accepts(_ item: String, _ verdict: String) -> Bool {
        guard let label = items[item] else { return false }
        return ([label.status] + (label.accept_also ?? [])).contains { Self.words[$0] == verdict }
    }

    func agreement(with report: Report) -> [String] {
        agreement { report.item($0)?.verdict ?? "" }
    }

    func agreement(_ verdict: (String) -> String) -> [String] {
        items.keys.filter { accepts($0, verdict($0)) }
    }

    func disagreement(with report: Report) -> String {
        let others = report.items.map(\.id).filter { !agreement(with: report).contains($0) }
        return "not \(items.filter { others.contains($0.key) }.mapValues(\.status)):\n"
            + report.shortfalls(others)
    }

    /// The reader's words for the verdicts.
    static let words = [
        "present": "complete", "missing": "missing", "incomplete": "incomplete",
        "unclear": "undecided",
    ]
}
