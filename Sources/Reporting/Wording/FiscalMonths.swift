internal import Model
internal import ThaiText

/// Months of a fiscal year by name: 1 is October of the calendar year before.
struct FiscalMonths {
    private let runs: [ClosedRange<Int>]
    /// nil where it is not known of which year they are.
    private let year: FiscalYear?

    init(_ months: [Int], setting: ReasonSetting) {
        runs = NumberRuns(months.filter((1...12).contains)).runs
        year = setting.wanted
    }

    /// That the table says nothing of them.
    var missing: Wording {
        guard !runs.isEmpty else {
            return Wording(
                th: "ตารางไม่ครบทุกเดือนของช่วงที่กำหนด",
                en: "The table does not cover every month of the period."
            )
        }
        return Wording(
            th: "ตารางไม่มีข้อมูลของเดือน\(th) และไม่ได้ระบุว่าไม่มีรายการ",
            en: "The table says nothing of \(en), and does not state that there was none."
        )
    }

    /// `ตุลาคม 2567 ถึงมีนาคม 2568`
    var th: String {
        runs.map { run in
            span(run, to: " ถึง", months: MonthNames.th, year: { " \($0)" })
        }.joined(separator: ", ")
    }

    /// `October B.E. 2567 to March B.E. 2568`
    var en: String {
        runs.map { run in
            span(run, to: " to ", months: MonthNames.en, year: { " B.E. \($0)" })
        }.joined(separator: ", ")
    }

    private func span(
        _ run: ClosedRange<Int>,
        to: String,
        months: [String],
        year: (Int) -> String
    ) -> String {
        func name(_ month: Int) -> String {
            months[(month + 8) % 12] + (calendarYear(of: month).map(year) ?? "")
        }
        switch run.count {
        case 1: return name(run.lowerBound)
        case 2: return name(run.lowerBound) + ", " + name(run.upperBound)
        default: return name(run.lowerBound) + to + name(run.upperBound)
        }
    }

    /// October to December lie in the calendar year before the fiscal year's own.
    private func calendarYear(of month: Int) -> Int? {
        year.map { month <= 3 ? $0.previous.buddhist : $0.buddhist }
    }
}
