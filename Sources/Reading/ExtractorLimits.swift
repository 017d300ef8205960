/// What a child of the extractor may cost before it is stopped or replaced.
package struct ExtractorLimits: Sendable {
    /// The longest that one document may take, by the clock on the wall.
    package var deadline: Duration
    /// Processor seconds that one document may take.
    package var processorSeconds: Int
    /// Documents after which a child is replaced by a new one.
    package var documentsPerChild: Int
    /// Resident bytes after which a child is replaced by a new one.
    package var residentBytes: Int

    package init(
        deadline: Duration = .seconds(20),
        processorSeconds: Int = 25,
        documentsPerChild: Int = 200,
        residentBytes: Int = 400 << 20
    ) {
        self.deadline = deadline
        self.processorSeconds = processorSeconds
        self.documentsPerChild = documentsPerChild
        self.residentBytes = residentBytes
    }
}
