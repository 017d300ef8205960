internal import Model
internal import Sniffing

extension FormatReader {
    /// A workbook: a table a sheet, the sheet's name and the rows above the table's head as
    /// headings. Dates are ISO 8601 in the era the file stores, whatever its format shows.
    static let xlsx = FormatReader(format: .xlsx, name: "xlsx/1") { bytes, draft throws(Refusal) in
        if CompoundFile(bytes)?.isEncryptedPackage == true { throw .encrypted }
        let archive = try ZipArchive(bytes, draft.unpacking)
        let reading = try WorkbookReading(archive)
        try reading.read(into: &draft)
        guard draft.extraction.tables.isEmpty else { return }
        throw archive.hasMembers(in: "xl/media/") ? .noTextLayer : .empty
    }
}

/// Reads the sheets of one workbook.
private struct WorkbookReading {
    private let archive: ZipArchive
    private let package: Relationships
    private let workbook: Workbook
    private let strings: SharedStrings
    private let styles: CellStyles

    init(_ archive: ZipArchive) throws(Refusal) {
        self.archive = archive
        package = try Relationships(of: "", in: archive)
        guard let part = package.first("officeDocument")?.target else {
            throw .damaged("no workbook in the package")
        }
        let relationships = try Relationships(of: part, in: archive)
        workbook = try Workbook(XMLReader(archive, part), relationships)
        let texts = relationships.first("sharedStrings")?.target
        strings =
            try texts.map { name throws(Refusal) in
                try SharedStrings(XMLReader(archive, name))
            } ?? SharedStrings()
        let looks = relationships.first("styles")?.target
        styles =
            try looks.map { name throws(Refusal) in
                try CellStyles(XMLReader(archive, name))
            } ?? CellStyles()
    }

    /// Adds every sheet to the draft. A damaged sheet ends the reading; those before it stay.
    func read(into draft: inout ExtractionDraft) throws(Refusal) {
        draft.extraction.title = CoreProperties.title(of: archive, package)
        draft.extraction.pageCount = max(1, workbook.sheets.count)
        var sheets = SheetSequence(cells: draft.remainingCells)
        var failure: Refusal?
        for sheet in workbook.sheets {
            do throws(Refusal) {
                let content = try self.content(of: sheet, limit: sheets.remainingCells)
                sheets.append(content, name: sheet.name, isHidden: sheet.isHidden)
            } catch {
                failure = error
                break
            }
        }
        sheets.add(to: &draft)
        if let failure { throw failure }
    }

    private func content(of sheet: Workbook.Sheet, limit: Int) throws(Refusal) -> SheetContent {
        let reader = SheetReader(
            strings: strings,
            styles: styles,
            isFrom1904: workbook.isFrom1904,
            relationships: try Relationships(of: sheet.part, in: archive),
            limit: limit
        )
        return try reader.read(XMLReader(archive, sheet.part))
    }
}
