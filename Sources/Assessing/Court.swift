internal import Addressing
internal import Deriving
internal import Fetching
internal import Judging
internal import Matching
internal import Model

/// Lays what the crawl brought home before the judge, item by item.
struct Court: Sendable {
    let job: Job
    let map: SiteMap
    let desk: ReadingDesk
    let source: Source
    private let bench: Bench
    private let dossiers: Dossiers

    init(job: Job, map: SiteMap, desk: ReadingDesk, source: Source) {
        self.job = job
        self.map = map
        self.desk = desk
        self.source = source
        bench = Bench(edition: job.edition, fiscalYear: job.fiscalYear, asOf: job.asOf)
        var candidates = Candidates()
        for facts in map.orderedFacts { candidates.add(facts) }
        dossiers = Dossiers(
            map: map,
            opening: Opening(map: map, desk: desk, source: source),
            candidates: candidates,
            hubRows: HubRows(map),
            admission: Admission(
                edition: job.edition,
                agency: map.homeFacts.flatMap { Agency.own(in: [$0.title]) }
            ),
            otherChannels: map.channels
        )
    }

    func findings(_ progress: (Progress) -> Void) async -> [ItemFinding] {
        var shelf = Shelf()
        var findings: [ItemFinding] = []
        for item in job.edition.items {
            progress(.judging(item.id))
            findings.append(bench.judge(await dossiers.dossier(of: item, shelf: &shelf)))
        }
        return findings
    }

    func siteFindings() async -> [SiteFinding] {
        var shelf = Shelf()
        let view = await dossiers.siteView(shelf: &shelf)
        return bench.judge(view)
    }
}
