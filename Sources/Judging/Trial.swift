package import Model
internal import ThaiText

/// The case of one item: exhibits are heard one after another, and of each is kept what it means for the
/// components. No more than one document is in memory for it, however many speak for the item.
package struct Trial: Sendable {
    private let item: Item
    private let year: FiscalYear
    private let asOf: CalendarDay
    private let phrasebook: Phrasebook
    private let readsNews: Bool
    private let otherChannels: [LinkFact]
    /// What is known of the item besides the exhibits.
    package var dossier: Dossier
    /// By component, each in the order of the exhibits.
    private var testimonies: [[Testimony]]
    /// Whether an exhibit was heard that is the item's beyond doubt.
    package private(set) var hasCertain = false

    init(
        of item: Item,
        _ phrasebook: Phrasebook,
        besides dossier: Dossier,
        otherChannels: [LinkFact],
        year: FiscalYear,
        asOf: CalendarDay
    ) {
        self.dossier = dossier
        self.item = item
        self.phrasebook = phrasebook
        self.otherChannels = otherChannels
        self.year = year
        self.asOf = asOf
        readsNews = item.components.contains { $0.check.parts.contains(.datedNews) }
        testimonies = item.components.map { _ in [] }
    }

    /// Hears a document; the strongest first.
    package mutating func hear(_ exhibit: Exhibit) {
        hasCertain = hasCertain || exhibit.isCertain
        let examination = Examination(exhibit, phrasebook, readsNews: readsNews)
        for (index, component) in item.components.enumerated() {
            let hearing = Hearing(
                examination: examination,
                item: item,
                component: component,
                year: year,
                asOf: asOf,
                otherChannels: otherChannels
            )
            testimonies[index].append(hearing.testimony())
        }
    }

    /// The findings for all components, with the item's verdict and score. Every component that is
    /// `present` has evidence.
    package var finding: ItemFinding {
        var findings = item.components.indices.map { index in
            ComponentVerdict(
                dossier: dossier,
                testimonies: testimonies[index],
                component: item.components[index],
                year: year
            ).finding()
        }
        findings.weighStatutes(testimonies)
        findings.weighPeople(testimonies)
        findings.joinElements()
        findings.show(dossier.nearMisses)
        findings.leaveOutDisabled()
        return ItemFinding(item: item, components: findings)
    }
}

extension [ComponentFinding] {
    /// What the checklist does not ask is neither found nor missing, whatever the exhibits show.
    fileprivate mutating func leaveOutDisabled() {
        for index in indices {
            guard let why = self[index].component.disabled else { continue }
            self[index] = ComponentFinding(
                component: self[index].component,
                verdict: .notChecked,
                reason: .disabled(why)
            )
        }
    }

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
