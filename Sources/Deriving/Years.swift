internal import ThaiText

/// The fiscal years that a mention of time speaks of, and whether it names years by themselves
/// rather than a day or month within one.
///
/// A year not said to be fiscal counts as the fiscal year of that number (Documentation/verdicts.md).
func years(of kind: TimeMention.Kind) -> (ClosedRange<FiscalYear>, isYear: Bool)? {
    switch kind {
    case .fiscalYear(let year): (year...year, true)
    case .fiscalYearSpan(let years): (years, true)
    case .year(let year): (fiscal(year)...fiscal(year), true)
    case .yearSpan(let years): (fiscal(years.lowerBound)...fiscal(years.upperBound), true)
    case .quarters(_, let year?): (fiscal(year)...fiscal(year), true)
    case .day(let day): (day.fiscalYear...day.fiscalYear, false)
    case .daySpan(let days): (days.lowerBound.fiscalYear...days.upperBound.fiscalYear, false)
    case .month(let year, let month): single(fiscalYear(ofMonth: month, in: year))
    case .monthSpan(let first, let last): span(first, last)
    case .quarters(_, nil), .months, .unreadYear, .unreadDate: nil
    }
}

private func single(_ year: FiscalYear) -> (ClosedRange<FiscalYear>, isYear: Bool) {
    (year...year, false)
}

private func span(
    _ first: TimeMention.Month,
    _ last: TimeMention.Month
) -> (ClosedRange<FiscalYear>, isYear: Bool)? {
    let start = fiscalYear(ofMonth: first.month, in: first.year)
    let end = fiscalYear(ofMonth: last.month, in: last.year)
    return start <= end ? (start...end, false) : nil
}

/// October begins the fiscal year of the next Buddhist year.
private func fiscalYear(ofMonth month: Int, in year: Int) -> FiscalYear {
    fiscal(month >= 10 ? year + 1 : year)
}

private func fiscal(_ year: Int) -> FiscalYear { FiscalYear(buddhist: year) }
