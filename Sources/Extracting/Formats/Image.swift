internal import Model
internal import Sniffing

extension FormatReader {
    /// A picture shows its text to people only, so page 1 is named as one to be recognised; a
    /// drawing in SVG has its text in it.
    static let image = FormatReader(format: .image, name: "image/2") {
        bytes,
        draft throws(Refusal) in
        if FileKind(of: bytes) == .svg { return try SVG.read(bytes, into: &draft) }
        try PictureFile.check(bytes)
        draft.extraction.pagesWithoutText = [1]
        throw .noTextLayer
    }
}
