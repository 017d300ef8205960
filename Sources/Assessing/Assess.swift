package import Addressing
internal import Fetching
internal import FoundationEssentials
internal import Judging
internal import Matching
package import Model

/// Where a run stands, for whoever watches it.
package enum Progress: Sendable {
    /// Nothing is asked before so much time has passed.
    case waiting(Duration)
    case crawling(visited: Int, depth: Int, latest: Address)
    /// How many pages were recognised in their picture, of how many, and how long the rest will take;
    /// nil as long as nothing is measured.
    case recognising(page: Int, of: Int, left: Duration?)
    /// A page that scripts write could not be drawn, or none can where no page is named; and why.
    case notDrawn(Address?, Wording)
    case judging(ItemID)
}

/// Crawls the place of a job and judges every item of its edition: the main job.
///
/// - Parameters:
///   - job: what is asked.
///   - progress: called on any task, whenever something was done.
/// - Returns: the assessment; marked incomplete where a budget or cancellation ended the crawl.
/// - Throws: `AssessError` where nothing could be judged at all.
package func assess(
    _ job: Job,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
) async throws(AssessError) -> Assessment {
    let startedAt = job.now()
    let began = ContinuousClock.now
    let expedition = try await Expedition(job, progress)
    defer { expedition.end() }
    let source = expedition.source
    var desk = expedition.desk
    var map = try await expedition.crawl(progress)
    let pictures = SitePictures(
        job: job,
        source: source,
        deadline: job.fetching.budgets.time.map { began + $0 },
        report: progress
    )
    await pictures.read(into: &map, at: &desk)
    let court = Court(job: job, map: map, desk: desk, source: source)
    let findings = await court.findings(progress)
    let assessment = Assessment(
        edition: job.edition,
        target: Target(job, source),
        run: Run(id: job.runID, startedAt: startedAt, finishedAt: job.now()),
        coverage: map.coverage,
        items: findings,
        scores: score(findings, edition: job.edition),
        siteChecks: await court.siteFindings(),
        links: court.links
    )
    guard map.isWhole else { throw .noStore(Scratch.loss(in: job.scratch)) }
    return assessment
}

extension Target {
    fileprivate init(_ job: Job, _ source: Source) {
        self.init(
            kind: job.place.kind,
            location: job.place.location(publishedAs: job.publishedAs),
            fiscalYear: job.fiscalYear,
            asOf: job.asOf,
            home: source.isWebArchive ? source.site.published(source.home) : nil,
            notes: source.notes
        )
    }
}
