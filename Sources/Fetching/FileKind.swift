internal import Addressing

/// What the extension of a name suggests; only the bytes can tell.
enum FileKind: Sendable {
    case page
    /// A MIME type, of which nothing but the name is known.
    case document(type: String)
    case unknown

    init(_ address: Address) { self.init(name: address.lastPathComponent) }

    init(name: String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
            self = .unknown
            return
        }
        let suffix = name[name.index(after: dot)...].lowercased()
        if Self.pages.contains(suffix) {
            self = .page
        } else if let type = Self.documents[suffix] {
            self = .document(type: type)
        } else {
            self = .unknown
        }
    }

    var isDocument: Bool {
        if case .document = self { true } else { false }
    }

    /// The Content-Type to hint at; nil where nothing is known.
    var contentType: String? {
        switch self {
        case .page: "text/html"
        case .document(let type): type
        case .unknown: nil
        }
    }

    /// Whether the server makes such a page anew for every query, so that a copy of it answers one
    /// query only.
    static func isProgram(name: String) -> Bool {
        let suffix = name.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
        return programs.contains(suffix.lowercased())
    }

    /// Whether it only makes pages look and move: styles, scripts, fonts.
    static func isDressing(name: String) -> Bool {
        let suffix = name.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
        return dressing.contains(suffix.lowercased())
    }

    private static let dressing: Set<String> = [
        "css", "js", "mjs", "map", "json", "woff", "woff2", "ttf", "otf", "eot", "ico", "scss",
        "less",
    ]

    private static let pages: Set<String> = programs.union(["html", "htm", "xhtml", "shtml"])

    private static let programs: Set<String> = [
        "php", "php3", "php5", "phtml", "asp", "aspx", "ashx", "jsp", "jspx", "do", "cfm", "cgi",
        "pl", "py", "rb",
    ]

    private static let documents = [
        "pdf": "application/pdf",
        "doc": "application/msword",
        "xls": "application/vnd.ms-excel",
        "ppt": "application/vnd.ms-powerpoint",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt": "application/vnd.oasis.opendocument.text",
        "ods": "application/vnd.oasis.opendocument.spreadsheet",
        "csv": "text/csv", "txt": "text/plain", "rtf": "application/rtf",
        "xml": "application/xml", "json": "application/json", "css": "text/css",
        "js": "text/javascript", "zip": "application/zip", "rar": "application/vnd.rar",
        "7z": "application/x-7z-compressed", "gz": "application/gzip",
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif",
        "webp": "image/webp", "svg": "image/svg+xml", "bmp": "image/bmp", "ico": "image/x-icon",
        "tif": "image/tiff", "tiff": "image/tiff", "mp3": "audio/mpeg", "mp4": "video/mp4",
        "webm": "video/webm",
    ]
}
