internal import Model
internal import ThaiText

extension Hearing {
    /// News or an article dated in the component's period: for the assessed year from its 1 October to
    /// the last day that counts, or within the calendar year of that number.
    func datedNews() -> Answer {
        var others: Set<FiscalYear> = []
        var other: Citation?
        for entry in examination.news {
            if entry.days.contains(where: isCurrent) {
                return .met(Proof([entry.citation], showsYear: true))
            }
            others.formUnion(entry.days.map(\.fiscalYear))
            other = other ?? entry.citation
        }
        guard let other else { return .unmet(.notInDocument) }
        return .ofYears(others.sorted(), [other])
    }

    private func isCurrent(_ day: CalendarDay) -> Bool {
        if wantedYear.contains(day), day <= asOf { return true }
        return wantedYear == year && day.buddhistYear == year.buddhist
    }
}
