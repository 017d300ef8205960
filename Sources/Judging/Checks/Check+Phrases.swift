internal import Model

extension Check {
    /// Every phrase that the check looks for in text.
    var phrases: [String] {
        switch self {
        case .term(let phrases, _), .count(let phrases), .noneStatement(let phrases),
            .form(let phrases), .service(let phrases, _), .separateFrom(let phrases),
            .image(let phrases), .signature(let phrases), .statute(let phrases),
            .people(let phrases, _):
            phrases.any
        case .section(let phrases, _, let none): phrases.any + none
        case .phraseNear(let first, let second, _): first.any + second.any
        case .tableColumn(let rule):
            rule.headings.any + (rule.exempt.map { [$0.heading] + $0.values } ?? [])
        case .tableForm(let headings): headings
        case .rows(let heading, let yearHeading): [heading, yearHeading]
        case .period(let rule): rule.dating.any + rule.none.any
        case .any(let checks), .all(let checks): checks.flatMap(\.phrases)
        case .fiscalYear, .multiYear, .format, .contact, .map, .chat, .social, .reachableFromHome,
            .datedNews, .manual:
            []
        }
    }

    /// Those of its phrases that name a section, a row or a column.
    var labels: [String] {
        switch self {
        case .section(let phrases, _, _), .count(let phrases): phrases.any
        case .tableColumn(let rule): rule.headings.any
        case .tableForm(let headings): headings
        case .rows(let heading, let yearHeading): [heading, yearHeading]
        case .period(let rule): rule.dating.any
        case .any(let checks), .all(let checks): checks.flatMap(\.labels)
        default: []
        }
    }

    /// The check and all that it is put together of.
    var parts: [Check] {
        switch self {
        case .any(let checks), .all(let checks): [self] + checks.flatMap(\.parts)
        default: [self]
        }
    }
}
