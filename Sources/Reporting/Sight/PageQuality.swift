internal import Model

/// How the text of a page came to be known.
enum PageQuality: Hashable {
    case written
    /// With the mean confidence of its letters, 0 to 100.
    case recognised(confidence: Int)
    /// It shows something and gave no text, or the document cannot be read.
    case noText

    /// - Parameters:
    ///   - page: counted from 1.
    ///   - document: that holds it.
    init(of page: Int, in document: Document) {
        if document.recognisedPages.contains(page) {
            self = .recognised(confidence: Self.confidence(of: page, in: document))
        } else if document.pagesWithoutText.contains(page) || document.readability != .readable {
            self = .noText
        } else {
            self = .written
        }
    }

    private static func confidence(of page: Int, in document: Document) -> Int {
        var (sum, letters) = (0, 0)
        for block in document.blocks where (block.place.page ?? 1) == page {
            guard case .recognised(let confidence) = block.origin else { continue }
            sum += confidence * block.text.utf8.count
            letters += block.text.utf8.count
        }
        return letters > 0 ? sum / letters : 0
    }

    var code: String {
        switch self {
        case .written: "written"
        case .recognised: "recognised"
        case .noText: "none"
        }
    }

    var confidence: Int? {
        if case .recognised(let confidence) = self { confidence } else { nil }
    }

    var wording: Wording {
        switch self {
        case .written: Wording(th: "ข้อความในไฟล์", en: "written")
        case .recognised(let confidence):
            Wording(th: "อ่านจากภาพ (มั่นใจ \(confidence))", en: "recognised (\(confidence))")
        case .noText: Wording(th: "ไม่ได้ข้อความ", en: "no text")
        }
    }
}
