/// A table as a full grid: each row has as many cells as the table has columns.
package struct Table: Hashable, Sendable {
    package var rows: [[Cell]]
    /// A caption, or the text of the merged title rows above the header.
    package var caption: String
    package var region: Region
    /// Where its first row stands; `place.row` counts from 1.
    package var place: Place
    /// The rows at the top that stand elsewhere; nil where the table begins here.
    package var carried: CarriedRows?
    /// Index in `Document.blocks` of the heading it stands under.
    package var heading: Int?
    /// A sheet that a person does not see, or one of instructions.
    package var isHidden: Bool
    package var origin: TextOrigin

    package init(
        rows: [[Cell]],
        caption: String = "",
        region: Region = .main,
        place: Place = Place(),
        carried: CarriedRows? = nil,
        heading: Int? = nil,
        isHidden: Bool = false,
        origin: TextOrigin = .written
    ) {
        self.rows = rows
        self.caption = caption
        self.region = region
        self.place = place
        self.carried = carried
        self.heading = heading
        self.isHidden = isHidden
        self.origin = origin
    }
}

extension Table {
    /// Where a cell stands, its row and column counted from 0 here.
    package func place(row: Int, column: Int = 0) -> Place {
        let above = carried?.count ?? 0
        var place = row < above ? carried?.place ?? self.place : self.place
        place.row = (place.row ?? 1) &+ (row < above ? row : row &- above)
        place.column = (place.column ?? 1) &+ column
        return place
    }
}

/// The header of a table that goes on over a page: repeated above the rows of the later pages, it
/// stands on the first.
package struct CarriedRows: Hashable, Sendable {
    package var count: Int
    /// Where the first of them stands.
    package var place: Place

    package init(count: Int, place: Place) {
        self.count = count
        self.place = place
    }
}

/// One cell of a table.
package struct Cell: Hashable, Sendable {
    package var text: String
    package var isHeader: Bool
    /// True where the cell is covered by a merged neighbour, whose text it repeats.
    package var isContinuation: Bool
    /// Indices in `Document.links` of the links it holds.
    package var links: [Int]

    package init(
        _ text: String,
        isHeader: Bool = false,
        isContinuation: Bool = false,
        links: [Int] = []
    ) {
        self.text = text
        self.isHeader = isHeader
        self.isContinuation = isContinuation
        self.links = links
    }
}
