internal import Model

/// The filled cells of a sheet as they stand in its part, so many at most.
struct SheetContent {
    struct Entry {
        var at: CellReference
        var text: String
    }

    struct Hyperlink {
        let at: CellReference
        let written: String
    }

    private let limit: Int
    private(set) var entries: [Entry] = []
    private(set) var merges: [CellRange] = []
    private(set) var hyperlinks: [Hyperlink] = []
    /// Cells were left out: too many, or too far to the right.
    var isCut = false

    init(limit: Int) {
        self.limit = limit
    }

    /// Whether no more cells may be added.
    var isFull: Bool { entries.count >= limit }

    /// Adds the text of a cell; nothing where it is blank or lies beyond the limits.
    mutating func add(_ text: String, at place: CellReference) {
        let text = text.collapsed
        guard !text.isEmpty else { return }
        let fits =
            (0..<ExtractionLimits.columns).contains(place.column)
            && (0..<CellReference.rows).contains(place.row) && entries.count < limit
        guard fits else { return isCut = true }
        entries.append(Entry(at: place, text: text))
    }

    mutating func addLink(_ written: String, at place: CellReference) {
        guard hyperlinks.count < ExtractionLimits.links else { return }
        hyperlinks.append(Hyperlink(at: place, written: written))
    }

    mutating func add(merge range: CellRange) {
        guard merges.count < ExtractionLimits.cells else { return }
        merges.append(range)
    }
}
