internal import FoundationEssentials
internal import Model
internal import ThaiText

extension CalendarDay {
    /// `30 เมษายน 2568`; `30 April B.E. 2568`.
    var wording: Wording {
        Wording(th: thai, en: "\(day) \(MonthNames.en[month - 1]) B.E. \(buddhistYear)")
    }
}

extension Date {
    /// ISO 8601 in whole seconds, UTC: `2025-04-30T03:12:05Z`.
    var iso: String { formatted(.iso8601) }

    /// `30 เม.ย. 2568 10:12 น.`, the time of Thailand; `30 Apr B.E. 2568, 10:12 (UTC+7)`.
    var wording: Wording {
        // The reports are of Thai sites whatever the machine's zone; Thailand has no summer time.
        let local = addingTimeInterval(7 * 3600).iso
        guard let day = CalendarDay(iso: String(local.prefix(10))) else {
            return Wording(th: iso, en: iso)
        }
        let time = local.dropFirst(11).prefix(5)
        return Wording(
            th: "\(day.day) \(MonthNames.thShort[day.month - 1]) \(day.buddhistYear) \(time) น.",
            en: "\(day.day) \(MonthNames.en[day.month - 1].prefix(3)) "
                + "B.E. \(day.buddhistYear), \(time) (UTC+7)"
        )
    }
}
