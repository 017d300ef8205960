import Extracting
import Glibc
import Model

/// Reads a document of the format that the target is named after, or draws its first page.
func checkDocument(_ bytes: [UInt8], of target: String) {
    let isDrawn = target.hasPrefix(drawing)
    let name = isDrawn ? String(target.dropFirst(drawing.count)) : target
    guard let format = Format(rawValue: name) else { exit(2) }
    guard isDrawn else { return check(extract(bytes, format: format)) }
    _ = picture(bytes, format: format, page: 1)
}

private let drawing = "drawn-"

/// An extraction that a child makes is one that its parent takes, unchanged.
private func check(_ extraction: Extraction) {
    guard extraction.encoded.count <= Frame.Kind.reply.limit else { return }
    guard let decoded = try? Extraction(decoding: extraction.encoded), decoded == extraction else {
        find("an honest extraction is refused")
    }
}

/// What is taken at all can be said again, and means the same.
func checkReply(_ bytes: [UInt8]) {
    guard let extraction = try? Extraction(decoding: bytes) else { return }
    check(extraction)
}

func checkRecognition(_ bytes: [UInt8]) {
    guard let recognition = try? Recognition(decoding: bytes) else { return }
    guard let again = try? Recognition(decoding: recognition.encoded), again == recognition else {
        find("a recognition that was taken is refused")
    }
}
