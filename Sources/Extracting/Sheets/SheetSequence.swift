internal import Model

/// The sheets of a workbook of any format, on their way into a draft.
struct SheetSequence {
    private struct Sheet {
        let name: String
        let isHidden: Bool
        let content: SheetContent
        let grid: SheetGrid
    }

    private var sheets: [Sheet] = []
    /// How many cells more the sheets may have.
    private(set) var remainingCells: Int

    init(cells: Int) {
        remainingCells = cells
    }

    mutating func append(_ content: SheetContent, name: String, isHidden: Bool) {
        var grid = SheetGrid(content, cells: remainingCells)
        grid.markHeader()
        remainingCells -= grid.rows.reduce(0) { $0 + $1.count }
        sheets.append(Sheet(name: name, isHidden: isHidden, content: content, grid: grid))
    }

    /// Adds every sheet as a heading and a table.
    func add(to draft: inout ExtractionDraft) {
        let hasTable = sheets.contains { !$0.isHidden && !$0.grid.isProse }
        for sheet in sheets {
            // Prose beside a table explains it; prose alone is what the workbook says.
            let isInstruction = InstructionSheet.isOne(sheet.name) || hasTable && sheet.grid.isProse
            add(sheet, isHidden: sheet.isHidden || isInstruction, to: &draft)
        }
    }

    private func add(_ sheet: Sheet, isHidden: Bool, to draft: inout ExtractionDraft) {
        draft.leaveHeadings()
        if sheet.grid.isCut { draft.extraction.isCut = true }
        draft.add(
            .heading(level: 1),
            sheet.name,
            region: isHidden ? .aside : .main,
            place: Place(sheet: sheet.name)
        )
        guard let table = sheet.grid.add(to: &draft, sheet: sheet.name, isHidden: isHidden) else {
            return
        }
        for hyperlink in sheet.content.hyperlinks {
            guard let (row, column) = sheet.grid.cell(at: hyperlink.at) else { continue }
            draft.addLink(
                hyperlink.written,
                toCell: CellIndex(table: table, row: row, column: column)
            )
        }
    }
}
