import Judging
import Model
import ThaiText

/// The judge of edition 2568 as of the last day of its window.
enum Bench2568 {
    static let bench = Bench(
        edition: edition2568,
        fiscalYear: FiscalYear(buddhist: 2568),
        asOf: day(2025, 4, 30)
    )

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        guard let day = CalendarDay(year: year, month: month, day: day) else {
            preconditionFailure("no such day")
        }
        return day
    }
}
