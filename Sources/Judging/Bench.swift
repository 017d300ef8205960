package import Model
package import ThaiText

/// The judge of one edition: exhibits and dossiers in, findings out. It asks no clock, no disk and no network.
package struct Bench: Sendable {
    private let fiscalYear: FiscalYear
    private let asOf: CalendarDay
    let siteChecks: [SiteCheck]
    let items: [ItemID]
    private let phrasebooks: [[Check]: Phrasebook]

    /// - Parameters:
    ///   - edition: the checklist whose items are judged.
    ///   - fiscalYear: the assessed year, Buddhist Era.
    ///   - asOf: the last day that counts.
    package init(edition: Edition, fiscalYear: FiscalYear, asOf: CalendarDay) {
        self.fiscalYear = fiscalYear
        self.asOf = asOf
        siteChecks = edition.siteChecks
        items = edition.items.map(\.id)
        phrasebooks = Dictionary(edition.items.map { ($0.components.map(\.check), Phrasebook($0)) })
        { first, _ in first }
    }

    /// Opens the case of an item.
    ///
    /// - Parameters:
    ///   - item: one of the edition, or any other.
    ///   - dossier: what is known of the item besides the exhibits; more may be added later.
    ///   - otherChannels: links by which visitors are told of channels, for `separateFrom`.
    /// - Returns: the case, in which nothing was heard yet.
    package func trial(
        of item: Item,
        besides dossier: Dossier,
        otherChannels: [LinkFact] = []
    ) -> Trial {
        Trial(
            of: item,
            phrasebooks[item.components.map(\.check)] ?? Phrasebook(item),
            besides: dossier,
            otherChannels: otherChannels,
            year: fiscalYear,
            asOf: asOf
        )
    }
}
