extension Extraction {
    /// Reads the payload of a reply, and refuses whatever later rooms could stumble over: counts
    /// above ``ExtractionLimits``, indices that lead nowhere, tables that are no grid.
    package init(decoding payload: [UInt8]) throws(FrameError) {
        var reader = FrameReader(payload)
        var cells = CellBudget()
        let extractor = try reader.string()
        let readability = try reader.readability()
        let title = try reader.string()
        let blocks = try reader.list("blocks", limit: ExtractionLimits.blocks) {
            (reader) throws(FrameError) in try reader.block()
        }
        let links = try reader.list("links", limit: ExtractionLimits.links) {
            (reader) throws(FrameError) in try reader.link()
        }
        let tables = try reader.list("tables", limit: ExtractionLimits.tables) {
            (reader) throws(FrameError) in try reader.table(&cells)
        }
        let images = try reader.list("images", limit: ExtractionLimits.images) {
            (reader) throws(FrameError) in try reader.image()
        }
        let pageCount = try reader.integer()
        let bare = try reader.list("pages", limit: ExtractionLimits.pageCount) {
            (reader) throws(FrameError) in try reader.integer()
        }
        let members = try reader.list("members", limit: ExtractionLimits.members) {
            (reader) throws(FrameError) in try reader.member()
        }
        let isCut = try reader.truth()
        try reader.end()
        self.init(
            extractor: extractor,
            readability: readability,
            title: title,
            blocks: blocks,
            tables: tables,
            links: links,
            images: images,
            pageCount: pageCount,
            pagesWithoutText: bare,
            members: members,
            isCut: isCut
        )
        try checkIndices()
    }
}

/// What is left of the cells, and of the links in them, that one document may have.
struct CellBudget {
    private var cells = ExtractionLimits.cells
    private var links = ExtractionLimits.links

    mutating func take(_ row: [Cell]) throws(FrameError) {
        // An empty row costs too, else a short frame could hold millions of them.
        cells -= max(1, row.count)
        links -= row.reduce(0) { $0 + $1.links.count }
        guard cells >= 0, links >= 0 else { throw .excessive("cells") }
    }
}

extension FrameReader {
    mutating func readability() throws(FrameError) -> Readability {
        let code = try integer()
        return try Readability(wire: code, detail: try string())
    }

    mutating func region() throws(FrameError) -> Region {
        let code = try integer()
        guard Region.wire.indices.contains(code) else { throw .invalid("region") }
        return Region.wire[code]
    }

    mutating func place() throws(FrameError) -> Place {
        Place(
            member: try optionalString(),
            page: try optionalInteger(),
            sheet: try optionalString(),
            table: try optionalInteger(),
            row: try optionalInteger(),
            column: try optionalInteger(),
            line: try optionalInteger(),
            paragraph: try optionalInteger()
        )
    }

    private mutating func origin() throws(FrameError) -> TextOrigin {
        let code = try integer()
        guard code <= 101 else { throw .invalid("origin") }
        return code == 0 ? .written : .recognised(confidence: code - 1)
    }

    mutating func block() throws(FrameError) -> Block {
        Block(
            kind: try Block.Kind(wire: try integer()),
            text: try string(),
            region: try region(),
            place: try place(),
            heading: try optionalInteger(),
            linkedBytes: try integer(),
            origin: try origin()
        )
    }

    mutating func table(_ cells: inout CellBudget) throws(FrameError) -> Table {
        var table = Table(
            rows: [],
            caption: try string(),
            region: try region(),
            place: try place(),
            carried: try carriedRows(),
            heading: try optionalInteger(),
            isHidden: try truth(),
            origin: try origin()
        )
        table.rows = try list("rows", limit: ExtractionLimits.cells) {
            (reader) throws(FrameError) in try reader.row(&cells)
        }
        return table
    }

    private mutating func carriedRows() throws(FrameError) -> CarriedRows? {
        let count = try integer()
        return count == 0 ? nil : CarriedRows(count: count, place: try place())
    }

    private mutating func row(_ cells: inout CellBudget) throws(FrameError) -> [Cell] {
        let row = try list("columns", limit: ExtractionLimits.columns) {
            (reader) throws(FrameError) in try reader.cell()
        }
        try cells.take(row)
        return row
    }

    private mutating func cell() throws(FrameError) -> Cell {
        let flags = try integer()
        guard flags < 4 else { throw .invalid("cell") }
        return Cell(
            try string(),
            isHeader: flags & 1 != 0,
            isContinuation: flags & 2 != 0,
            links: try list("links", limit: ExtractionLimits.links) {
                (reader) throws(FrameError) in try reader.integer()
            }
        )
    }

    fileprivate mutating func link() throws(FrameError) -> ExtractedLink {
        var link = ExtractedLink(
            written: try string(),
            text: try string(),
            region: try region(),
            block: try optionalInteger()
        )
        if try truth() { link.place = try place() }
        guard try truth() else { return link }
        link.cell = CellIndex(table: try integer(), row: try integer(), column: try integer())
        return link
    }

    fileprivate mutating func member() throws(FrameError) -> Member {
        Member(
            name: try string(),
            kind: try string(),
            readability: try readability(),
            pagesWithoutText: try list("pages", limit: ExtractionLimits.pageCount) {
                (reader) throws(FrameError) in try reader.integer()
            }
        )
    }

    fileprivate mutating func image() throws(FrameError) -> ExtractedImage {
        ExtractedImage(alt: try string(), region: try region(), block: try optionalInteger())
    }
}
