internal import Model

extension FormatReader {
    /// Delimited text: one table.
    ///
    /// A quote that nothing closes makes the file damaged, since what it was to hold together is
    /// a guess; the rows are given all the same.
    static let csv = FormatReader(format: .csv, name: "csv/1") { bytes, draft throws(Refusal) in
        var utf8 = Array(TextDecoding.decode(bytes).utf8)
        let delimiter = statedDelimiter(&utf8) ?? Delimiter.guess(utf8)
        let records = DelimitedRecords(
            utf8,
            delimiter: delimiter,
            fields: ExtractionLimits.cells
        )
        var grid = SheetGrid(rows: records.rows, cells: draft.remainingCells)
        grid.markHeader()
        draft.extraction.isCut = records.isCut || grid.isCut
        grid.add(to: &draft)
        if let line = records.openQuote { throw .damaged("unterminated quote in line \(line)") }
        guard draft.hasText else { throw .empty }
    }

    /// The delimiter of a first line `sep=;`, which spreadsheets write and do not show.
    private static func statedDelimiter(_ bytes: inout [UInt8]) -> UInt8? {
        let mark = Array("sep=".utf8)
        guard bytes.starts(with: mark), bytes.count > mark.count + 1 else { return nil }
        let delimiter = bytes[mark.count]
        let rest = bytes[(mark.count + 1)...]
        guard rest.first == 0x0A || rest.first == 0x0D else { return nil }
        // The line stays as an empty one, so that rows keep the numbers a person counts.
        bytes = Array(rest)
        return delimiter
    }
}
