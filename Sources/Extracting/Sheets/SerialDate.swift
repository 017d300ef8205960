/// A spreadsheet's date: days since an epoch, the time as a fraction of a day.
struct SerialDate {
    let serial: Double
    /// Whether the workbook counts from 1904, as those made on old Macintoshes do.
    let isFrom1904: Bool

    /// ISO 8601 text: a day (`2025-03-31`), with a time where there is one, or a time alone.
    ///
    /// The year is the one of the Common Era that the workbook stores, whatever calendar its
    /// format shows; nil for a serial that is no date.
    func iso(hasDay: Bool, hasTime: Bool) -> String? {
        // 2,958,465 is 9999-12-31, the last day a spreadsheet knows.
        guard serial.isFinite, (0..<2_958_466).contains(serial) else { return nil }
        var seconds = Int((serial.truncatingRemainder(dividingBy: 1) * 86_400).rounded())
        var days = Int(serial)
        if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
        if !hasDay { return time((hasTime ? days * 86_400 : 0) + seconds) }
        guard let day = day(days) else { return nil }
        return hasTime && seconds > 0 ? "\(day)T\(time(seconds))" : day
    }

    private func day(_ days: Int) -> String? {
        // 1900 was no leap year, but serial 60 is its 29 February: days before it are one short.
        let since1970 =
            isFrom1904 ? days - 24_107 : days - (days > 60 ? 25_569 : 25_568)
        guard isFrom1904 || days != 60 else { return "1900-02-29" }
        let (year, month, day) = Self.civil(since1970)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    private func time(_ seconds: Int) -> String {
        let minutes = "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2))"
        return seconds % 60 == 0 ? minutes : "\(minutes):\(padded(seconds % 60, 2))"
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The day of the Gregorian calendar so many days after 1970-01-01, by counting in eras of
    /// 400 years that begin on 1 March.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let leaps = dayOfEra / 1_460 - dayOfEra / 36_524 + dayOfEra / 146_096
        let yearOfEra = (dayOfEra - leaps) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * march + 2) / 5 + 1)
    }
}
