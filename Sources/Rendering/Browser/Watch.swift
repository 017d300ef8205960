/// Looks, while a page is drawn, that it does not take more than it may.
final class Watch {
    private let job: RenderJob
    private let limits: RenderLimits
    private let household: Household
    private let startedAt = ContinuousClock.now
    private var lastLook = ContinuousClock.now

    /// How often memory is looked at.
    private static let interval = Duration.milliseconds(200)

    init(_ job: RenderJob, _ limits: RenderLimits, _ browser: Browser) {
        self.job = job
        self.limits = limits
        household = browser.household
    }

    /// How long it has gone on.
    var elapsed: Duration { startedAt.duration(to: .now) }

    /// Whether nothing more should be fetched.
    var isImpatient: Bool { elapsed > limits.patience }

    func check() throws(RenderFailure) {
        if job.isCancelled { throw .cancelled }
        if elapsed > limits.deadline { throw .deadline }
        let now = ContinuousClock.now
        guard lastLook.duration(to: now) >= Self.interval else { return }
        lastLook = now
        if household.memory > limits.memory { throw .tooMuchMemory }
    }
}
