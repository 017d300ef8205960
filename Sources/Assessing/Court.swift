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
            candidates: map.candidates,
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
        for item in edition.items {
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

extension SiteMap {
    /// The documents that may be the disclosure of each item, by what links and pages say.
    var candidates: Candidates {
        var candidates = Candidates()
        for var facts in orderedFacts {
            // Another host's document is read for itself; where it leads nobody asked.
            if !site.contains(facts.address) { facts.links = facts.contents }
            candidates.add(facts)
        }
        candidates.open { contents(of: $0) }
        return candidates
    }
}
