package import Model

extension ScoreReport {
    /// A sheet with all that is to be said of how it came about.
    ///
    /// - Parameters:
    ///   - sheet: What the figures amount to.
    ///   - reported: The report that the items were read from; nil where all was entered.
    ///   - entered: The items whose scores were entered, in the place of the report's.
    ///   - explains: Whether a text shows the whole computation.
    package init(
        of sheet: ScoreSheet,
        reported: ReportedItems?,
        entered: [ItemID: Score],
        explains: Bool
    ) {
        self.init(
            sheet: sheet,
            source: reported.map { Source(location: $0.location, asOf: $0.asOf) },
            notes: sheet.notes
                + sheet.notes(on: entered)
                + (reported.map { sheet.notes(on: $0, entered: entered) } ?? []),
            explains: explains
        )
    }
}

extension ScoreSheet {
    /// What the computation itself leaves open.
    fileprivate var notes: [ScoreNote] {
        let steps = tree.steps
        let notGiven = steps.compactMap(\.missingInstrument)
        let spanned = steps.compactMap(\.spannedIndicator)
        return (notGiven.isEmpty ? [] : [.notGiven(notGiven)])
            + (spanned.isEmpty ? [] : [.spansRollUps(spanned)])
    }

    fileprivate func notes(on entered: [ItemID: Score]) -> [ScoreNote] {
        edition.items.compactMap { item in
            guard let score = entered[item.id] else { return nil }
            let known = item.levels.map(Double.init)
            let isUsual = known.contains(score.low) && known.contains(score.high)
            return isUsual ? nil : .unusualLevel(item.id, known: item.levels)
        }
    }

    fileprivate func notes(
        on reported: ReportedItems,
        entered: [ItemID: Score]
    ) -> [ScoreNote] {
        var notes: [ScoreNote] = reported.items.compactMap { item in
            entered[item.id].map { _ in .replaced(item.id, reported: item.score) }
        }
        if reported.checklist.sha256 != edition.digest.hex {
            let judged = reported.checklist.revision
            notes.append(.otherRevision(judged: judged, scored: edition.revision))
        }
        if entered.isEmpty, let oit = reported.oit, oit.text != instruments.oit.text {
            notes.append(.otherOIT(reported: oit, computed: instruments.oit))
        }
        return notes
    }
}

extension Computation {
    /// This step and all below it.
    fileprivate var steps: [Computation] { [self] + parts.flatMap(\.steps) }

    fileprivate var missingInstrument: Instrument? {
        if case (.instrument(let instrument), .notGiven) = (subject, rule) {
            instrument
        } else {
            nil
        }
    }

    fileprivate var spannedIndicator: String? {
        guard case .indicator(let id) = subject, case .eitherMean(let parts, let items) = rule,
            parts.text != items.text
        else { return nil }
        return id
    }
}
