internal import FoundationEssentials

/// Dates as archives write them.
enum ArchiveDate {
    /// `2017-03-06T04:03:53Z`, with a fraction or cut short (W3C-DTF, WARC 1.1 §5.4), or the digits
    /// alone, as in ARC; nil for all else.
    static func date(_ text: String) -> Date? {
        let digits = text.utf8.prefix { $0 != UInt8(ascii: ".") }
            .filter { 0x30...0x39 ~= $0 }.map { Int($0 - 0x30) }
        guard digits.count >= 4 else { return nil }
        func number(_ start: Int, _ count: Int, or missing: Int) -> Int {
            guard digits.count >= start + count else { return missing }
            return digits[start..<(start + count)].reduce(0) { $0 * 10 + $1 }
        }
        let (month, day) = (number(4, 2, or: 1), number(6, 2, or: 1))
        let (hour, minute, second) = (
            number(8, 2, or: 0), number(10, 2, or: 0), number(12, 2, or: 0)
        )
        guard 1...12 ~= month, 1...31 ~= day, hour < 24, minute < 60, second <= 60 else {
            return nil
        }
        let days = days(number(0, 4, or: 0), month, day)
        let seconds = Double(days * 86_400 + hour * 3_600 + minute * 60 + second)
        return Date(timeIntervalSince1970: seconds + fraction(of: text))
    }

    private static func fraction(of text: String) -> Double {
        let digits = text.utf8.drop { $0 != UInt8(ascii: ".") }.dropFirst().prefix(9)
            .prefix { 0x30...0x39 ~= $0 }
        return digits.reversed().reduce(0) { ($0 + Double($1 - 0x30)) / 10 }
    }

    /// Days since 1 January 1970 of a day of the Gregorian calendar (Hinnant, days_from_civil).
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let ofEra = year - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }
}
