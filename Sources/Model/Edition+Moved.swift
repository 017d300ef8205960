package import ThaiText

extension Edition {
    /// The edition as it is run for another year: every year near its own that stands in a title, a text
    /// or a phrase moves along.
    ///
    /// The edition's own year stays, and so do the examples, which are pages of that year.
    package func moved(to year: FiscalYear) -> Edition {
        guard year != self.year else { return self }
        let move = YearMove(from: self.year, to: year)
        var moved = Edition(
            id: id,
            year: self.year,
            revision: revision,
            digest: digest,
            title: title,
            scoring: scoring,
            groups: groups,
            items: items.map { $0.moved(by: move) },
            siteChecks: siteChecks
        )
        moved.overlay = overlay
        return moved
    }
}

/// How the years of one edition's texts move to another year.
struct YearMove {
    private let year: FiscalYear
    private let years: Int

    init(from old: FiscalYear, to new: FiscalYear) {
        year = old
        years = new.buddhist - old.buddhist
    }

    func callAsFunction(_ text: String) -> String { text.movingYears(near: year, by: years) }

    func callAsFunction(_ wording: Wording) -> Wording {
        Wording(th: self(wording.th), en: self(wording.en))
    }

    func callAsFunction(_ texts: [String]) -> [String] { texts.map { self($0) } }

    func callAsFunction(_ phrases: Phrases) -> Phrases { Phrases(self(phrases.any)) }
}

extension Item {
    fileprivate func moved(by move: YearMove) -> Item {
        Item(
            id: id,
            from: from,
            group: group,
            title: move(title),
            aliases: move(aliases),
            identity: Identity(
                all: identity.all.map { move($0) },
                not: move(identity.not),
                content: identity.content.map { move($0) }
            ),
            levels: levels,
            components: components.map { $0.moved(by: move) }
        )
    }
}

extension Component {
    fileprivate func moved(by move: YearMove) -> Component {
        var moved = Component(
            id: id,
            from: from,
            kind: kind,
            text: move(text),
            yearRule: yearRule,
            confidence: confidence,
            judgeable: judgeable,
            check: check.moved(by: move),
            oneWith: oneWith,
            question: move(question),
            remedy: move(remedy),
            examples: examples
        )
        moved.disabled = disabled
        return moved
    }
}

extension Check {
    /// The check with the years of its phrases moved.
    func moved(by move: YearMove) -> Check {
        switch self {
        case .term(let phrases, let letters): .term(move(phrases), letters: letters)
        case .section(let phrases, let letters, let none):
            .section(move(phrases), letters: letters, none: move(none))
        case .phraseNear(let first, let second, let letters):
            .phraseNear(move(first), move(second), letters: letters)
        case .tableColumn(let rule): .tableColumn(rule.moved(by: move))
        case .tableForm(let headings): .tableForm(headings: move(headings))
        case .rows(let heading, let year): .rows(heading: move(heading), yearHeading: move(year))
        case .period(let rule): .period(rule.moved(by: move))
        case .count(let phrases): .count(move(phrases))
        case .noneStatement(let phrases): .noneStatement(move(phrases))
        case .people(let positions, let needs): .people(positions: move(positions), needs: needs)
        case .form(let phrases): .form(move(phrases))
        case .service(let phrases, let minimum): .service(move(phrases), minimum: minimum)
        case .separateFrom(let phrases): .separateFrom(move(phrases))
        case .image(let phrases): .image(move(phrases))
        case .signature(let positions): .signature(positions: move(positions))
        case .statute(let phrases): .statute(move(phrases))
        case .any(let checks): .any(checks.map { $0.moved(by: move) })
        case .all(let checks): .all(checks.map { $0.moved(by: move) })
        case .fiscalYear, .multiYear, .format, .contact, .map, .chat, .social, .reachableFromHome,
            .datedNews, .manual:
            self
        }
    }
}

extension ColumnRule {
    fileprivate func moved(by move: YearMove) -> ColumnRule {
        ColumnRule(
            headings: move(headings),
            fill: fill,
            blanks: blanks,
            exempt: exempt.map {
                Exemption(heading: move($0.heading), values: move($0.values))
            }
        )
    }
}

extension PeriodRule {
    fileprivate func moved(by move: YearMove) -> PeriodRule {
        PeriodRule(months: months, dating: move(dating), none: move(none), asks: asks)
    }
}
