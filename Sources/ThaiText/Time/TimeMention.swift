/// A date, year or period that a text names.
package struct TimeMention: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case day(CalendarDay)
        case daySpan(ClosedRange<CalendarDay>)
        /// A month of a Buddhist year.
        case month(year: Int, month: Int)
        /// From one month to another, both included.
        case monthSpan(Month, through: Month)
        case fiscalYear(FiscalYear)
        case fiscalYearSpan(ClosedRange<FiscalYear>)
        /// A Buddhist year not said to be fiscal; Western years are converted.
        case year(Int)
        case yearSpan(ClosedRange<Int>)
        /// Quarters of a year, 1–4; the year is nil when it is not written beside them.
        case quarters(ClosedRange<Int>, year: Int?)
        /// So many months without saying which: `รอบ 6 เดือน`.
        case months(Int)
        /// A year whose digits, or some of them, could not be read (U+FFFD). It may be any year: a part
        /// of one is never completed.
        case unreadYear
        /// A day or month whose year could not be read.
        case unreadDate
    }

    /// A month of a Buddhist year.
    package struct Month: Sendable, Hashable {
        package let year: Int
        package let month: Int

        package init(year: Int, month: Int) {
            self.year = year
            self.month = month
        }
    }

    package let kind: Kind
    /// Where it stands in the text, in UTF-8 offsets.
    package let range: Range<Int>
    /// Whether the text says that the year is a fiscal one.
    package let isExplicitFiscal: Bool
    /// Whether the year is part of the name of a law, rule or ministerial announcement, so tells nothing about the
    /// document that names it.
    package let isStatute: Bool
}

extension TimeMention {
    /// The Buddhist years named, first to last; nil where none is. A day or month names its calendar year.
    package var years: ClosedRange<Int>? {
        switch kind {
        case .day(let day): day.buddhistYear...day.buddhistYear
        case .daySpan(let days): days.lowerBound.buddhistYear...days.upperBound.buddhistYear
        case .month(let year, _): year...year
        case .monthSpan(let first, let last): first.year...max(first.year, last.year)
        case .fiscalYear(let year): year.buddhist...year.buddhist
        case .fiscalYearSpan(let years): years.lowerBound.buddhist...years.upperBound.buddhist
        case .year(let year): year...year
        case .yearSpan(let years): years
        case .quarters(_, let year): year.map { $0...$0 }
        case .months, .unreadYear, .unreadDate: nil
        }
    }

    /// The days it spans, first to last; nil where no year is named.
    ///
    /// A year not said to be fiscal is taken as the calendar year; quarters are taken as fiscal, as Thai agencies
    /// report them.
    package var period: ClosedRange<CalendarDay>? {
        switch kind {
        case .day(let day): day...day
        case .daySpan(let days): days
        case .month(let year, let month):
            Self.days(Month(year: year, month: month), Month(year: year, month: month))
        case .monthSpan(let first, let last): Self.days(first, last)
        case .fiscalYear(let year): year.firstDay...year.lastDay
        case .fiscalYearSpan(let years): years.lowerBound.firstDay...years.upperBound.lastDay
        case .year(let year): Self.days(Month(year: year, month: 1), Month(year: year, month: 12))
        case .yearSpan(let years):
            Self.days(
                Month(year: years.lowerBound, month: 1),
                Month(year: years.upperBound, month: 12)
            )
        case .quarters(let quarters, let year): year.flatMap { Self.days(quarters, of: $0) }
        case .months, .unreadYear, .unreadDate: nil
        }
    }

    private static func days(_ first: Month, _ last: Month) -> ClosedRange<CalendarDay>? {
        let length = CalendarDay.lastDay(ofMonth: last.month, year: last.year - 543)
        guard let start = CalendarDay(buddhistYear: first.year, month: first.month, day: 1),
            let end = CalendarDay(buddhistYear: last.year, month: last.month, day: length),
            start <= end
        else { return nil }
        return start...end
    }

    private static func days(_ quarters: ClosedRange<Int>, of year: Int) -> ClosedRange<
        CalendarDay
    >? {
        let first = (quarters.lowerBound - 1) * 3 + 9
        let last = quarters.upperBound * 3 + 8
        return days(
            Month(year: year - 1 + first / 12, month: first % 12 + 1),
            Month(year: year - 1 + last / 12, month: last % 12 + 1)
        )
    }
}
