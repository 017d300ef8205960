internal import Model

extension FormatReader {
    /// A picture shows its text to people only, so page 1 is named as one to be recognised; a
    /// drawing in SVG has its text in it.
    static let image = FormatReader(format: .image, name: "image/2") {
        bytes,
        draft throws(Refusal) in
        if SVGText.isOne(bytes) { return try SVGText.read(bytes, &draft) }
        try PictureFile.check(bytes)
        draft.extraction.pagesWithoutText = [1]
        throw .noTextLayer
    }
}
