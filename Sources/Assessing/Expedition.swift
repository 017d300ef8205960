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

    init(_ job: Job) throws(AssessError) {
        self.job = job
        source = try Source(job)
        scratch = try Scratch(for: job)
        desk = ReadingDesk(
            deriver: Deriver(edition: job.edition, year: job.fiscalYear),
            extractor: CachedExtractor(
                doors: ExtractorDoors(try Extractor(for: job)),
                cache: job.cache.map { ReadingCache(at: $0) }
            ),
            blobs: job.capture.map(KeptBytes.init) ?? scratch.blobs.map(KeptBytes.init)
        )
    }

    /// Crawls the site.
    func crawl(
        _ progress: @escaping @Sendable (Progress) -> Void
    ) async throws(AssessError) -> SiteMap {
        let crawl = Crawl(
            source: source,
            desk: desk,
            budgets: job.fetching.budgets,
            parallel: max(job.fetching.concurrency * 2, 4),
            visitsEntries: job.isSite || source.isCapture,
            store: scratch.facts,
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
    func end() { scratch.remove() }
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
                    keeper: job.capture?.keeper ?? .none,
                    recorder: job.recorder,
                    now: job.now
                )
            case .folder(let path):
                guard let address = job.publishedAs ?? Job.unpublished else {
                    throw .notAnAddress(path)
                }
                self = try .folder(path, siteURL: address, settings: job.fetching)
            case .archive(let path):
                guard let placeholder = Job.unpublished else { throw .notAnAddress(path) }
                self = try .archive(
                    path,
                    siteURL: job.publishedAs,
                    placeholder: placeholder,
                    scratch: job.scratchHome,
                    settings: job.fetching
                )
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
