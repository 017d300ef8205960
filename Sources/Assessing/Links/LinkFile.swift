internal import Addressing
internal import Model

/// What a check of links makes of an address before it is asked, by the end of its name.
enum LinkFile {
    /// It may be a page or a style sheet.
    case page
    /// It may be a document, which has links of its own.
    case document
    /// Whether it is there is all there is to know.
    case media

    init(_ address: Address) {
        let suffix = address.suffix
        if Self.suffixesOfMedia.contains(suffix) {
            self = .media
        } else {
            self = Self.suffixesOfDocuments.contains(suffix) ? .document : .page
        }
    }

    private static let suffixesOfDocuments: Set<String> = [
        "pdf", "docx", "xlsx", "xls", "pptx", "odt", "ods",
    ]

    private static let suffixesOfMedia: Set<String> = [
        "jpg", "jpeg", "jfif", "png", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff",
        "js", "mjs", "map", "json", "woff", "woff2", "ttf", "otf", "eot",
        "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "avi", "mov", "wmv", "webm", "flv",
        "exe", "msi", "apk", "iso", "zip", "rar", "7z", "gz", "tgz", "tar",
        "doc", "ppt", "rtf", "csv", "txt",
    ]
}

extension Format {
    /// Whether it is worth asking a reader for the links of such a document.
    ///
    /// The links of a PDF are written `/URI`, if not in objects that are packed together: most scans
    /// have neither.
    func mayHoldLinks(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .pdf: bytes.hold("/URI") || bytes.hold("/ObjStm")
        case .docx, .xlsx, .xls, .pptx, .ods, .odt: true
        case .html, .csv, .text, .rtf, .image, .doc, .archive, .other: false
        }
    }
}

extension [UInt8] {
    fileprivate func hold(_ word: StaticString) -> Bool {
        let word = word.description.utf8.map(\.self)
        guard let first = word.first, count >= word.count else { return false }
        for index in 0...(count - word.count) where self[index] == first {
            if self[index..<(index + word.count)].elementsEqual(word) { return true }
        }
        return false
    }
}
