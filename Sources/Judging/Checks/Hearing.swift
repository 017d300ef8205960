internal import Model
internal import ThaiText

/// What a check may know: an exhibit examined, the component asked about, and as of when.
struct Hearing {
    let examination: Examination
    let item: Item
    let component: Component
    /// The assessed fiscal year.
    let year: FiscalYear
    let asOf: CalendarDay
    let otherChannels: [LinkFact]

    var exhibit: Exhibit { examination.exhibit }
    var document: Document { examination.document }
    var passages: Passages { examination.passages }
    var grids: [Grid] { examination.tables.grids }

    /// The fiscal year that evidence of the component must be of.
    var wantedYear: FiscalYear { component.yearRule.wanted(in: year) }
}
