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
        var errand = Errand.page
        /// Whether the head is enough.
        var isHeadOnly = false

        /// Whether it is asked of a host that is none of the site's: one at a time, and not for long.
        var isGuest = false

        static let head = Appetite(limit: 0, excess: .cut, errand: .presence, isHeadOnly: true)
    }

    /// How long a host of others is waited for: whether it is there is all that is asked.
    private static let patienceOfGuest = Duration.seconds(30)

    private let desk: CertificateDesk
    private let guardian: Guardian
    private let served: @Sendable (Address) -> Address
    private let keeper: Keeper
    private let recorder: Recorder?
    private let userAgent: String
    private let now: @Sendable () -> Date

    /// The hosts of `named`, the targets that the user named, may be private. `served` says where a
    /// published address is served, since a mirror redirects to those. A server that `excuses` holds
    /// for is read although it does not prove who it is. What `keeper` knows is not asked again. `recorder`
    /// is told of all that is asked. `now` is the clock, which is read whenever an answer is complete.
    init(
        settings: Settings,
        named: [Address],
        served: @escaping @Sendable (Address) -> Address = { $0 },
        excuses: @escaping @Sendable (Address) -> Bool = { _ in false },
        keeper: Keeper = .none,
        recorder: Recorder? = nil,
        now: @escaping @Sendable () -> Date
    ) throws(FetchError) {
        let loop = try CurlLoop(settings: settings, now: now)
        desk = CertificateDesk(loop: loop, excuses: excuses, now: now)
        let standIns = settings.standIns.keys.compactMap { Address("https://\($0)/") }
        guardian = Guardian(named: named + standIns, proxy: settings.proxy)
        self.served = served
        self.keeper = keeper
        self.recorder = recorder
        userAgent = settings.userAgent
        self.now = now
    }

    /// What came of asking for `address`; every failure of the site is an outcome.
    func fetch(_ address: Address, _ appetite: Appetite, admission: Admission) async -> Reply {
        if let known = keeper.known(address, appetite.errand) { return known }
        let reply = await ask(address, appetite, admission: admission)
        if reply.isFact { keeper.keep(reply, appetite.errand) }
        return reply
    }

    private func ask(
        _ address: Address,
        _ appetite: Appetite,
        admission: Admission
    ) async -> Reply {
        var trail = Trail(from: address)
        while true {
            switch await step(&trail, appetite, admission: admission) {
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

    /// What one request leads to.
    enum Step {
        case end(Outcome, wasAsked: Bool)
        case redirect(ResponseHead)
    }

    /// One request, if it is admitted.
    private func step(
        _ trail: inout Trail,
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
            if let otherwise = keeper.otherwise { return .end(otherwise, wasAsked: false) }
            let held = keeper.held(address, appetite.errand)
            var request = Request(
                address: address,
                limit: appetite.limit,
                excess: appetite.excess,
                isHeadOnly: appetite.isHeadOnly,
                spacing: spacing,
                mayBePrivate: guardian.mayConnectPrivately(for: address),
                cookies: trail.cookieHeader,
                validators: held?.validators
            )
            request.isRecorded = recorder != nil
            // It was tried more than once before.
            request.mayRepeat = appetite.errand != .secondTry
            if appetite.isGuest {
                request.isAlone = true
                request.patience = Self.patienceOfGuest
            }
            let answer = await desk.perform(request)
            recorder?.record(RecordedExchange(request, answer.response, userAgent, at: now()))
            trail.excused = trail.excused ?? answer.excused
            return Self.step(after: answer.response, to: request, held: held)
        }
    }

    /// What a response leads to, be it a server's or an archive's. `held` is the body that a server means
    /// which answers that it is still the same.
    static func step(after response: Response, to request: Request, held: Arrival?) -> Step {
        switch response {
        case .cancelled, .shown: return .end(.skipped(.cancelled), wasAsked: false)
        case .failed(let failure):
            return .end(.unreachable(failure.trouble(limit: request.limit)), wasAsked: true)
        case .answered(let head, let body):
            if head.status == 304, let held {
                let validators = head.validators(of: request.address)
                return .end(.arrived(held.confirmed(by: validators)), wasAsked: true)
            }
            if head.isChallenge { return .end(.unreachable(.challenge), wasAsked: true) }
            return switch head.status {
            case 200..<300:
                .end(.arrived(Arrival(head, body: body, to: request)), wasAsked: true)
            case 301, 302, 303, 307, 308: .redirect(head)
            case 400...: .end(.refused(status: head.status), wasAsked: true)
            default: .end(.unreachable(.transport("status \(head.status)")), wasAsked: true)
            }
        }
    }
}
