internal import Addressing
internal import Deriving
internal import Fetching
internal import Judging
internal import Matching
internal import Model

/// Lays what the crawl brought home before the judge, item by item.
struct Court: Sendable {
    private let edition: Edition
    private let bench: Bench
    private let dossiers: Dossiers

    init(job: Job, map: SiteMap, desk: ReadingDesk, source: Source) {
        edition = job.edition
        bench = Bench(edition: job.edition, fiscalYear: job.fiscalYear, asOf: job.asOf)
        dossiers = Dossiers(
            map: map,
            opening: Opening(map: map, desk: desk, source: source),
            docket: Docket(map),
            admission: Admission(
                edition: job.edition,
                agency: map.homePage.flatMap { map.facts(of: $0) }.flatMap {
                    Agency.own(in: [$0.title])
                }
            )
        )
    }

    /// What is wrong with the links of the pages.
    var links: LinkReport { dossiers.docket.links }

    func findings(_ progress: (Progress) -> Void) async -> [ItemFinding] {
        var shelf = Shelf()
        var findings: [ItemFinding] = []
        for item in edition.items {
            progress(.judging(item.id))
            findings.append(await dossiers.hear(item, at: bench, shelf: &shelf).finding)
        }
        return findings
    }

    func siteFindings() async -> [SiteFinding] {
        var shelf = Shelf()
        let view = await dossiers.siteView(shelf: &shelf)
        return bench.judge(view)
    }
}
