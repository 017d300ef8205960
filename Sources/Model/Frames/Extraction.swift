/// What the extractor got out of one file: a Document that does not know yet where it came from.
///
/// Links carry only what is written in the file. The parent resolves them itself, so that nothing
/// a child sends is taken for a checked address.
package struct Extraction: Hashable, Sendable {
    /// Which reader made this and its version, such as `pdf/1`.
    package var extractor: String
    package var readability: Readability
    package var title: String
    package var blocks: [Block]
    package var tables: [Table]
    package var links: [ExtractedLink]
    package var images: [ExtractedImage]
    /// Pages of a PDF, sheets of a workbook; 1 for everything else.
    package var pageCount: Int
    /// Pages that show something and gave no text that can be trusted, counted from 1.
    package var pagesWithoutText: [Int]
    /// The files of an archive; none for everything else.
    package var members: [Member]
    /// More was there than the limits let in: pages, rows, columns or text are left out.
    package var isCut: Bool

    package init(
        extractor: String,
        readability: Readability = .readable,
        title: String = "",
        blocks: [Block] = [],
        tables: [Table] = [],
        links: [ExtractedLink] = [],
        images: [ExtractedImage] = [],
        pageCount: Int = 1,
        pagesWithoutText: [Int] = [],
        members: [Member] = [],
        isCut: Bool = false
    ) {
        self.extractor = extractor
        self.readability = readability
        self.title = title
        self.blocks = blocks
        self.tables = tables
        self.links = links
        self.images = images
        self.pageCount = pageCount
        self.pagesWithoutText = pagesWithoutText
        self.members = members
        self.isCut = isCut
    }
}

/// A link as a file holds it.
package struct ExtractedLink: Hashable, Sendable {
    package var written: String
    package var text: String
    package var region: Region
    /// Index in `Extraction.blocks` of the block that holds it.
    package var block: Int?
    /// The cell that holds it.
    package var cell: CellIndex?
    /// Where it stands if neither a block nor a cell holds it.
    package var place: Place?

    package init(
        written: String,
        text: String,
        region: Region = .main,
        block: Int? = nil,
        cell: CellIndex? = nil,
        place: Place? = nil
    ) {
        self.written = written
        self.text = text
        self.region = region
        self.block = block
        self.cell = cell
        self.place = place
    }
}

/// A picture inside a file, known by its description alone.
package struct ExtractedImage: Hashable, Sendable {
    package var alt: String
    package var region: Region
    /// Index in `Extraction.blocks` of the block nearest before it.
    package var block: Int?

    package init(alt: String, region: Region = .main, block: Int? = nil) {
        self.alt = alt
        self.region = region
        self.block = block
    }
}
