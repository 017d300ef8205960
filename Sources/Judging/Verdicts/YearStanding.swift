internal import Model
internal import ThaiText

/// How an exhibit stands to the year that a component asks.
enum YearStanding: Hashable {
    /// It is of that year, or no year need be stated.
    case met(Reason.Advice?)
    /// It is of other years.
    case other([ClosedRange<FiscalYear>])
    /// It does not say.
    case unstated
    /// It says so in signs that could not be read: it may be of any year.
    case unread
}

extension YearRule {
    /// The fiscal year to which the rule points, seen from the assessed one.
    func wanted(in year: FiscalYear) -> FiscalYear {
        switch self {
        case .previous, .previousResult: year.previous
        case .current, .coversCurrent, .previousOrCurrent, .inForce, .today: year
        }
    }

    /// Whether evidence may be of any year.
    var isTimeless: Bool { self == .inForce || self == .today }

    /// How a document stands whose years are these, all of one weight.
    ///
    /// A span of several years is the year of a plan that covers it, never of a report of one year.
    func standing(of years: [ClosedRange<FiscalYear>], in year: FiscalYear) -> YearStanding {
        guard !isTimeless else { return .met(nil) }
        guard !years.isEmpty else { return .unstated }
        let single = Set(years.filter { $0.lowerBound == $0.upperBound }.map(\.lowerBound))
        let previous = year.previous
        let isMet =
            switch self {
            case .current: single.contains(year)
            case .previous: single.contains(previous)
            case .previousResult: isOfPreviousResult(single, in: year)
            case .coversCurrent: years.contains { $0.contains(year) }
            case .previousOrCurrent: single.contains(previous) || single.contains(year)
            case .inForce, .today: true
            }
        guard isMet else { return .other(years) }
        guard self == .previousOrCurrent else { return .met(nil) }
        return .met(single.contains(previous) ? .yearIsPrevious : .yearIsCurrent)
    }

    /// The same where, beside these, a year stands that could not be read: met only if that one,
    /// whichever it is, changes nothing.
    func standing(
        of years: [ClosedRange<FiscalYear>],
        besidesUnread hasUnread: Bool,
        in year: FiscalYear
    ) -> YearStanding {
        let standing = standing(of: years, in: year)
        guard hasUnread, !isTimeless else { return standing }
        guard standing.isMet else { return .unread }
        guard self == .previousResult else { return standing }
        let single = Set(years.filter { $0.lowerBound == $0.upperBound }.map(\.lowerBound))
        return single.isSuperset(of: [year.previous, year]) ? standing : .unread
    }

    /// An analysis names the year of the result and the year it is made for: of 2566 and 2567 it is
    /// last year's.
    private func isOfPreviousResult(_ years: Set<FiscalYear>, in year: FiscalYear) -> Bool {
        let previous = year.previous
        if years.contains(previous), years.contains(year) { return true }
        return (years.contains(previous) || years.contains(year))
            && !years.contains { $0 < previous }
    }

    /// Whether a link labelled with this year may lead to evidence of the component.
    func admits(label: FiscalYear, in year: FiscalYear) -> Bool {
        switch self {
        case .current: label == year
        // A hub of the assessed year lists the reports of the year before under its own year.
        case .previous, .previousResult, .previousOrCurrent:
            label == year || label == year.previous
        case .coversCurrent, .inForce, .today: true
        }
    }
}
