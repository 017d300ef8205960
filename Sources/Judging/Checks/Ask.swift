internal import Model

extension Hearing {
    /// Puts a check to the exhibit. One kind, one file.
    func ask(_ check: Check) -> Answer {
        switch check {
        case .term(let phrases, let letters): term(phrases, letters: letters)
        case .section(let phrases, let letters, let none):
            section(phrases, letters: letters, none: none)
        case .phraseNear(let first, let second, let letters):
            phraseNear(first, second, letters: letters)
        case .tableColumn(let rule): tableColumn(rule)
        case .tableForm(let headings): tableForm(headings)
        case .rows(let heading, let yearHeading): rows(heading, yearHeading)
        case .period(let rule): period(rule)
        case .count(let labels): count(labels)
        case .noneStatement(let statements): noneStatement(statements)
        case .fiscalYear: fiscalYear()
        case .multiYear: multiYear()
        case .format(let formats): format(formats)
        case .contact(let kind): contact(kind)
        case .map: map()
        case .chat: examination.chat()
        case .social: examination.social()
        case .people(let positions, let need): people(positions, need)
        case .form(let phrases): form(phrases)
        case .service(let phrases, let minimum): service(phrases, minimum: minimum)
        case .reachableFromHome: reachableFromHome()
        case .separateFrom(let phrases): separateFrom(phrases)
        case .image(let phrases): image(phrases)
        case .signature(let positions): signature(positions)
        case .datedNews: datedNews()
        case .statute(let phrases): statute(phrases)
        case .any(let checks): any(checks)
        case .all(let checks): all(checks)
        case .manual: .unclear(.needsPerson, [examination.opening])
        }
    }
}
