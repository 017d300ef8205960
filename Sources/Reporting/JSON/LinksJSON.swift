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
        /// The address under which the target is there, where that is known.
        let works: String?
        /// How often it was asked for; left out where it was once.
        let attempts: Int?
        /// True where only scripts name it; left out else.
        let unverified: Bool?
    }

    struct Source: Encodable {
        let url: String
        let line: Int
        let column: Int
        let text: String
        /// Where it stands that has no lines, English, such as `page 3` or `HTTP header`; left out where
        /// `line` says it or nothing is known.
        let locator: String?
        /// What the link is, where it is none that a person clicks.
        let via: String?

        init(_ source: BrokenLink.Source) {
            url = source.page.text
            line = source.line
            column = source.column
            text = source.text
            let whereabouts = source.whereabouts.en
            locator = source.line > 0 || whereabouts.isEmpty ? nil : whereabouts
            via = source.kind == .anchor ? nil : source.kind.rawValue
        }
    }

    init(_ links: LinkReport, year: FiscalYear) {
        checked = links.checked
        broken = links.broken.map { link in
            Broken(
                url: link.address.text,
                status: link.status,
                kind: link.kind.rawValue,
                reason: ReasonJSON(link.reason, in: ReasonSetting(assessed: year)),
                from: link.from.map(Source.init),
                places: link.places > link.from.count ? link.places : nil,
                works: link.works?.text,
                attempts: link.attempts > 1 ? link.attempts : nil,
                unverified: link.isUnverified ? true : nil
            )
        }
    }
}
