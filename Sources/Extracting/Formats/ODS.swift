internal import Model

extension FormatReader {
    /// A spreadsheet of the Open Document Format, said as a workbook of Excel says it.
    static let ods = FormatReader(format: .ods, name: "ods/1") { bytes, draft throws(Refusal) in
        let document = try OpenDocument(bytes, draft.unpacking)
        draft.extraction.title = document.title
        var reading = OpenSheets(try document.content(), cells: draft.remainingCells)
        var failure: Refusal?
        do throws(Refusal) { try reading.read() } catch { failure = error }
        draft.extraction.pageCount = max(1, reading.count)
        reading.sheets.add(to: &draft)
        if let failure { throw failure }
        guard draft.extraction.tables.isEmpty else { return }
        throw reading.hasPicture ? .noTextLayer : .empty
    }
}
