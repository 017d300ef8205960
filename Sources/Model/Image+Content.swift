internal import Addressing
internal import ThaiText

extension Image {
    /// Whether it belongs to the content: in the main part, and no icon, logo, button or ornament.
    package var isContent: Bool {
        guard region == .main else { return false }
        let name = Folded(source?.lastPathComponent ?? "", .skeleton).bytes
        let words = Folded(alt, .skeleton).bytes
        return !Self.furniture.contains { name.holds($0) || words.starts(with: $0) }
    }

    private static let furniture = [
        "logo", "icon", "favicon", "banner", "button", "arrow", "bullet", "sprite", "spacer",
        "blank.", "pixel", "line_", "share", "facebook", "twitter", "youtube", "counter", "header",
        "footer", "background", "โลโก้", "ไอคอน", "ตราสัญลักษณ์", "แบนเนอร์",
    ].map { Folded($0, .skeleton).bytes }
}

extension [UInt8] {
    /// Whether a word stands in these bytes.
    fileprivate func holds(_ word: [UInt8]) -> Bool {
        guard !word.isEmpty, count >= word.count else { return false }
        return (0...(count - word.count)).contains { self[$0...].starts(with: word) }
    }
}
