internal import Addressing
internal import Deriving
internal import Fetching
internal import Model
internal import Reading
internal import Sniffing

/// Asks a site for addresses that do not exist, one for each family of pages, to learn what it says where
/// there is no page.
actor Prober {
    let source: Source
    private let most: Int
    private(set) var answers: [Siblings: MissingPages.Answer] = [:]
    private var waiters: [Siblings: [CheckedContinuation<MissingPages.Answer, Never>]] = [:]
    let states = PageStates()

    /// The most addresses that a site is asked for in vain.
    static let mostProbes = 200

    /// - Parameters:
    ///   - source: the site.
    ///   - most: how many addresses it may be asked for.
    init(_ source: Source, most: Int = Prober.mostProbes) {
        self.source = source
        self.most = most
    }

    /// What the site says to a made-up address of that family; `unclear` once all were asked that may be.
    func answer(for siblings: Siblings) async -> MissingPages.Answer {
        if let known = answers[siblings] { return known }
        guard waiters[siblings] == nil else {
            return await withCheckedContinuation { waiters[siblings, default: []].append($0) }
        }
        guard answers.count + waiters.count < most, let probe = siblings.madeUp else {
            return .unclear
        }
        waiters[siblings] = []
        let answer = await ask(probe.address, name: probe.name)
        answers[siblings] = answer
        for waiter in waiters.removeValue(forKey: siblings) ?? [] {
            waiter.resume(returning: answer)
        }
        return answer
    }

    private func ask(_ address: Address, name: String) async -> MissingPages.Answer {
        let reply = await source.fetch(address)
        switch reply.outcome {
        case .refused(404), .refused(410), .unreachable(.noSuchFile): return .honest
        case .refused, .unreachable, .skipped: return .unclear
        case .arrived(let arrival):
            let final = source.site.published(reply.shown)
            guard source.site.contains(final), let document = arrival.page(at: final),
                states.state(of: document).mayBeNotice,
                let notice = MissingPages.Notice(
                    document,
                    echo: Sketcher.Echo(of: name, in: address)
                )
            else { return .unclear }
            return .page(notice)
        }
    }
}

extension Arrival {
    /// The page that it is; nil for anything else.
    func page(at address: Address) -> Document? {
        guard let whole = inMemory, sniff(whole.bytes) == .html else { return nil }
        return readHTML(
            whole.bytes,
            declared: whole.contentType,
            headerLinks: whole.headerLinks,
            at: address,
            digest: whole.digest
        )
    }
}

extension PageState {
    /// A page that a script writes looks the same for all addresses, and so does a sign-in.
    var mayBeNotice: Bool {
        switch self {
        case .content, .shell, .splash, .placeholder, .softNotFound: true
        case .loginWall, .needsRendering, .challenge: false
        }
    }
}
