package import Addressing

/// What one page or file says, whatever its format: text in reading order, tables, links, pictures.
///
/// All text is as published but for white space, which is collapsed as a browser does; so a quote
/// from a Document can be found again by whoever opens the source.
package struct Document: Sendable {
    package var address: Address
    package var digest: Digest
    package var format: Format
    /// Which reader made this and its version, such as `html/1`.
    package var extractor: String
    package var readability: Readability
    package var title: String
    /// Text blocks in reading order.
    package var blocks: [Block]
    package var tables: [Table]
    package var links: [Link]
    package var images: [Image]
    package var forms: [Form]
    /// Fragment targets: `id` and `name` attributes, percent-decoded.
    package var anchors: [String]
    /// Pages of a PDF, sheets of a workbook; 1 for everything else.
    package var pageCount: Int
    /// Pages that show something and gave no text that can be trusted, counted from 1.
    package var pagesWithoutText: [Int]
    /// The files of an archive; none for everything else.
    package var members: [Member]
    /// Pages whose text was recognised in their picture, counted from 1.
    package var recognisedPages: [Int]
    /// What recognised them, such as `ocr/1`; empty where nothing was recognised.
    package var recogniser: String
    /// More was there than the limits let in: pages, rows, columns or text are left out.
    package var isCut: Bool

    package init(
        address: Address,
        digest: Digest,
        format: Format,
        extractor: String,
        readability: Readability = .readable,
        title: String = "",
        blocks: [Block] = [],
        tables: [Table] = [],
        links: [Link] = [],
        images: [Image] = [],
        forms: [Form] = [],
        anchors: [String] = [],
        pageCount: Int = 1,
        pagesWithoutText: [Int] = [],
        members: [Member] = [],
        recognisedPages: [Int] = [],
        recogniser: String = "",
        isCut: Bool = false
    ) {
        self.address = address
        self.digest = digest
        self.format = format
        self.extractor = extractor
        self.readability = readability
        self.title = title
        self.blocks = blocks
        self.tables = tables
        self.links = links
        self.images = images
        self.forms = forms
        self.anchors = anchors
        self.pageCount = pageCount
        self.pagesWithoutText = pagesWithoutText
        self.members = members
        self.recognisedPages = recognisedPages
        self.recogniser = recogniser
        self.isCut = isCut
    }
}

/// What a document is, told by its bytes and never by its name.
package enum Format: String, Sendable, CaseIterable {
    case html, pdf, xlsx, docx, pptx, ods, odt, csv, text, rtf, image, xls, doc, archive, other
}

/// Whether text could be had from a document, and if not, why.
package enum Readability: Hashable, Sendable {
    case readable
    /// It opens, and there is nothing in it.
    case empty
    /// Pictures of text: a scan, a photograph, a poster.
    case noTextLayer
    case encrypted
    /// It does not open; the reader's own words.
    case damaged(String)
    /// A format that no reader here reads; its name.
    case unsupported(String)
    /// Larger, once unpacked, than a reader may take.
    case tooLarge
    /// The reader died or ran out of time on it; signal or limit.
    case extractorDied(String)
}

/// One run of text that stands together: a paragraph, a heading, a list item, a line of a PDF.
package struct Block: Hashable, Sendable {
    package var kind: Kind
    package var text: String
    package var region: Region
    /// Where it stands: page or sheet counted from 1; line of the source for HTML.
    package var place: Place
    /// Index in `Document.blocks` of the heading it stands under.
    package var heading: Int?
    /// The bytes of `text` (UTF-8) that are the text of links.
    package var linkedBytes: Int
    package var origin: TextOrigin

    package enum Kind: Hashable, Sendable {
        case heading(level: Int)
        case paragraph
        case listItem
        /// A caption, a summary of an accordion, a tab's label, a definition's term.
        case label
    }

    package init(
        kind: Kind,
        text: String,
        region: Region = .main,
        place: Place = Place(),
        heading: Int? = nil,
        linkedBytes: Int = 0,
        origin: TextOrigin = .written
    ) {
        self.kind = kind
        self.text = text
        self.region = region
        self.place = place
        self.heading = heading
        self.linkedBytes = linkedBytes
        self.origin = origin
    }

    package var isHeading: Bool {
        if case .heading = kind { true } else { false }
    }
}

/// How a text came to be known.
package enum TextOrigin: Hashable, Sendable {
    /// It is stored in the file as text.
    case written
    /// It was recognised in a picture, with a confidence from 0 to 100. A sign that was seen and
    /// could not be read stands in it as U+FFFD, so that nothing is guessed.
    case recognised(confidence: Int)

    /// The least confidence with which recognised words are evidence by themselves: below it a person
    /// has to look (Documentation/decisions/0032).
    package static let leastConfidence = 60

    /// Whether it was recognised rather than written.
    package var isRecognised: Bool { self != .written }

    /// Whether what it says can be taken at its word.
    package var isSure: Bool {
        switch self {
        case .written: true
        case .recognised(let confidence): confidence >= Self.leastConfidence
        }
    }
}

/// The part of a page that something stands in; only `main` speaks for the page.
package enum Region: String, Hashable, Sendable {
    case main, header, navigation, aside, footer
}

/// Where in a document something stands, as a person would look it up.
package struct Place: Hashable, Sendable {
    /// Page of a PDF or DOCX, counted from 1.
    package var page: Int?
    /// Name of the file inside an archive that all else is counted in.
    package var member: String?
    /// Name of the sheet.
    package var sheet: String?
    /// Table of a page that has several, counted from 1.
    package var table: Int?
    /// Row of a sheet or table, counted from 1.
    package var row: Int?
    /// Column of a sheet or table, counted from 1.
    package var column: Int?
    /// Line of the HTML source, counted from 1.
    package var line: Int?
    /// Paragraph of a DOCX, counted from 1; those without text and those of tables are not counted.
    package var paragraph: Int?

    package init(
        member: String? = nil,
        page: Int? = nil,
        sheet: String? = nil,
        table: Int? = nil,
        row: Int? = nil,
        column: Int? = nil,
        line: Int? = nil,
        paragraph: Int? = nil
    ) {
        self.member = member
        self.page = page
        self.sheet = sheet
        self.table = table
        self.row = row
        self.column = column
        self.line = line
        self.paragraph = paragraph
    }
}
