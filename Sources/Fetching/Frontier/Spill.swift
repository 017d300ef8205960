/// When a frontier moves to disk, and where to.
package struct Spill: Sendable {
    /// Addresses that are known before the disk is used. So many take some 40 MB with their text.
    package var limit: Int
    /// The folder of its files, which have no name there: nothing is left of them, however the run ends.
    package var folder: String

    package init(limit: Int = 200_000, in folder: String = "/tmp") {
        self.limit = max(1, limit)
        self.folder = folder
    }

    /// Cells that are kept or written together: few where the limit is low, so that it is kept.
    var chunkLength: Int { min(4_096, max(8, limit / 4)) }

    /// Visits that are sorted at a time.
    var runLength: Int { min(16_384, limit) }
}
