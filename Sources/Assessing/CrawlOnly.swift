package import Model

/// Crawls the place of a job into its capture and judges nothing: the first half of the main job.
///
/// - Parameters:
///   - job: what is asked; its checklist says which documents of other hosts are worth asking for.
///   - progress: called on any task, whenever something was done.
/// - Returns: what was seen, and what was not.
/// - Throws: `AssessError` where the home page was not read.
package func crawl(
    _ job: Job,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
) async throws(AssessError) -> Coverage {
    let expedition = try await Expedition(job, progress)
    defer { expedition.end() }
    return try await expedition.crawl(progress).coverage
}
