internal import Model
internal import ThaiText

/// The outermost object of a JSON report. The mirrors in this folder are the contract in Swift:
/// their property names are its field names, and nil leaves a field out.
struct ReportJSON: Encodable {
    static let schema = "oitcheck.report/1"

    let schema = Self.schema
    let tool: Tool
    let checklist: Checklist
    let target: TargetJSON
    let run: RunJSON
    let coverage: CoverageJSON
    let items: [ItemJSON]
    let scores: ScoresJSON
    let siteChecks: [SiteCheckJSON]
    let links: LinksJSON

    struct Tool: Encodable {
        let name = "oitcheck"
        let version: String
    }

    struct Checklist: Encodable {
        let id: String
        let edition: Int
        let revision: String
        let sha256: String
        let title: WordingJSON

        init(_ edition: Edition) {
            id = edition.id
            self.edition = edition.year.buddhist
            revision = edition.revision
            sha256 = edition.digest.hex
            title = WordingJSON(edition.title)
        }
    }

    init(_ assessment: Assessment, toolVersion: String) {
        let year = assessment.target.fiscalYear
        tool = Tool(version: toolVersion)
        checklist = Checklist(assessment.edition)
        target = TargetJSON(assessment.target)
        run = RunJSON(assessment.run)
        coverage = CoverageJSON(assessment.coverage, year: year)
        items = assessment.items.map { ItemJSON($0, year: year) }
        scores = ScoresJSON(assessment.scores, by: assessment.edition.scoring)
        siteChecks = assessment.siteChecks.map { SiteCheckJSON($0, year: year) }
        links = LinksJSON(assessment.links, year: year)
    }
}
