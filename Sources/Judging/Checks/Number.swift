internal import ThaiText

/// Counts as people write them: `3`, `๓ เรื่อง`, `1,204 ราย`, `ไม่มี`.
enum Number {
    static let not = Folded("ไม่", .skeleton).bytes
    private static let none = Folded("ไม่มี", .skeleton).bytes
    private static let unknown = skeletons(["ไม่มีข้อมูล", "ไม่มีรายละเอียด"])
    private static let units = skeletons([
        "เรื่อง", "ราย", "ครั้ง", "คน", "กรณี", "ข้อ", "คำร้อง", "โครงการ", "รายการ", "ชิ้น", "บาท",
    ])

    /// Letters after a label within which its number must begin.
    private static let reach = 40

    /// The first count in the text behind a label; years and numbers of paragraphs are none.
    static func first(in text: String) -> Int? {
        let written = Folded(text, .written).bytes
        let letters = Folded(text, .skeleton).bytes
        if letters.prefix(20).contains(none), !unknown.contains(where: { letters.contains($0) }) {
            return 0
        }
        var place = 0
        while place < min(written.count, reach), written[place] != Folded.unread {
            guard written[place].isFoldedDigit else {
                place += 1
                continue
            }
            let end = end(of: written, from: place)
            // A sign that could not be read may be one more digit.
            guard end == written.count || written[end] != Folded.unread else { return nil }
            let digits = written[place..<end].filter(\.isFoldedDigit)
            if isCount(digits, isGrouped: digits.count < end - place, in: written, behind: end) {
                return value(digits)
            }
            place = end
        }
        return nil
    }

    /// The count that a text is and nothing besides, save its unit.
    static func alone(_ text: String) -> Int? {
        let letters = Folded(text, .skeleton).bytes
        guard !letters.isEmpty, letters.count <= 24 else { return nil }
        if letters.starts(with: none) {
            return unknown.contains { letters.starts(with: $0) } ? nil : 0
        }
        let start = Folded("จำนวน", .skeleton).bytes
        let rest = letters.starts(with: start) ? letters.dropFirst(start.count) : letters[...]
        let digits = rest.prefix(while: \.isFoldedDigit)
        let unit = Array(rest.dropFirst(digits.count))
        guard !digits.isEmpty, unit.isEmpty || units.contains(unit) else { return nil }
        let isGrouped = text.utf8.contains(UInt8(ascii: ","))
        guard !unit.isEmpty || isGrouped || !(digits.count == 4 && Year.isPlausible(digits)) else {
            return nil
        }
        return value(Array(digits))
    }

    /// Whether a text is a number with a sign that could not be read, or hardly says more.
    static func isUnread(_ text: String) -> Bool {
        let letters = Folded(text, .skeleton).bytes
        return letters.contains(Folded.unread)
            && letters.count { !$0.mayBeDigit } <= longestUnit
    }

    private static let longestUnit = units.map(\.count).max() ?? 0

    /// Whether digits in a sentence count something: with a unit behind them, or at least no year.
    private static func isCount(
        _ digits: [UInt8],
        isGrouped: Bool,
        in text: [UInt8],
        behind end: Int
    ) -> Bool {
        let rest = text[end...].prefix(20).filter { $0 != UInt8(ascii: " ") }
        if units.contains(where: { rest.starts(with: $0) }) { return true }
        // Dates, paragraphs and telephone numbers go on with a sign.
        if let next = text[end...].first, [0x2D, 0x2E, 0x2F].contains(next) { return false }
        return isGrouped || !(digits.count == 4 && Year.isPlausible(digits)) && digits.count <= 6
    }

    /// Digits with commas between them.
    private static func end(of text: [UInt8], from start: Int) -> Int {
        var end = start
        while end < text.count,
            text[end].isFoldedDigit
                || (text[end] == UInt8(ascii: ",") && end + 1 < text.count
                    && text[end + 1].isFoldedDigit)
        {
            end += 1
        }
        return end
    }

    private static func value(_ digits: [UInt8]) -> Int? {
        guard digits.count <= 12 else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
