internal import Model
internal import ThaiText

/// The outermost object of a link report for machines.
struct LinkCheckJSON: Encodable {
    let schema = "oitcheck.links/1"
    let tool: ReportJSON.Tool
    let target: Target
    let run: RunJSON
    let coverage: Coverage
    let links: Links

    struct Target: Encodable {
        let kind: String
        let location: String
    }

    struct Coverage: Encodable {
        let pages: Int
        let exhausted: Bool
        let notChecked: [CoverageJSON.Unchecked]
    }

    struct Links: Encodable {
        /// Links on the pages, as often as they stand there.
        let seen: Int
        /// Distinct addresses that were asked.
        let checked: Int
        let broken: [LinksJSON.Broken]
    }

    init(_ check: LinkCheck, toolVersion: String) {
        let year = ReasonSetting.ofLinks.assessed
        let coverage = CoverageJSON(check.coverage, year: year)
        let links = LinksJSON(check.links, year: year)
        tool = ReportJSON.Tool(version: toolVersion)
        target = Target(kind: check.kind.rawValue, location: check.location)
        run = RunJSON(check.run)
        self.coverage = Coverage(
            pages: coverage.pages,
            exhausted: coverage.exhausted,
            notChecked: coverage.notChecked
        )
        self.links = Links(seen: check.linksSeen, checked: links.checked, broken: links.broken)
    }
}
