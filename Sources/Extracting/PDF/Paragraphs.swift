/// Puts wrapped lines together again, where it is clearly safe.
///
/// Content-stream order has lines but no coordinates, so a line is taken for wrapped only when it
/// is running Thai text as wide as the widest lines of its document; then the next line goes on
/// without a space, since Thai breaks between words that have none. All else stays as it is.
struct Paragraphs {
    /// Letters from which on a line counts as full.
    private let full: Int

    /// Fewer lines do not tell how wide they can be.
    private static let enoughLines = 6
    /// The joined text may not grow beyond what a person calls one paragraph.
    private static let longest = 3_000

    /// Learns from all lines of a document how wide a full one is: nine tenths of the width that
    /// the widest fifth of its running text reaches. Out of reach where too few lines are alike.
    init(_ lines: some Sequence<String>) {
        let prose = lines.map { LineWidth($0) }.filter(\.isProse).map(\.letters).sorted()
        full = prose.count < Self.enoughLines ? .max : prose[prose.count * 4 / 5] * 9 / 10
    }

    /// Joins the lines of one page.
    func join(_ lines: [String]) -> [String] {
        let widths = lines.map { LineWidth($0) }
        var paragraphs: [String] = []
        for (index, line) in lines.enumerated() {
            let isContinuation =
                index > 0 && widths[index - 1].letters >= full && widths[index - 1].isProse
                && Self.continues(line) && (paragraphs.last?.utf8.count ?? 0) < Self.longest
            if isContinuation, let last = paragraphs.indices.last {
                paragraphs[last] += line
            } else {
                paragraphs.append(line)
            }
        }
        return paragraphs
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
