package import Model

/// Reads a file of a known format. Whatever is wrong with it is in the answer's readability; what
/// was read before the trouble is kept.
package func extract(_ bytes: [UInt8], format: Format) -> Extraction {
    guard let reader = FormatReader.all.first(where: { $0.format == format }) else {
        return Extraction(extractor: "none/1", readability: .unsupported(format.rawValue))
    }
    var draft = ExtractionDraft(extractor: reader.name)
    do {
        try reader.read(bytes, &draft)
    } catch {
        // Where something was left out for its size, there was something.
        let isTooLarge = error == .empty && draft.extraction.isCut
        draft.extraction.readability = isTooLarge ? .tooLarge : error.readability
    }
    return draft.extraction
}
