/// A day of the Gregorian calendar, without a time or a time zone. The Buddhist year is the Gregorian plus 543.
package struct CalendarDay: Hashable, Sendable {
    /// The Gregorian year, 1–9999.
    package let year: Int
    /// 1–12.
    package let month: Int
    /// 1–31.
    package let day: Int

    /// The day, or nil when the calendar has none such.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.lastDay(ofMonth: month, year: year)).contains(day)
        else { return nil }
        self.init(valid: (year, month, day))
    }

    /// The day of a Buddhist year, or nil when the calendar has none such.
    package init?(buddhistYear: Int, month: Int, day: Int) {
        guard (544...10542).contains(buddhistYear) else { return nil }
        self.init(year: buddhistYear - 543, month: month, day: day)
    }

    /// Reads `2025-04-30`, exactly ten characters (ISO 8601, extended).
    package init?(iso: String) {
        let utf8 = Array(iso.utf8)
        guard utf8.count == 10, utf8[4] == UInt8(ascii: "-"), utf8[7] == UInt8(ascii: "-"),
            let year = Self.number(utf8[0..<4]), let month = Self.number(utf8[5..<7]),
            let day = Self.number(utf8[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// A day known to be in the calendar.
    init(valid: (year: Int, month: Int, day: Int)) {
        (year, month, day) = valid
    }

    package var buddhistYear: Int { year + 543 }

    /// The fiscal year that it falls in.
    package var fiscalYear: FiscalYear {
        FiscalYear(buddhist: month >= 10 ? buddhistYear + 1 : buddhistYear)
    }

    /// `2025-04-30`.
    package var iso: String {
        "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// `30 เมษายน 2568`.
    package var thai: String { "\(day) \(ThaiMonth.names[month - 1]) \(buddhistYear)" }

    /// How many days a month has; 0 for no month.
    package static func lastDay(ofMonth month: Int, year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy(Digits.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension CalendarDay: Comparable {
    package static func < (one: CalendarDay, other: CalendarDay) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }
}

/// In a file it is its ISO text.
extension CalendarDay: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = CalendarDay(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\(text) is not a day as 2025-04-30"
            )
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
