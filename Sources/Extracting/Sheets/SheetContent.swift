/// The filled cells of a sheet as they stand in its part.
struct SheetContent {
    struct Entry {
        var at: CellReference
        var text: String
    }

    struct Hyperlink {
        let at: CellReference
        let written: String
    }

    var entries: [Entry] = []
    var merges: [CellRange] = []
    var hyperlinks: [Hyperlink] = []
    /// Cells were left out: too many, or too far to the right.
    var isCut = false
}
