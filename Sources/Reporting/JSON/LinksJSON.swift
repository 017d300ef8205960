internal import Addressing
internal import Model
internal import ThaiText

/// The links of the site that lead nowhere.
struct LinksJSON: Encodable {
    let checked: Int
    let broken: [Broken]

    struct Broken: Encodable {
        let url: String
        /// Left out where there was no answer.
        let status: Int?
        let kind: String
        let reason: ReasonJSON
        let from: [Source]
        /// In how many places it stands; left out where all are given.
        let places: Int?
    }

    struct Source: Encodable {
        let url: String
        let line: Int
        let column: Int
        let text: String
    }

    init(_ links: LinkReport, year: FiscalYear) {
        checked = links.checked
        broken = links.broken.map { link in
            Broken(
                url: link.address.text,
                status: link.status,
                kind: link.kind.rawValue,
                reason: ReasonJSON(link.reason, in: ReasonSetting(assessed: year)),
                from: link.from.map {
                    Source(url: $0.page.text, line: $0.line, column: $0.column, text: $0.text)
                },
                places: link.places > link.from.count ? link.places : nil
            )
        }
    }
}
