import Addressing
import ArgumentParser
import Fetching
import Model
import ThaiText

/// `oitcheck read FILE|URL`: what oitcheck sees in one document.
struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what oitcheck sees in a document: text, tables, links, dates, quality.",
        discussion: """
            The text is as quotes are taken from it; --normalised shows it as it is matched.

            Examples:
              oitcheck read ITA_68_o12.xlsx
              oitcheck read plan-2568.pdf --normalised
              oitcheck read https://www.some-town.go.th/ita/plan-2568.pdf

            Ends with 0 once read, 2 for wrong usage or a file that is not there, 3 where an
            address gave no document.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "A file or an http(s) address: HTML, PDF, XLSX, DOCX, CSV or plain text.",
            valueName: "file-or-url"
        )
    )
    var original: String

    @Flag(help: "Show the text as it is matched: marks repaired, odd spaces gone.")
    var normalised = false

    @Flag(help: "Read an address that robots.txt forbids; only with the web officer's consent.")
    var ignoreRobots = false

    func run() async throws {
        let document = try await Original(original).document(
            settings: Settings(obeyRobots: !ignoreRobots),
            extractor: try Installation.extractor()
        )
        Console.say(DocumentListing(document: document, isNormalised: normalised).text)
    }
}

/// A document as lines of text for a terminal.
struct DocumentListing {
    let document: Document
    let isNormalised: Bool

    var text: String {
        var lines = head
        lines += document.blocks.map { "\(mark(of: $0))\t\(shown($0.text))" }
        for (index, table) in document.tables.enumerated() {
            lines.append("-- table \(index + 1)\(table.isHidden ? " (hidden)" : "")")
            lines += table.rows.map { $0.map { shown($0.text) }.joined(separator: " | ") }
        }
        lines += document.links.compactMap { link in
            link.address.map { "-> \($0.readable)\t\(shown(link.text))" }
        }
        return lines.joined(separator: "\n")
    }

    private var head: [String] {
        let times = document.blocks.flatMap { block in
            timeMentions(in: block.text).map { block.text.utf8Slice($0.range) }
        }
        return [
            "format     \(document.format.rawValue) (\(document.extractor))",
            "sha256     \(document.digest)",
            "readable   \(document.readability)",
            "pages      \(document.pageCount), without text \(document.pagesWithoutText)",
            "title      \(shown(document.title))",
            "dates      \(Set(times).sorted().joined(separator: "; "))",
        ]
    }

    private func shown(_ text: String) -> String { isNormalised ? normalise(text) : text }

    private func mark(of block: Block) -> String {
        let place = block.place
        let at = place.page.map { "p\($0)" } ?? place.sheet ?? place.line.map { "l\($0)" } ?? ""
        let kind =
            switch block.kind {
            case .heading(let level): "h\(level)"
            case .paragraph: "p"
            case .listItem: "li"
            case .label: "label"
            }
        return "\(at) \(kind)\(block.region == .main ? "" : " (\(block.region.rawValue))")"
    }
}
