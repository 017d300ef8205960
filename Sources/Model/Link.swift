package import Addressing

/// A link of a document, with all that its surroundings say about it.
package struct Link: Hashable, Sendable {
    /// What it leads to; nil target addresses (`#`, `javascript:`) are kept as they are written.
    package var target: LinkTarget
    /// The attribute as written.
    package var written: String
    /// The text a person clicks: own text, else alt or title; white space collapsed.
    package var text: String
    package var kind: Kind
    package var region: Region
    /// Line and column of the source, counted from 1; 0 where the format has none.
    package var line: Int
    package var column: Int
    /// Index in `Document.blocks` of the block that holds it.
    package var block: Int?
    /// Index in `Document.blocks` of the heading it stands under.
    package var heading: Int?
    /// The label of the accordion, tab or card that holds it; empty where there is none.
    package var group: String
    /// The cell that holds it.
    package var cell: CellIndex?
    /// Where it stands if none of these says: the page of a PDF that holds no words.
    package var place: Place?

    package enum Kind: String, Hashable, Sendable {
        case anchor, area, frame, iframe, embed, refresh, header, image, resource
        /// The file inside a viewer's address, such as a flip-book's `?pdf=`.
        case viewer
        /// Found in onclick or window.open: nobody has verified that a person gets there.
        case script
    }

    package init(
        target: LinkTarget,
        written: String,
        text: String,
        kind: Kind = .anchor,
        region: Region = .main,
        line: Int = 0,
        column: Int = 0,
        block: Int? = nil,
        heading: Int? = nil,
        group: String = "",
        cell: CellIndex? = nil,
        place: Place? = nil
    ) {
        self.target = target
        self.written = written
        self.text = text
        self.kind = kind
        self.region = region
        self.line = line
        self.column = column
        self.block = block
        self.heading = heading
        self.group = group
        self.cell = cell
        self.place = place
    }

    /// The web address it leads to, if it does.
    package var address: Address? {
        if case .web(let address) = target { address } else { nil }
    }
}

/// Which cell of which table of a document; all three count from 0.
package struct CellIndex: Hashable, Sendable {
    package let table: Int
    package let row: Int
    package let column: Int

    package init(table: Int, row: Int, column: Int) {
        self.table = table
        self.row = row
        self.column = column
    }
}

/// A picture of a page.
package struct Image: Hashable, Sendable {
    package var source: Address?
    package var alt: String
    package var region: Region
    /// Index in `Document.blocks` of the block nearest before it.
    package var block: Int?
    package var line: Int

    package init(
        source: Address?,
        alt: String,
        region: Region = .main,
        block: Int? = nil,
        line: Int = 0
    ) {
        self.source = source
        self.alt = alt
        self.region = region
        self.block = block
        self.line = line
    }
}

/// A form of a page. It is looked at and never submitted.
package struct Form: Hashable, Sendable {
    package var action: Address?
    /// Upper-case HTTP method.
    package var method: String
    /// Names, labels and placeholders of the fields a person fills in.
    package var fields: [String]
    package var hasPassword: Bool
    package var hasSearch: Bool
    package var region: Region
    /// Index in `Document.blocks` of the heading it stands under.
    package var heading: Int?
    /// Indices in `Document.blocks` of the text that stands in it.
    package var blocks: Range<Int>
    package var line: Int

    package init(
        action: Address?,
        method: String,
        fields: [String],
        hasPassword: Bool = false,
        hasSearch: Bool = false,
        region: Region = .main,
        heading: Int? = nil,
        blocks: Range<Int> = 0..<0,
        line: Int = 0
    ) {
        self.action = action
        self.method = method
        self.fields = fields
        self.hasPassword = hasPassword
        self.hasSearch = hasSearch
        self.region = region
        self.heading = heading
        self.blocks = blocks
        self.line = line
    }
}
