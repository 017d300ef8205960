import Addressing
import Foundation
import Model

/// Reports as text, and the documents that readers would make of them.
enum ReportText {
    /// Figures of an invented municipality that all fit together.
    static func invented() throws -> String {
        try String(
            contentsOf: package.appending(path: "Fixtures/reports/bang-khlong.txt"),
            encoding: .utf8
        )
    }

    /// The seed's own report beside the package; nil, with a message, where it is absent.
    static func seed() throws -> String? {
        let shared =
            ProcessInfo.processInfo.environment["OITCHECK_SHARED"].map { URL(filePath: $0) }
            ?? package.deletingLastPathComponent().appending(path: "shared")
        let file = shared.appending(path: "domain/seed-o27-report.txt")
        guard FileManager.default.fileExists(atPath: file.path) else {
            print("skipped: domain/seed-o27-report.txt is not beside the package")
            return nil
        }
        return try String(contentsOf: file, encoding: .utf8)
    }

    private static let package = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A line a block, as plain text is read: white space is one space.
    static func lines(_ text: String) throws -> Document {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return try document(
            blocks: lines.enumerated().compactMap { number, line in
                let words = line.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
                return words.isEmpty
                    ? nil : Block(kind: .paragraph, text: words, place: Place(line: number + 1))
            }
        )
    }

    /// Lines with tabs as rows of tables, the others as blocks.
    static func tables(_ text: String) throws -> Document {
        var blocks: [Block] = []
        var tables: [Table] = []
        var rows: [[Cell]] = []
        func close() {
            guard !rows.isEmpty else { return }
            let width = rows.map(\.count).max() ?? 0
            let full = rows.map { $0 + Array(repeating: Cell(""), count: width - $0.count) }
            tables.append(Table(rows: full, place: Place(page: 1, table: tables.count + 1)))
            rows = []
        }
        for line in text.split(separator: "\n") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            if cells.count > 1 {
                rows.append(cells.map { Cell(String($0)) })
            } else {
                close()
                blocks.append(
                    Block(kind: .paragraph, text: String(line), place: Place(page: 1))
                )
            }
        }
        close()
        return try document(blocks: blocks, tables: tables)
    }

    static func document(blocks: [Block], tables: [Table] = []) throws -> Document {
        guard let digest = Digest(hex: String(repeating: "0", count: 64)) else {
            throw NotThere(words: "digest")
        }
        return Document(
            address: try Address.parse("https://www.bang-khlong.example/report"),
            digest: digest,
            format: .text,
            extractor: "text/1",
            blocks: blocks,
            tables: tables
        )
    }
}

extension String {
    /// With one wording replaced that must stand there.
    func replacing(one old: String, with new: String) throws -> String {
        guard let range = range(of: old) else { throw NotThere(words: old) }
        return replacingCharacters(in: range, with: new)
    }
}

struct NotThere: Error { let words: String }
