internal import Addressing
package import Model

/// What came of asking a host for its robots.txt, and what follows from it (RFC 9309 §2.3).
package struct RobotsRecord: Sendable {
    package let reply: Reply
    package let effect: Effect
    let robots: Robots

    /// What a crawler may do.
    package enum Effect: String, Sendable {
        /// There is a file, and its rules hold.
        case rules
        /// There is none (4xx, or redirects without end): everything may be asked for.
        case allowsAll
        /// The server failed (5xx) or did not answer: nothing may.
        case forbidsAll
    }

    init(_ reply: Reply) {
        self.reply = reply
        switch reply.outcome {
        case .arrived(let arrival):
            effect = .rules
            robots = Robots(arrival.bytes)
        case .refused(400..<500),
            .unreachable(.tooManyRedirects), .unreachable(.redirectLoop),
            .unreachable(.badRedirect):
            effect = .allowsAll
            robots = .allowingAll
        case .refused, .unreachable, .skipped:
            effect = .forbidsAll
            robots = .forbiddingAll
        }
    }

    /// Whether the run was cancelled before there was an answer.
    var isCancelled: Bool {
        if case .skipped(.cancelled) = reply.outcome { true } else { false }
    }

    /// The addresses of its Sitemap lines that are addresses.
    var sitemaps: [Address] {
        robots.sitemaps.compactMap { Address($0, relativeTo: reply.address) }
    }

    /// Whether that address of the host may be asked for, and if not, what came of it instead.
    ///
    /// Where nobody answered for robots.txt, nobody is asked for the page, and it is unreachable for
    /// the same reason: to say that robots.txt forbids it would mislead.
    func obstacle(for address: Address) -> Outcome? {
        switch reply.outcome {
        case .unreachable(let trouble) where effect == .forbidsAll: .unreachable(trouble)
        // Cancelled, or not in a capture.
        case .skipped(let skip): .skipped(skip)
        default: robots.allows(address) ? nil : .skipped(.robots)
        }
    }
}
