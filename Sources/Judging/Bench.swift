package import Model
package import ThaiText

/// The judge of one edition: dossiers in, findings out. It asks no clock, no disk and no network.
package struct Bench: Sendable {
    private let fiscalYear: FiscalYear
    private let asOf: CalendarDay
    let siteChecks: [SiteCheck]
    /// How many items the edition has.
    let itemCount: Int
    private let phrasebooks: [[Check]: Phrasebook]

    /// - Parameters:
    ///   - edition: the checklist whose items are judged.
    ///   - fiscalYear: the assessed year, Buddhist Era.
    ///   - asOf: the last day that counts.
    package init(edition: Edition, fiscalYear: FiscalYear, asOf: CalendarDay) {
        self.fiscalYear = fiscalYear
        self.asOf = asOf
        siteChecks = edition.siteChecks
        itemCount = edition.items.count
        phrasebooks = Dictionary(edition.items.map { ($0.components.map(\.check), Phrasebook($0)) })
        { first, _ in first }
    }

    /// The findings for all components of an item, with the item's verdict and score. Every component
    /// that is `present` has evidence.
    package func judge(_ dossier: Dossier) -> ItemFinding {
        let phrasebook = phrasebook(of: dossier.item)
        let readsNews = dossier.item.components.contains { $0.check.parts.contains(.datedNews) }
        let examinations = dossier.exhibits.map {
            Examination($0, phrasebook, readsNews: readsNews)
        }
        func hearings(_ component: Component) -> [Hearing] {
            examinations.map { hearing($0, component, dossier) }
        }
        var findings = dossier.item.components.map { component in
            ComponentVerdict(
                dossier: dossier,
                hearings: hearings(component),
                component: component,
                year: fiscalYear
            ).finding()
        }
        findings.weighStatutes(hearings)
        findings.weighPeople(hearings)
        findings.joinElements()
        findings.show(dossier.nearMisses)
        return ItemFinding(item: dossier.item, components: findings)
    }

    private func phrasebook(of item: Item) -> Phrasebook {
        phrasebooks[item.components.map(\.check)] ?? Phrasebook(item)
    }

    private func hearing(
        _ examination: Examination,
        _ component: Component,
        _ dossier: Dossier
    ) -> Hearing {
        Hearing(
            examination: examination,
            item: dossier.item,
            component: component,
            year: fiscalYear,
            asOf: asOf,
            otherChannels: dossier.otherChannels
        )
    }
}

extension [ComponentFinding] {
    /// Shows what came close to the item beside every component that lacks something, or, where none
    /// does, beside the first.
    fileprivate mutating func show(_ misses: [NearMiss]) {
        let lacking = indices.filter { !self[$0].isSettledWell }
        let shown = lacking.isEmpty ? [Int](indices.prefix(1)) : lacking
        for index in shown {
            for miss in misses where !self[index].nearMisses.contains(miss) {
                self[index].nearMisses.append(miss)
            }
        }
    }
}
