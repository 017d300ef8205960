internal import Model
internal import Sniffing

extension FormatReader {
    /// A workbook of Excel up to 2003, or one in the XML of 2003, said as a newer one says it.
    static let xls = FormatReader(format: .xls, name: "xls/1") { bytes, draft throws(Refusal) in
        guard !bytes.isEmpty else { throw .empty }
        if FileKind(of: bytes) == .spreadsheetML {
            return try SpreadsheetML.read(bytes, into: &draft)
        }
        var stream = bytes
        if let file = CompoundFile(bytes) {
            if file.isEncryptedPackage { throw .encrypted }
            guard let found = file.stream("Workbook") ?? file.stream("Book") else {
                throw .damaged("no workbook in the file")
            }
            stream = found
            draft.extraction.title = SummaryInformation.title(of: file)
        }
        try read(stream, into: &draft)
    }

    private static func read(
        _ stream: [UInt8],
        into draft: inout ExtractionDraft
    ) throws(Refusal) {
        let workbook = try BIFFWorkbook(stream)
        draft.extraction.pageCount = max(1, workbook.sheets.count)
        var sheets = SheetSequence(cells: draft.remainingCells)
        var failure: Refusal?
        for sheet in workbook.sheets where failure == nil {
            var reading = BIFFSheet(sheet, in: stream, workbook, limit: sheets.remainingCells)
            do throws(Refusal) { try reading.read() } catch { failure = error }
            sheets.append(reading.content, name: sheet.name, isHidden: sheet.isHidden)
        }
        sheets.add(to: &draft)
        if let failure { throw failure }
        guard draft.extraction.tables.isEmpty else { return }
        throw workbook.hasPicture ? .noTextLayer : .empty
    }
}
