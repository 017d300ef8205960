internal import Model

extension Readability {
    /// The stable code that machines read.
    var code: String {
        switch self {
        case .readable: "readable"
        case .empty: "empty"
        case .noTextLayer: "no-text-layer"
        case .encrypted: "encrypted"
        case .damaged: "damaged"
        case .unsupported: "unsupported"
        case .tooLarge: "too-large"
        case .extractorDied: "extractor-died"
        }
    }

    /// The reader's own words, where it has any.
    var detail: String? {
        switch self {
        case .damaged(let words), .unsupported(let words), .extractorDied(let words): words
        case .readable, .empty, .noTextLayer, .encrypted, .tooLarge: nil
        }
    }

    var wording: Wording {
        switch self {
        case .readable: Wording(th: "อ่านได้", en: "readable")
        case .empty: Wording(th: "ว่างเปล่า", en: "empty")
        case .noTextLayer: Wording(th: "เป็นภาพ ไม่มีข้อความ", en: "pictures only, no text")
        case .encrypted: Wording(th: "ใส่รหัสผ่าน", en: "encrypted")
        case .damaged(let words): Wording(th: "ไฟล์เสีย (\(words))", en: "damaged (\(words))")
        case .unsupported(let name):
            Wording(th: "ยังอ่านชนิด \(name) ไม่ได้", en: "unsupported (\(name))")
        case .tooLarge: Wording(th: "ใหญ่เกินกว่าที่อ่านได้", en: "too large")
        case .extractorDied(let words):
            Wording(th: "ตัวอ่านหยุดทำงาน (\(words))", en: "the reader stopped (\(words))")
        }
    }
}
