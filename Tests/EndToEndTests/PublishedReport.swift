import Foundation
import TestSupport

/// The invented report of `Fixtures/reports` in the formats that agencies publish.
struct PublishedReport {
    /// Lines; those with tabs are rows of tables.
    let text: String

    static func invented() throws -> PublishedReport {
        let file = Subject.package.appending(path: "Fixtures/reports/bang-khlong.txt")
        return PublishedReport(text: try String(contentsOf: file, encoding: .utf8))
    }

    /// With words replaced that must stand there.
    func replacing(_ old: String, with new: String) throws -> PublishedReport {
        guard text.contains(old) else { throw Missing(words: old) }
        return PublishedReport(text: text.replacingOccurrences(of: old, with: new))
    }

    struct Missing: Error { let words: String }

    private enum Part {
        case paragraph(String)
        case table([[String]])
    }

    /// First cells of the rows that head a table.
    private static let heads: Set = ["หัวข้อ", "ตัวชี้วัด", "ตัวชี้วัดที่"]

    private var parts: [Part] {
        var parts: [Part] = []
        for line in text.split(separator: "\n") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(
                String.init
            )
            guard cells.count > 1 else {
                parts.append(.paragraph(cells[0]))
                continue
            }
            if case .table(let rows) = parts.last, !Self.heads.contains(cells[0]) {
                parts[parts.count - 1] = .table(rows + [cells])
            } else {
                parts.append(.table([cells]))
            }
        }
        return parts.map { part in
            guard case .table(let rows) = part else { return part }
            return .table(Self.aligned(rows))
        }
    }

    /// Figures stand in the columns of figures: what a row lacks is empty behind its first cell.
    private static func aligned(_ rows: [[String]]) -> [[String]] {
        let width = rows.map(\.count).max() ?? 0
        return rows.map { row in
            row.prefix(1) + Array(repeating: "", count: width - row.count) + row.dropFirst()
        }
    }

    var html: String {
        let body = parts.map { part in
            switch part {
            case .paragraph(let text): "<p>\(text)</p>"
            case .table(let rows):
                "<table border=1>"
                    + rows.map { row in
                        "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>"
                    }.joined() + "</table>"
            }
        }
        return """
            <!doctype html><html lang="th"><meta charset="utf-8"><title>รายงาน</title>
            <style>body { font-family: Garuda, Loma, sans-serif; font-size: 11pt }
            table { border-collapse: collapse } td { border: 1px solid black }</style>
            <body><main>\(body.joined(separator: "\n"))</main></body></html>
            """
    }

    var docx: [UInt8] {
        let body = parts.map { part in
            switch part {
            case .paragraph(let text): Self.paragraph(text)
            case .table(let rows):
                "<w:tbl>"
                    + rows.map { row in
                        "<w:tr>"
                            + row.map { "<w:tc>\(Self.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
                    }.joined() + "</w:tbl>"
            }
        }
        return ZipFile([
            "[Content_Types].xml": """
            <?xml version="1.0" encoding="UTF-8"?><Types \
            xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/word/document.xml" ContentType="application/\
            vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """,
            "_rels/.rels": """
            <?xml version="1.0" encoding="UTF-8"?><Relationships \
            xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
            relationships/officeDocument" Target="word/document.xml"/></Relationships>
            """,
            "word/document.xml": """
            <?xml version="1.0" encoding="UTF-8"?><w:document \
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:body>\(body.joined())</w:body></w:document>
            """,
        ]).bytes
    }

    private static func paragraph(_ text: String) -> String {
        "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    /// Printed by Chromium; nil, with a message, where there is none.
    func pdf(in folder: ScratchFolder) throws -> URL? {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        let found = folders.map { "\($0)/chromium" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else {
            print("skipped: no chromium on the PATH to print a PDF")
            return nil
        }
        let page = try folder.write(html, to: "print.html")
        let file = folder.url.appending(path: "report.pdf")
        let process = Process()
        process.executableURL = URL(filePath: found)
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--no-pdf-header-footer", "--user-data-dir=\(folder.path)/profile",
            "--print-to-pdf=\(file.path)", page.absoluteString,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return file
    }
}
