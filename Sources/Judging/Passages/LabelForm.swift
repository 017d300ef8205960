internal import ThaiText

/// How a phrase stands in a line or cell: as the name of what follows, or in passing.
struct LabelForm {
    /// Whether nothing, or only a number or the like of `ส่วนที่ 4`, stands before it.
    let isFirst: Bool
    /// Whether it ends where a word ends: at a sign, a space, the end, or before `และ`.
    let isSeparate: Bool
    /// Letters of the phrase, as it stands there.
    let length: Int
    /// Letters of the line or cell besides.
    let besides: Int

    /// Letters from which a phrase is too long to stand in a heading by chance.
    private static let telling = 8
    /// How much more than a label a heading may say, in letters.
    private static let slack = 40

    /// - Parameters:
    ///   - letters: the line or cell, folded.
    ///   - range: the phrase in it.
    ///   - next: what is written right behind the phrase.
    init(_ letters: ArraySlice<UInt8>, _ range: Range<Int>, next: Unicode.Scalar?) {
        let own = range.clamped(to: letters.startIndex..<letters.endIndex)
        isFirst = Self.isOrdinal(letters[..<own.lowerBound])
        let rest = letters[own.upperBound...]
        isSeparate =
            next.map { !Self.isLetter($0) } ?? true
            || Self.joints.contains { rest.starts(with: $0) }
        length = range.count
        besides = letters.count - own.count
    }

    /// Whether the phrase makes up half of what is said.
    var isMost: Bool { besides <= length }

    /// Whether a paragraph, a line or a cell is named by it.
    var namesLine: Bool { (isFirst && isSeparate) || isMost }

    /// Whether a heading is named by it.
    var namesHeading: Bool {
        namesLine || length >= Self.telling || (isFirst && besides <= Self.slack)
    }

    private static let joints = skeletons(["และ", "หรือ"])
    private static let ordinals = skeletons([
        "บทที่", "ส่วนที่", "ตอนที่", "ข้อที่", "หัวข้อที่", "ตารางที่", "ด้านที่", "ลำดับที่", "บท", "ส่วน", "ตอน",
        "หัวข้อ", "ข้อ", "ตาราง", "ด้าน", "สรุป", "รายละเอียด", "แสดง", "ช่อง",
    ])

    private static func isOrdinal(_ letters: ArraySlice<UInt8>) -> Bool {
        var rest = letters.drop(while: \.mayBeDigit)
        while let word = ordinals.first(where: { rest.starts(with: $0) }) {
            rest = rest.dropFirst(word.count).drop(while: \.mayBeDigit)
        }
        // One letter counts: ก. ข. ค.
        return rest.drop(while: \.mayBeDigit).count <= 1
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || (0x0E30...0x0E4E).contains(scalar.value)
    }
}
