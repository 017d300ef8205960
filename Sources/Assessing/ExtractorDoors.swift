internal import Model
internal import Reading

/// What can be asked of an extractor, as values, so that whoever counts or feigns its answers can
/// stand in its place.
struct ExtractorDoors: Sendable {
    /// What a child says of itself; nil where none starts.
    var abilities: @Sendable () async -> Hello?
    /// All that is stored in a file.
    var extraction: @Sendable (_ bytes: [UInt8], _ format: Format) async -> Extraction
    /// The digest of a page's picture; nil where the page cannot be drawn.
    var picture: @Sendable (_ bytes: [UInt8], _ format: Format, _ page: Int) async -> Digest?
    /// The text in a page's picture.
    var recognition:
        @Sendable (_ bytes: [UInt8], _ format: Format, _ page: Int) async -> Recognition
}

extension ExtractorDoors {
    init(_ extractor: Extractor) {
        self.init(
            abilities: { await extractor.abilities() },
            extraction: { await extractor.extraction(of: $0, format: $1) },
            picture: { await extractor.picture(of: $0, format: $1, page: $2) },
            recognition: { await extractor.recognition(of: $0, format: $1, page: $2) }
        )
    }
}
