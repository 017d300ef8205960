/// The words that date a page: what a calendar's empty months differ in, besides numbers.
enum DateWords {
    private static let months = [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
        "ตุลาคม", "พฤศจิกายน", "ธันวาคม", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.",
        "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.", "january", "february", "march", "april", "may",
        "june",
        "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
        "apr",
        "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]
    private static let days = [
        "อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัส", "พฤหัสบดี", "ศุกร์", "เสาร์",
    ]
    private static let englishDays = [
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sun", "mon",
        "tue", "wed", "thu", "fri", "sat",
    ]

    /// Fingerprints of the words, in every form in which they stand between spaces.
    static let fingerprints = Set(
        (months + months.map { "เดือน" + $0 } + days + days.map { "วัน" + $0 }
            + days.map { "วัน" + $0 + "ที่" } + englishDays).map { WordPrint.of($0.utf8) }
    )
}

/// FNV-1a over the bytes of a word, ASCII capitals as small letters.
enum WordPrint {
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
        return (hash ^ UInt64(small)) &* 0x100_0000_01b3
    }

    static func of(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(start, next) }
}
