package import Addressing
internal import Deriving
internal import Fetching
internal import FoundationEssentials
internal import Judging
internal import Matching
package import Model
internal import Reading
internal import Rendering
internal import Storing

/// Where a run stands, for whoever watches it.
package enum Progress: Sendable {
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
    let deriver = Deriver(edition: job.edition, year: job.fiscalYear)
    let source = try await Source(job).drawn(for: job, deriver, progress)
    let blobs = try job.makeStore()
    defer { blobs?.remove() }
    var desk = ReadingDesk(
        deriver: deriver,
        extractor: CachedExtractor(
            doors: ExtractorDoors(try Extractor(for: job)),
            cache: job.cache.map { ReadingCache(at: $0) }
        ),
        blobs: blobs,
        keepsDrawnOnly: !job.isSite
    )
    let crawl = Crawl(
        source: source,
        desk: desk,
        budgets: job.fetching.budgets,
        parallel: max(job.fetching.concurrency * 2, 4),
        visitsEntries: job.isSite,
        report: progress
    )
    var map = await crawl.run()
    if let reason = map.whyHomeUnread { throw .homeUnread(source.home, reason) }
    let pictures = SitePictures(
        job: job,
        source: source,
        deadline: job.fetching.budgets.time.map { began + $0 },
        report: progress
    )
    await pictures.read(into: &map, at: &desk)
    let court = Court(job: job, map: map, desk: desk, source: source)
    let findings = await court.findings(progress)
    return Assessment(
        edition: job.edition,
        target: Target(job),
        run: Run(id: job.runID, startedAt: startedAt, finishedAt: job.now()),
        coverage: map.coverage,
        items: findings,
        scores: score(findings, edition: job.edition),
        siteChecks: await court.siteFindings(),
        links: LinkAudit(map: map).report()
    )
}

extension Source {
    fileprivate init(_ job: Job) throws(AssessError) {
        do throws(FetchError) {
            switch job.place {
            case .site(let home):
                self = try .web(
                    home: home,
                    publishedAs: job.publishedAs,
                    settings: job.fetching,
                    now: job.now
                )
            case .folder(let path):
                guard let address = job.publishedAs ?? Job.unpublished else {
                    throw .notAnAddress(path)
                }
                self = try .folder(path, siteURL: address, settings: job.fetching)
            }
        } catch {
            throw .noSource(error)
        }
    }
}

extension Extractor {
    fileprivate convenience init(for job: Job) throws(AssessError) {
        do throws(ExtractorError) {
            try self.init(executable: job.extractor)
        } catch {
            throw .noExtractor(error)
        }
    }
}

extension Job {
    /// What came over the network or out of a browser is kept for a second look; a folder's files can
    /// be read again.
    fileprivate func makeStore() throws(AssessError) -> BlobStore? {
        guard isSite || rendering != .never else { return nil }
        do throws(StoreError) {
            return try BlobStore(at: scratch)
        } catch {
            throw .noStore(error.description)
        }
    }
}

extension Target {
    fileprivate init(_ job: Job) {
        switch job.place {
        case .site(let home):
            self.init(
                kind: .site,
                location: (job.publishedAs ?? home).text,
                fiscalYear: job.fiscalYear,
                asOf: job.asOf
            )
        case .folder(let path):
            self.init(
                kind: .folder,
                location: job.publishedAs?.text ?? path,
                fiscalYear: job.fiscalYear,
                asOf: job.asOf
            )
        }
    }
}
