internal import Addressing
internal import Model

/// The broken links as a table of comma-separated values, a row for every place (RFC 4180).
struct LinkTable {
    private var lines: [String] = []

    init(_ check: LinkCheck, language: Language) {
        add(["kind", "status", "url", "reason", "page", "line", "column", "place", "text"])
        for link in check.links.broken {
            for source in link.from {
                add([
                    link.kind.rawValue, link.status.map { "\($0)" } ?? "", link.address.text,
                    link.reason.wording(in: .ofLinks)(language), source.page.text,
                    "\(source.line)", "\(source.column)",
                    source.line > 0 ? "" : source.whereabouts(language), source.text,
                ])
            }
        }
    }

    /// With a byte order mark: without it spreadsheets take Thai for something else.
    var bytes: [UInt8] { Array("\u{FEFF}".utf8) + lines.joined().utf8 }

    private mutating func add(_ cells: [String]) {
        lines.append(cells.map(Self.cell).joined(separator: ",") + "\r\n")
    }

    private static func cell(_ text: String) -> String {
        var text = text
        // A spreadsheet would run what a page calls its links.
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
            text = "'" + text
        }
        guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else {
            return text
        }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
