import TestSupport
import Model

/// Makes extractions of every shape that an honest child may send.
struct RandomExtraction {
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    mutating func make() -> Extraction {
        var extraction = Extraction(
            extractor: text(),
            readability: readability(),
            title: text(),
            pageCount: number(1...ExtractionLimits.pageCount),
            isCut: .random(using: &random)
        )
        for _ in 0..<number(0...12) { extraction.blocks.append(block(after: extraction.blocks)) }
        for _ in 0..<number(0...6) { extraction.links.append(link(in: extraction)) }
        for _ in 0..<number(0...4) { extraction.tables.append(table(in: extraction)) }
        for index in extraction.links.indices {
            extraction.links[index].cell = cell(in: extraction)
        }
        for _ in 0..<number(0...3) {
            extraction.images.append(
                ExtractedImage(
                    alt: text(),
                    region: region(),
                    block: extraction.blocks.indices.randomElement()
                )
            )
        }
        extraction.pagesWithoutText = (0..<number(0...5)).map { _ in
            number(1...extraction.pageCount)
        }
        extraction.members = (0..<number(0...3)).map { _ in
            Member(
                name: text(),
                kind: text(),
                readability: readability(),
                pagesWithoutText: [number(1...9)]
            )
        }
        return extraction
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func text() -> String {
        let letters = ["ก", "น้ำ", "ที่", " ", "a", "\u{F70A}", "๒๕๖๘", "\n", "🏛️", "\0"]
        return (0..<number(0...9)).map { _ in letters[number(0...letters.count - 1)] }.joined()
    }

    private mutating func region() -> Region {
        [Region.main, .header, .navigation, .aside, .footer][number(0...4)]
    }

    private mutating func readability() -> Readability {
        [
            .readable, .empty, .noTextLayer, .encrypted, .damaged(text()), .unsupported(text()),
            .tooLarge, .extractorDied(text()),
        ][number(0...7)]
    }

    private mutating func optional(_ range: ClosedRange<Int>) -> Int? {
        .random(using: &random) ? number(range) : nil
    }

    private mutating func place() -> Place {
        Place(
            member: .random(using: &random) ? text() : nil,
            page: optional(0...400),
            sheet: .random(using: &random) ? text() : nil,
            table: optional(1...9),
            row: optional(0...2_000_000_000),
            column: optional(1...1_000),
            line: optional(1...9)
        )
    }

    private mutating func block(after blocks: [Block]) -> Block {
        let kinds: [Block.Kind] = [.heading(level: number(1...9)), .paragraph, .listItem, .label]
        let text = text()
        return Block(
            kind: kinds[number(0...3)],
            text: text,
            region: region(),
            place: place(),
            heading: blocks.indices.filter { blocks[$0].isHeading }.randomElement(using: &random),
            linkedBytes: number(0...text.utf8.count),
            origin: origin()
        )
    }

    private mutating func link(in extraction: Extraction) -> ExtractedLink {
        ExtractedLink(
            written: text(),
            text: text(),
            region: region(),
            block: extraction.blocks.indices.randomElement(using: &random),
            place: .random(using: &random) ? place() : nil
        )
    }

    private mutating func table(in extraction: Extraction) -> Table {
        let width = number(0...5)
        let rows = (0..<number(0...5)).map { _ in
            (0..<width).map { _ in
                Cell(
                    text(),
                    isHeader: .random(using: &random),
                    isContinuation: .random(using: &random),
                    links: extraction.links.indices.filter { _ in number(0...3) == 0 }
                )
            }
        }
        return Table(
            rows: rows,
            caption: text(),
            region: region(),
            place: place(),
            carried: .random(using: &random)
                ? CarriedRows(count: number(1...3), place: place()) : nil,
            isHidden: .random(using: &random),
            origin: origin()
        )
    }

    private mutating func origin() -> TextOrigin {
        .random(using: &random) ? .written : .recognised(confidence: number(0...100))
    }

    private mutating func cell(in extraction: Extraction) -> CellIndex? {
        guard let table = extraction.tables.indices.randomElement(using: &random),
            let row = extraction.tables[table].rows.indices.randomElement(using: &random),
            let column = extraction.tables[table].rows[row].indices.randomElement(using: &random)
        else { return nil }
        return CellIndex(table: table, row: row, column: column)
    }
}
