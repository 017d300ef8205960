/// What a table looks like before it is read: enough to tell data from layout.
struct TableShape {
    var rows = 0
    /// Cells of the longest row.
    var columns = 0
    var hasHeaders = false
    var hasBorder = false
    var holdsTables = false
    var isPresentation = false
    /// Cells that hold a heading, a form or many blocks: pieces of a page rather than data.
    var richCells = 0

    /// Whether the table only places parts of the page, which are then read as if it were not there.
    ///
    /// In doubt it is data: a data table read as layout loses its columns.
    var isLayout: Bool {
        if isPresentation || columns < 2 { return true }
        if hasHeaders { return false }
        if holdsTables { return !hasBorder || richCells > 0 }
        if hasBorder { return false }
        return richCells > 0 && rows <= 5
    }
}
