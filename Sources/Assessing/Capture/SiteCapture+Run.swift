internal import Fetching
internal import FoundationEssentials
internal import Model
internal import Storing

extension SiteCapture {
    var isJudged: Bool {
        if case .judging = beginning { true } else { false }
    }

    /// The capture as a source sees it.
    var keeper: Keeper {
        Keeper(
            known: { [night] in night.reply(to: $0, $1) },
            held: { [night] in night.held(by: $0, $1) },
            keep: { [night] in night.keep($0, $1) },
            otherwise: isJudged ? .skipped(whyNotThere) : nil
        )
    }

    /// Why an address is not in a capture that came to its end.
    private var whyNotThere: Skip {
        night.record.cut.map(Skip.budget) ?? .notCaptured
    }

    /// Does some work, and meanwhile commits what was answered before it is a second old.
    func committing<Result: Sendable>(
        while work: @Sendable () async -> Result
    ) async -> Result {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { [night] in
                while !Task.isCancelled {
                    try? await Task.sleep(for: .milliseconds(400))
                    night.commit()
                }
            }
            let result = await work()
            group.cancelAll()
            return result
        }
    }

    /// Notes that the crawl came to its end, or that a budget ended it.
    func close(_ map: SiteMap, at now: Date) {
        guard !isJudged else { return }
        let cut: Budget? =
            switch map.tally.cut {
            case .bytes, .time: map.tally.cut
            case .pages, .depth, nil: nil
            }
        night.close(cutBy: cut, at: now)
    }

    /// Forgets the night, since not even the home page was read: who runs again wants to ask again.
    func abandon() {
        if !isJudged { night.abandon() }
    }

    /// Notes that all is made of the night that was to be made, its report written; older nights are
    /// dropped.
    package func finish(_ job: Job) {
        if !isJudged { night.finish(revision: job.revision, at: job.now()) }
    }

    /// Why the capture is not whole although the run went well, in words for a person; nil where it is.
    package var trouble: String? { night.trouble?.description }
}
