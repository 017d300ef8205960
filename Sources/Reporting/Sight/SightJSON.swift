internal import Addressing
internal import FoundationEssentials
internal import Model
internal import ThaiText

/// What oitcheck sees in a document, for machines: `oitcheck.reading/1`, see
/// `Documentation/reading.schema.json`. Bytes of UTF-8, keys sorted, a line feed at the end.
package func encodeSight(_ sight: Sight, toolVersion: String) throws(ReportError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
        let json = SightJSON(sight, toolVersion: toolVersion)
        return try [UInt8](encoder.encode(json)) + [UInt8(ascii: "\n")]
    } catch {
        throw .encoding("\(error)")
    }
}

private struct SightJSON: Encodable {
    let schema = "oitcheck.reading/1"
    let tool: [String: String]
    let source: Source
    let format: String
    let extractor: String
    let recogniser: String?
    let readability: ReadabilityJSON
    let title: String
    let pageCount: Int
    let isCut: Bool
    let pages: [Page]
    let years: Years
    let dates: [DateJSON]
    let blocks: [BlockJSON]
    let tables: [TableJSON]
    let links: [LinkJSON]
    let sandbox: Sandbox?

    struct Source: Encodable {
        let location: String
        let sha256: String
        let bytes: Int
    }

    struct ReadabilityJSON: Encodable {
        let code: String
        let detail: String?
    }

    struct Page: Encodable {
        let number: Int
        let text: String
        let confidence: Int?
    }

    struct Sandbox: Encodable {
        let landlock: Int
        let filtersCalls: Bool
    }

    init(_ sight: Sight, toolVersion: String) {
        let document = sight.document
        tool = ["name": "oitcheck", "version": toolVersion]
        source = Source(
            location: sight.location,
            sha256: document.digest.hex,
            bytes: sight.size
        )
        format = document.format.rawValue
        extractor = document.extractor
        recogniser = document.recogniser.isEmpty ? nil : document.recogniser
        readability = ReadabilityJSON(
            code: document.readability.code,
            detail: document.readability.detail
        )
        title = document.title
        pageCount = document.pageCount
        isCut = document.isCut
        pages = sight.pageNumbers.map {
            let quality = PageQuality(of: $0, in: document)
            return Page(number: $0, text: quality.code, confidence: quality.confidence)
        }
        years = Years(sight.times)
        dates = sight.blocks.flatMap(DateJSON.all)
        blocks = sight.blocks.map(BlockJSON.init)
        tables = sight.tables.map(TableJSON.init)
        links = document.links.map(LinkJSON.init)
        sandbox = sight.abilities.map {
            Sandbox(
                landlock: $0.confinement.landlock,
                filtersCalls: $0.confinement.filtersCalls
            )
        }
    }
}

/// The years that a document is of, most frequent first.
private struct Years: Encodable {
    let stated: [Span]
    let body: [Span]
    /// Where a year stands that could not be read.
    let unread: [Unread]

    struct Span: Encodable {
        let first: Int
        let last: Int
        let quote: String
        let locator: String
        let count: Int
    }

    struct Unread: Encodable {
        let quote: String
        let locator: String
        let count: Int
    }

    init(_ times: DocumentTimes) {
        stated = times.stated.map(Self.span)
        body = times.body.map(Self.span)
        unread = [times.unreadStated, times.unreadBody].compactMap(\.self).map {
            Unread(
                quote: $0.quote,
                locator: Locator(place: $0.place).wording.en,
                count: $0.count
            )
        }
    }

    private static func span(_ statement: DocumentTimes.Statement) -> Span {
        Span(
            first: statement.years.lowerBound.buddhist,
            last: statement.years.upperBound.buddhist,
            quote: statement.quote,
            locator: Locator(place: statement.place).wording.en,
            count: statement.count
        )
    }
}

/// A date, year or period that a text names.
private struct DateJSON: Encodable {
    let text: String
    let locator: String
    /// ISO 8601, Gregorian: the days it spans; left out where no year was read.
    let first: String?
    let last: String?
    let isStatute: Bool
    let isUnread: Bool

    static func all(in block: Block) -> [DateJSON] {
        timeMentions(in: block.text).map { mention in
            DateJSON(
                text: block.text.utf8Slice(mention.range),
                locator: Locator(place: block.place).wording.en,
                first: mention.period?.lowerBound.iso,
                last: mention.period?.upperBound.iso,
                isStatute: mention.isStatute,
                isUnread: mention.kind == .unreadYear || mention.kind == .unreadDate
            )
        }
    }
}

private struct BlockJSON: Encodable {
    let kind: String
    let region: String
    let locator: String
    let page: Int?
    /// As published; quotes are taken from it.
    let text: String
    /// As it is matched.
    let normalised: String
    let confidence: Int?

    init(_ block: Block) {
        kind = block.kind.mark
        region = block.region.rawValue
        locator = Locator(place: block.place).wording.en
        page = block.place.page
        text = block.text
        normalised = normalise(block.text)
        confidence = block.origin.confidence
    }
}

private struct TableJSON: Encodable {
    let caption: String
    let locator: String
    let page: Int?
    let isHidden: Bool
    let confidence: Int?
    let rows: [[String]]

    init(_ table: Table) {
        caption = table.caption
        locator = Locator(place: table.place).wording.en
        page = table.place.page
        isHidden = table.isHidden
        confidence = table.origin.confidence
        rows = table.rows.map { $0.map(\.text) }
    }
}

private struct LinkJSON: Encodable {
    /// Left out where it is no web address.
    let url: String?
    let written: String
    let text: String
    let kind: String
    let region: String

    init(_ link: Link) {
        url = link.address?.text
        written = link.written
        text = link.text
        kind = link.kind.rawValue
        region = link.region.rawValue
    }
}

extension TextOrigin {
    fileprivate var confidence: Int? {
        if case .recognised(let confidence) = self { confidence } else { nil }
    }
}
