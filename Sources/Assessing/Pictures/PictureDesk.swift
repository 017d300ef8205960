internal import Addressing
internal import Fetching
internal import Model

/// Recognises pictures of pages, as many at a time as there are workers.
///
/// A picture that several pages show is recognised once. What is done is in the cache at once, so a
/// run that is ended goes on where it was in the next.
struct PictureDesk: Sendable {
    let extractor: CachedExtractor
    /// Pages under way at a time.
    let parallel: Int
    /// When to stop; nil for never.
    var deadline: ContinuousClock.Instant?
    let report: @Sendable (Progress) -> Void
    /// The bytes of the document that holds a page; nil where they cannot be had again.
    let bytes: @Sendable (PicturePage) async -> [UInt8]?

    /// What was recognised, by document and page.
    typealias Recognised = [Digest: [Int: Recognition]]

    /// Recognises the pages of a plan.
    ///
    /// - Returns: what was recognised, an empty page too; and the pages that nobody looked at, since
    ///   time was up or the run was cancelled.
    func recognise(_ pages: [PicturePage]) async -> (recognised: Recognised, left: [PicturePage]) {
        var work = PictureWork(pages)
        await withTaskGroup(of: Step.self) { group in
            addAlarm(to: &group)
            var underway = 0
            var isOver = false
            while !isOver, !Task.isCancelled {
                while underway < parallel, let task = work.next() {
                    underway += 1
                    group.addTask { await perform(task) }
                }
                guard underway > 0, let step = await group.next() else { break }
                // What a cancelled child answers says nothing of the page.
                guard case .done(let task, let result) = step, !Task.isCancelled else {
                    isOver = true
                    continue
                }
                underway -= 1
                work.take(result, of: task)
                report(work.progress)
            }
            group.cancelAll()
        }
        return (work.recognised, work.left)
    }

    private enum Step: Sendable {
        case done(PictureWork.Task, PictureWork.Result)
        case timeUp
    }

    private func addAlarm(to group: inout TaskGroup<Step>) {
        guard let deadline else { return }
        group.addTask {
            try? await Task.sleep(until: deadline, clock: .continuous)
            return .timeUp
        }
    }

    private func perform(_ task: PictureWork.Task) async -> Step {
        switch task {
        case .picture(let page): .done(task, await picture(of: page))
        case .recognition(let page, let picture):
            .done(task, await recognition(of: page, showing: picture))
        }
    }

    private func picture(of page: PicturePage) async -> PictureWork.Result {
        let picture = await extractor.picture(
            of: page.document,
            page.format,
            page: page.number,
            bytes: { await bytes(page) }
        )
        guard let picture else { return .unseen }
        guard let known = await extractor.knownRecognition(of: picture) else {
            return .picture(picture)
        }
        return .known(known, of: picture)
    }

    private func recognition(
        of page: PicturePage,
        showing picture: Digest
    ) async -> PictureWork.Result {
        guard let bytes = await bytes(page) else { return .unseen }
        let recognition = await extractor.recognition(
            of: bytes,
            page.format,
            page: page.number,
            showing: picture
        )
        return .recognition(recognition)
    }
}
