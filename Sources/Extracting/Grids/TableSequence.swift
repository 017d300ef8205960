internal import Model

/// The tables of a document page by page: one that goes on over a page has its header there too.
struct TableSequence {
    /// A table and the page it stands on, counted from 1.
    struct Placed {
        var table: PageTable
        let page: Int
        /// Where its header stands, where that is another page.
        fileprivate var header: HeaderPlace?
    }

    /// Where a header stands: the page, the table if it is one, and the row counted from 1.
    fileprivate struct HeaderPlace {
        let page: Int
        let table: Int?
        let row: Int
    }

    private(set) var tables: [Placed] = []
    /// What stands last on the last page, where it may go on at the top of the next: a table, or a
    /// header that has its rows there.
    private(set) var open: PageTable?
    /// Whether `open` is the last of the tables.
    private var isListed = false
    /// Where the header of `open` stands.
    private var header: HeaderPlace?
    private var lastPage = 0

    /// Takes the tables of the next page.
    mutating func append(_ page: PageTables, number: Int) {
        if lastPage + 1 != number { open = nil }
        for (index, part) in page.parts.enumerated() {
            var part = part
            let goesOn = index == 0 && !page.isOpenAbove && goOn(in: &part)
            let isCarried = goesOn && part.carriedRows > 0
            isListed =
                (part.isTable || goesOn) && part.rows.count > part.titleRows + part.headerRows
            if isListed {
                tables.append(Placed(table: part, page: number, header: isCarried ? header : nil))
            }
            if !isCarried {
                let table = isListed ? tables.count - 1 : nil
                header = HeaderPlace(page: number, table: table, row: part.titleRows + 1)
            }
            open = part
        }
        if page.parts.isEmpty || page.isOpenBelow { open = nil }
        lastPage = number
    }

    /// Gives a part the header of the last one, where it has the same columns and none of its own;
    /// whether it goes on with that.
    private mutating func goOn(in table: inout PageTable) -> Bool {
        guard let last = open, last.headerRows > 0, table.titleRows == 0,
            last.isAligned(with: table)
        else { return false }
        let header = Array(last.header)
        let hasHeader = zip(header, table.rows).allSatisfy { Self.letters($0) == Self.letters($1) }
        if hasHeader {
            table.headerRows = min(header.count, table.rows.count)
        } else {
            for row in table.rows.indices {
                for column in table.rows[row].indices { table.rows[row][column].isHeader = false }
            }
            table.headerRows = 0
        }
        mend(&table, behind: table.headerRows)
        if !hasHeader {
            table.rows.insert(contentsOf: header, at: 0)
            table.headerRows = header.count
            table.carriedRows = table.repeatsHeader ? 0 : header.count
        }
        table.markHeader()
        return true
    }

    /// Where each table stands: its page, and which it is where a page has several.
    private var places: [Place] {
        var counts: [Int: Int] = [:]
        let numbers = tables.map { placed in
            counts[placed.page, default: 0] += 1
            return counts[placed.page] ?? 1
        }
        return zip(tables, numbers).map { placed, number in
            Place(page: placed.page, table: counts[placed.page] == 1 ? nil : number)
        }
    }

    /// The tables as they are given to others.
    var document: [Table] {
        let places = places
        return tables.indices.map { index in
            let table = tables[index].table
            let carried = tables[index].header.map { header in
                var place = header.table.map { places[$0] } ?? Place(page: header.page)
                place.row = header.row
                return CarriedRows(count: table.carriedRows, place: place)
            }
            return Table(
                rows: table.rows,
                caption: table.caption,
                place: places[index],
                carried: carried
            )
        }
    }

    private static func letters(_ row: [Cell]) -> [[UInt32]] {
        row.map { BareLetters($0.text).letters }
    }

    /// Puts the rest of a row that was cut by the end of the page back to its beginning.
    private mutating func mend(_ table: inout PageTable, behind row: Int) {
        guard isListed, row < table.rows.count, let place = tables.indices.last,
            let begun = tables[place].table.rows.last, Self.isRest(table.rows[row], of: begun)
        else { return }
        let index = tables[place].table.rows.count - 1
        for (column, cell) in table.rows[row].enumerated() where cell.speaks {
            tables[place].table.rows[index][column].text +=
                (ThaiNumber.isOne(begun[column].text, cell.text, isNarrow: true)
                    ? "" : CellLine.joint(begun[column].text, cell.text)) + cell.text
        }
        table.rows.remove(at: row)
    }

    /// Whether a row only goes on with what another one says: it has no beginning of its own, says
    /// nothing where the other is empty, and sums nothing up.
    private static func isRest(_ row: [Cell], of begun: [Cell]) -> Bool {
        guard let first = row.first, let number = begun.first, first.text.isEmpty,
            !number.text.isEmpty, let telling = row.first(where: \.speaks)
        else { return false }
        let isTotal = totals.contains(where: telling.text.hasPrefix)
        return !isTotal
            && zip(row, begun).allSatisfy { cell, before in
                !cell.speaks
                    || before.speaks
                        && (!HeaderRows.isFigure(cell.text) || !HeaderRows.isFigure(before.text)
                            || ThaiNumber.isOne(before.text, cell.text, isNarrow: true))
            }
    }

    static let totals = ["รวม", "ยอดรวม", "ทั้งสิ้น", "Total", "TOTAL"]
}
