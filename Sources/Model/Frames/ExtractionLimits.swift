/// The most that one document may hold: the child stops there, and the parent refuses more.
package enum ExtractionLimits {
    /// Address space of a child. The libraries and three models for recognition take 0.2 GB of it.
    /// The rest is for what a page becomes: a poster of 100 million dots takes 0.4 GB in colour,
    /// and tesseract keeps a second copy. What bursts it ends the child.
    package static let memory = 3 << 29
    /// Pages of a PDF that are read.
    package static let pages = 300
    /// Cells of all tables of a document.
    package static let cells = 200_000
    /// Columns of a table.
    package static let columns = 1_000
    package static let blocks = 200_000
    package static let tables = 5_000
    package static let links = 50_000
    package static let images = 10_000
    /// Bytes of text in all.
    package static let textBytes = 16 << 20
    /// Bytes that the members of an archive may unpack to, all together.
    package static let unpackedBytes = 64 << 20
    /// The most pages or sheets that a document is believed to have.
    package static let pageCount = 100_000
}
