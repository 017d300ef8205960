package import Addressing
package import ThaiText

/// What one document says about itself, small enough to keep for every page of a site.
package struct Facts: Hashable, Sendable {
    package var address: Address
    package var digest: Digest
    package var format: Format
    /// The Content-Type header, which it takes to read the bytes again.
    package var contentType: String?
    package var extractor: String
    package var readability: Readability
    package var state: PageState
    package var title: String
    /// Pages that show something and gave no text, counted from 1.
    package var pagesWithoutText: [Int]
    /// Items whose disclosure it is by its own words.
    package var named: [ItemID]
    /// Item codes in its file name or title area.
    package var codes: [ItemID]
    /// Pages of a PDF, sheets of a workbook; 1 for everything else.
    package var pageCount: Int
    package var links: [LinkFact]
    package var anchors: Set<UInt64>
    /// What the page says, in small; nil for what is no page.
    package var sketch: Sketch?
    /// The same number for pages whose own text is the same to the last digit; nil where a page has
    /// too little of its own, and for what is no page.
    package var substance: UInt64?

    package init(
        address: Address,
        digest: Digest,
        format: Format,
        contentType: String? = nil,
        extractor: String,
        readability: Readability,
        state: PageState,
        title: String,
        pagesWithoutText: [Int] = [],
        named: [ItemID],
        codes: [ItemID],
        pageCount: Int = 1,
        links: [LinkFact],
        anchors: Set<UInt64>,
        sketch: Sketch? = nil,
        substance: UInt64? = nil
    ) {
        self.address = address
        self.digest = digest
        self.format = format
        self.contentType = contentType
        self.extractor = extractor
        self.readability = readability
        self.state = state
        self.title = title
        self.pagesWithoutText = pagesWithoutText
        self.named = named
        self.codes = codes
        self.pageCount = pageCount
        self.links = links
        self.anchors = anchors
        self.sketch = sketch
        self.substance = substance
    }
}

/// Whether a page that arrived says anything.
package enum PageState: String, Hashable, Sendable {
    case content
    /// A heading, an empty list, a pager: nothing behind the label.
    case shell
    /// "Under construction", "not available now".
    case placeholder
    /// It says "not found" and answers 200.
    case softNotFound
    case loginWall
    /// An introduction before the home page, or a frame around it.
    case splash
    /// Its text is made by a script, which is not run.
    case needsRendering
    /// A question whether the visitor is a person, in place of the page.
    case challenge
}

/// What the label of a link says about where it leads, as far as items are concerned.
package struct LinkFact: Hashable, Sendable {
    package var target: Address
    package var kind: Link.Kind
    package var region: Region
    package var text: String
    package var line: Int
    package var column: Int
    /// Where in a document it stands that has no lines; nil for a page.
    package var place: Place?
    /// Items whose code stands in the label, its row or heading, where the year there is the assessed
    /// one or none is named.
    package var codes: [ItemID]
    /// Items that its own words name.
    package var names: [ItemID]
    /// Items that the row, passage, tab or heading around it names, where its own words name none.
    package var surroundings: [ItemID]
    /// The fiscal year of its row, heading, tab or accordion, the nearest one.
    package var year: FiscalYear?

    package init(
        target: Address,
        kind: Link.Kind,
        region: Region,
        text: String,
        line: Int,
        column: Int,
        place: Place? = nil,
        codes: [ItemID] = [],
        names: [ItemID] = [],
        surroundings: [ItemID] = [],
        year: FiscalYear? = nil
    ) {
        self.target = target
        self.kind = kind
        self.region = region
        self.text = text
        self.line = line
        self.column = column
        self.place = place
        self.codes = codes
        self.names = names
        self.surroundings = surroundings
        self.year = year
    }
}
