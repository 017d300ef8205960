/// What was recognised in the picture of one page.
///
/// Its blocks and tables do not name their page: the same picture may stand on several.
package struct Recognition: Hashable, Sendable {
    /// What recognised it and its version, such as `ocr/1`.
    package var recogniser: String
    /// `readable`; `empty` where the picture shows no text; else why nothing could be recognised.
    package var readability: Readability
    package var blocks: [Block]
    package var tables: [Table]

    package init(
        recogniser: String,
        readability: Readability = .readable,
        blocks: [Block] = [],
        tables: [Table] = []
    ) {
        self.recogniser = recogniser
        self.readability = readability
        self.blocks = blocks
        self.tables = tables
    }

    /// Reads the payload of a reply, as strictly as that of an ``Extraction``.
    package init(decoding payload: [UInt8]) throws(FrameError) {
        var reader = FrameReader(payload)
        var cells = CellBudget()
        self.init(recogniser: try reader.string(), readability: try reader.readability())
        blocks = try reader.list("blocks", limit: ExtractionLimits.blocks) {
            (reader) throws(FrameError) in try reader.block()
        }
        tables = try reader.list("tables", limit: ExtractionLimits.tables) {
            (reader) throws(FrameError) in try reader.table(&cells)
        }
        try reader.end()
        try Extraction(extractor: recogniser, blocks: blocks, tables: tables).checkIndices()
    }

    package var encoded: [UInt8] {
        var writer = FrameWriter()
        writer.append(recogniser)
        writer.append(readability)
        writer.append(blocks) { $0.append($1) }
        writer.append(tables) { $0.append($1) }
        return writer.bytes
    }
}
