internal import Model

/// What one exhibit means for one component; all that is kept of it.
struct Testimony {
    let opinion: Opinion
    /// Whether the exhibit is the item's beyond doubt.
    let isCertain: Bool
    /// Whether what it says, or some of it, stands in pictures.
    let isPicture: Bool
    /// Whether it lacks the component, although it is the item's and states the year that is asked.
    let lacksInRightYear: Bool
    /// Its opening, where it is the text of a whole statute; nil where the component does not ask.
    let statute: Evidence?
    /// The people that it lists; none where the component asks nothing of everyone.
    let people: [Person]
    /// Whether there are pictures enough for all, though the layout does not tell whose they are.
    let showsPicturesForAll: Bool
}

extension Hearing {
    /// Hears the exhibit for the component.
    func testimony() -> Testimony {
        let opinion = opinion()
        let asked = exhibit.isCertain ? component.check.asksOfEveryone : nil
        return Testimony(
            opinion: opinion,
            isCertain: exhibit.isCertain,
            isPicture: document.isPicture,
            lacksInRightYear: opinion.verdict == .absent && exhibit.isCertain && isOfRightYear,
            statute: statute,
            people: asked.map { people(holding: $0.positions) } ?? [],
            showsPicturesForAll: asked != nil && contentPictures.count >= 2
        )
    }

    /// Whether the exhibit states a year, and it is the one that the component asks.
    private var isOfRightYear: Bool {
        ExhibitYear(examination, for: component.yearRule, in: year).standing.isMet
    }

    private var statute: Evidence? {
        guard case .statute(let phrases) = component.check, isWholeStatute(phrases) else {
            return nil
        }
        return exhibit.evidence(examination.opening)
    }

    /// Only pages show faces; a signature under a paper lists nobody.
    private func people(holding positions: Phrases) -> [Person] {
        guard document.format == .html else { return [] }
        return Roster(self, Positions(positions)).people.filter { !$0.isVacant }
    }
}

extension Document {
    fileprivate var isPicture: Bool { !recognisedPages.isEmpty || !pagesWithoutText.isEmpty }
}
