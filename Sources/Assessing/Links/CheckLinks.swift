internal import Addressing
internal import Fetching
internal import FoundationEssentials
package import Model
internal import Reading
internal import Storing

/// Follows every link of a site and says which are broken, and where they stand.
///
/// - Parameters:
///   - job: what is asked.
///   - progress: called on any task, whenever an address was asked.
/// - Returns: what was found; marked incomplete where a budget or cancellation ended the crawl.
/// - Throws: `AssessError` where nothing could be checked at all.
package func checkLinks(
    _ job: LinkJob,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
) async throws(AssessError) -> LinkCheck {
    let startedAt = job.now()
    let memory = job.cache.map { ExternalMemory(in: $0, now: startedAt) }
    let source = try Source(
        job.place,
        publishedAs: job.publishedAs,
        settings: job.fetching,
        scratch: job.scratch,
        now: job.now
    )
    .remembering(memory)
    let budgets = await job.fetching.budgets.within(job.hours, now: job.now, progress)
    let crawl = LinkCrawl(
        source: source,
        documents: try job.documents(),
        budgets: budgets,
        parallel: max(job.fetching.concurrency * 2, 4),
        visitsEntries: job.place.isSite || source.isWebArchive,
        probes: job.place.isSite,
        pause: job.fetching.backoff.secondTry,
        report: progress
    )
    let found = try await job.findings(of: crawl)
    memory?.save()
    if let reason = found.whyHomeUnread { throw .homeUnread(source.home, reason) }
    return LinkCheck(
        kind: job.place.kind,
        location: job.place.location(publishedAs: job.publishedAs),
        run: Run(id: job.runID, startedAt: startedAt, finishedAt: job.now()),
        coverage: found.coverage,
        linksSeen: found.linksSeen,
        links: found.links
    )
}

extension LinkJob {
    fileprivate func documents() throws(AssessError) -> ExtractorDoors? {
        guard let extractor else { return nil }
        return ExtractorDoors(try Extractor(running: extractor))
    }

    fileprivate func findings(of crawl: LinkCrawl) async throws(AssessError) -> LinkCrawl.Findings {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        do throws(StoreError) {
            return try await crawl.run(scratch: scratch)
        } catch {
            throw .noStore(error.description)
        }
    }
}
