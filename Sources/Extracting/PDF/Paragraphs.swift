/// Puts wrapped lines of a page together again, where it is clearly safe.
///
/// Content-stream order has lines but no coordinates, so a line is taken for wrapped only when it
/// is running Thai text as wide as the widest lines of its page; then the next line goes on
/// without a space, since Thai breaks between words that have none. All else stays as it is.
enum Paragraphs {
    /// A page of fewer lines does not tell how wide its lines can be.
    private static let enoughLines = 6
    /// The joined text may not grow beyond what a person calls one paragraph.
    private static let longest = 3_000

    static func join(_ lines: [String]) -> [String] {
        let widths = lines.map { LineWidth($0) }
        let full = fullWidth(of: widths)
        var paragraphs: [String] = []
        for (index, line) in lines.enumerated() {
            let isContinuation =
                index > 0 && widths[index - 1].letters >= full && widths[index - 1].isProse
                && continues(line) && (paragraphs.last?.utf8.count ?? 0) < longest
            if isContinuation, let last = paragraphs.indices.last {
                paragraphs[last] += line
            } else {
                paragraphs.append(line)
            }
        }
        return paragraphs
    }

    /// Letters from which on a line of the page counts as full: nine tenths of the width that the
    /// widest fifth of its lines reaches. Out of reach where too few lines are alike.
    private static func fullWidth(of widths: [LineWidth]) -> Int {
        let prose = widths.filter(\.isProse).map(\.letters).sorted()
        guard prose.count >= enoughLines else { return .max }
        return prose[prose.count * 4 / 5] * 9 / 10
    }

    /// Whether a line may be the rest of another: it starts with a Thai consonant or a vowel that
    /// is written before one, and with none of the words that open a clause of a list.
    private static func continues(_ line: String) -> Bool {
        guard let first = line.unicodeScalars.first else { return false }
        let startsWord = 0x0E01...0x0E2E ~= first.value || 0x0E40...0x0E44 ~= first.value
        return startsWord && !openings.contains(where: line.hasPrefix)
    }

    private static let openings = [
        "มาตรา", "ข้อ", "หมวด", "ส่วนที่", "บทที่", "ตาราง", "หมายเหตุ", "ลงชื่อ",
    ]
}
