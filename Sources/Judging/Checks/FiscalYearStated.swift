internal import Model

extension Hearing {
    /// The exhibit states its year. Whether it is the right one is for the component's rule to say.
    func fiscalYear() -> Answer {
        let year = ExhibitYear(examination, for: component.yearRule, in: year)
        guard let citation = year.citation(in: document) else {
            return component.yearRule.isTimeless
                ? .unmet(.notInDocument) : .unclear(.yearNotStated(wanted: wantedYear), [])
        }
        guard !year.isUnread else {
            return .unclear(.yearUnreadable(wanted: wantedYear), [citation])
        }
        return .met(citation)
    }

    /// The exhibit is of a span of more than one year.
    func multiYear() -> Answer {
        let times = exhibit.times
        let spans = (times.stated + times.body).filter { $0.years.lowerBound < $0.years.upperBound }
        guard !spans.isEmpty else {
            if let unread = times.unreadStated {
                let cited = document.citation(quote: unread.quote, at: unread.place)
                return .unclear(.yearUnreadable(wanted: wantedYear), [cited])
            }
            return times.stated.isEmpty
                ? .unclear(.yearNotStated(wanted: wantedYear), []) : .unmet(.notInDocument)
        }
        let covering = spans.first { $0.years.contains(wantedYear) } ?? spans[0]
        return .met(document.citation(quote: covering.quote, at: covering.place))
    }
}
