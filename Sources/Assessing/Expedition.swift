internal import Addressing
internal import Deriving
internal import Fetching
internal import Model
internal import Reading
internal import Storing

/// What it takes to go to a site and bring it home: the source, the desk that reads what arrives, and a
/// place for its bytes.
struct Expedition: Sendable {
    let source: Source
    let desk: ReadingDesk
    private let job: Job
    private let scratch: Scratch
    /// What other hosts answered; nil where nothing is kept of it.
    private let memory: ExternalMemory?

    init(
        _ job: Job,
        _ progress: @escaping @Sendable (Progress) -> Void
    ) async throws(AssessError) {
        self.job = job
        let deriver = Deriver(edition: job.edition, year: job.fiscalYear)
        let readings = job.capture.map { KeptReadings(in: $0, revision: job.revision) }
        // A capture holds what other hosts answered this night, whatever they did before.
        let memory =
            job.capture == nil
            ? job.cache.map { ExternalMemory(in: $0, now: job.now()) } : nil
        self.memory = memory
        source = try await Source(
            job.place,
            publishedAs: job.publishedAs,
            settings: job.fetching,
            scratch: job.scratch,
            keeper: job.capture?.keeper ?? .none,
            recorder: job.recorder,
            now: job.now
        )
        .remembering(memory)
        .drawn(for: job, deriver, readings, progress)
        scratch = try Scratch(for: job)
        desk = ReadingDesk(
            deriver: deriver,
            extractor: CachedExtractor(
                doors: ExtractorDoors(try Extractor(running: job.extractor)),
                cache: job.cache.map { ReadingCache(at: $0) }
            ),
            blobs: job.capture.map(KeptBytes.init)
                ?? scratch.answers(of: job).map(KeptBytes.init),
            drawn: scratch.blobs.map(KeptBytes.init),
            readings: readings
        )
    }

    /// Crawls the site.
    func crawl(
        _ progress: @escaping @Sendable (Progress) -> Void
    ) async throws(AssessError) -> SiteMap {
        let isJudged = job.capture?.isJudged ?? false
        let budgets = await job.fetching.budgets
            .within(isJudged ? nil : job.hours, now: job.now, progress)
        let crawl = Crawl(
            source: source,
            desk: desk,
            budgets: budgets,
            parallel: max(job.fetching.concurrency * 2, 4),
            visitsEntries: job.isSite || source.isWebArchive,
            store: scratch.facts,
            pause: isJudged ? .zero : job.fetching.backoff.secondTry,
            probes: job.isSite,
            spill: Spill(in: job.scratch),
            report: progress
        )
        guard let capture = job.capture else { return try read(await crawl.run()) }
        let map = await capture.committing { await crawl.run() }
        do throws(AssessError) {
            _ = try read(map)
        } catch {
            if !Task.isCancelled { capture.abandon() }
            throw error
        }
        if !Task.isCancelled { capture.close(map, at: job.now()) }
        return map
    }

    private func read(_ map: SiteMap) throws(AssessError) -> SiteMap {
        if let reason = map.whyHomeUnread { throw .homeUnread(source.home, reason) }
        return map
    }

    /// Deletes what was kept for this run alone.
    func end() {
        memory?.save()
        scratch.remove()
    }
}

extension Extractor {
    /// The extractor that lies at a path.
    convenience init(running path: String) throws(AssessError) {
        do throws(ExtractorError) {
            try self.init(executable: path)
        } catch {
            throw .noExtractor(error)
        }
    }
}
