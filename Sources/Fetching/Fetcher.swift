internal import Addressing
internal import FoundationEssentials
internal import Model

/// Asks servers for addresses, and follows their redirects by hand, so that every hop is looked at
/// before it is taken.
struct Fetcher: Sendable {
    /// Decides whether an address may be asked, be it the first or one that a redirect leads to.
    typealias Admission = @Sendable (Address) async -> Permit

    /// What an `Admission` decides.
    enum Permit: Sendable {
        /// It may be asked, but no sooner than `spacing` after the last request to its host.
        case go(spacing: Duration)
        case stop(Outcome)
    }

    /// What is wanted of a body.
    struct Appetite: Sendable {
        var limit: Int
        var excess = Request.Excess.refuse
        /// Whether the head is enough.
        var isHeadOnly = false

        static let head = Appetite(limit: 0, excess: .cut, isHeadOnly: true)
    }

    private let loop: CurlLoop
    private let guardian: Guardian
    private let served: @Sendable (Address) -> Address
    private let now: @Sendable () -> Date

    /// The hosts of `named`, the targets that the user named, may be private. `served` says where a
    /// published address is served, since a mirror redirects to those. `now` is the clock, which is
    /// read whenever an answer is complete.
    init(
        settings: Settings,
        named: [Address],
        served: @escaping @Sendable (Address) -> Address = { $0 },
        now: @escaping @Sendable () -> Date
    ) throws(FetchError) {
        loop = try CurlLoop(settings: settings, now: now)
        let standIns = settings.standIns.keys.compactMap { Address("https://\($0)/") }
        guardian = Guardian(named: named + standIns, proxy: settings.proxy)
        self.served = served
        self.now = now
    }

    /// What came of asking for `address`; every failure of the site is an outcome.
    func fetch(_ address: Address, _ appetite: Appetite, admission: Admission) async -> Reply {
        var trail = Trail(from: address)
        while true {
            switch await step(trail, appetite, admission: admission) {
            case .end(let outcome, let wasAsked):
                switch SharePage(outcome, on: trail) {
                case .door(let address): trail.pass(through: address)
                case .instead(let trouble): return trail.reply(.unreachable(trouble), at: now())
                case nil: return trail.reply(outcome, at: wasAsked ? now() : nil)
                }
            case .redirect(let head):
                if let trouble = trail.follow(head, served: served) {
                    return trail.reply(.unreachable(trouble), at: now())
                }
            }
        }
    }

    private enum Step {
        case end(Outcome, wasAsked: Bool)
        case redirect(ResponseHead)
    }

    /// One request, if it is admitted.
    private func step(
        _ trail: Trail,
        _ appetite: Appetite,
        admission: Admission
    ) async -> Step {
        let address = trail.request
        guard !Task.isCancelled else { return .end(.skipped(.cancelled), wasAsked: false) }
        switch await admission(address) {
        case .stop(let outcome): return .end(outcome, wasAsked: false)
        case .go where !guardian.mayAsk(address):
            return .end(.unreachable(.privateAddress), wasAsked: false)
        case .go(let spacing):
            let request = Request(
                address: address,
                limit: appetite.limit,
                excess: appetite.excess,
                isHeadOnly: appetite.isHeadOnly,
                spacing: spacing,
                mayBePrivate: guardian.mayConnectPrivately(for: address),
                cookies: trail.cookieHeader
            )
            return Self.step(after: await loop.perform(request), limit: appetite.limit)
        }
    }

    private static func step(after response: Response, limit: Int) -> Step {
        switch response {
        case .cancelled: .end(.skipped(.cancelled), wasAsked: false)
        case .failed(let failure): .end(.unreachable(failure.trouble(limit: limit)), wasAsked: true)
        case .answered(let head, let body):
            switch head.status {
            case 200..<300: .end(.arrived(Arrival(head, body: body)), wasAsked: true)
            case 301, 302, 303, 307, 308: .redirect(head)
            case 400...: .end(.refused(status: head.status), wasAsked: true)
            default: .end(.unreachable(.transport("status \(head.status)")), wasAsked: true)
            }
        }
    }
}
