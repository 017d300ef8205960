internal import FoundationEssentials
internal import Model
internal import ThaiText

extension CalendarDay {
    /// ISO 8601: `2025-04-30`.
    var iso: String {
        Self.digits(year, 4) + "-" + Self.digits(month, 2) + "-" + Self.digits(day, 2)
    }

    /// `30 เมษายน 2568`; `30 April B.E. 2568`.
    var wording: Wording {
        Wording(
            th: "\(day) \(name(in: ThaiMonths.th)) \(year + 543)",
            en: "\(day) \(name(in: ThaiMonths.en)) B.E. \(year + 543)"
        )
    }

    func name(in months: [String]) -> String {
        months.indices.contains(month - 1) ? months[month - 1] : "?"
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}

extension Date {
    /// ISO 8601 in whole seconds, UTC: `2025-04-30T03:12:05Z`.
    var iso: String { formatted(.iso8601) }

    /// `30 เม.ย. 2568 10:12 น.`, the time of Thailand; `30 Apr B.E. 2568, 10:12 (UTC+7)`.
    var wording: Wording {
        var calendar = Calendar(identifier: .gregorian)
        // Thailand has no summer time; the reports are of Thai sites whatever the machine's zone.
        calendar.timeZone = TimeZone(secondsFromGMT: 7 * 3600) ?? calendar.timeZone
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: self)
        let day = CalendarDay(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
        let time = [parts.hour, parts.minute].map { number in
            let text = "\(number ?? 0)"
            return text.count < 2 ? "0" + text : text
        }.joined(separator: ":")
        return Wording(
            th: "\(day.day) \(day.name(in: ThaiMonths.thShort)) \(day.year + 543) \(time) น.",
            en: "\(day.day) \(day.name(in: ThaiMonths.en).prefix(3)) B.E. \(day.year + 543), "
                + "\(time) (UTC+7)"
        )
    }
}
