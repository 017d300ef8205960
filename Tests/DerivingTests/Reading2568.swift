import Addressing
import FoundationEssentials
import Loading
import Model
import Reading
import Testing
import ThaiText

@testable import Deriving

/// The checklist of 2568 as it is published, and documents made of small pages.
enum Reading2568 {
    static let year = FiscalYear(buddhist: 2568)

    private static let edition = Result {
        let file = parent(of: #filePath, levels: 3) + "/Checklists/2568.yaml"
        return try loadEdition(Array(Data(contentsOf: URL(filePath: file))), file: file)
    }

    static func lexicon() throws -> Lexicon { Lexicon(try edition.get(), year: year) }
    static func deriver() throws -> Deriver { Deriver(edition: try edition.get(), year: year) }

    private static func parent(of path: String, levels: Int) -> String {
        "/" + path.split(separator: "/").dropLast(levels).joined(separator: "/")
    }
}

/// The page that some HTML is, at a path of a town's site.
func page(_ html: String, at path: String = "/page") throws -> Document {
    readHTML(
        Array(html.utf8),
        declared: "text/html; charset=utf-8",
        at: try #require(Address("https://www.example.go.th" + path)),
        digest: try #require(Digest(bytes: [UInt8](repeating: 0, count: 32)))
    )
}

/// A PDF of lines, each with its page.
func paper(_ lines: [(page: Int, text: String)], title: String = "") throws -> Document {
    Document(
        address: try #require(Address("https://www.example.go.th/paper.pdf")),
        digest: try #require(Digest(bytes: [UInt8](repeating: 0, count: 32))),
        format: .pdf,
        extractor: "pdf/1",
        title: title,
        blocks: lines.map { Block(kind: .paragraph, text: $0.text, place: Place(page: $0.page)) }
    )
}

func ids(_ numbers: Int...) -> [ItemID] { numbers.map { ItemID($0) } }
