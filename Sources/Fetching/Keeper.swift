package import Addressing
package import Model

/// What a source remembers of its answers, and whom it tells of new ones: a capture, seen from here.
package struct Keeper: Sendable {
    /// The answer that this run, or the part of it before it was killed, has already got; nil where
    /// there is none.
    var known: @Sendable (Address, Errand) -> Reply?
    /// The body that an earlier run got from an address, if the server gave a means of asking whether
    /// it is still the same.
    var held: @Sendable (Address, Errand) -> Arrival?
    /// Takes an answer of the network.
    var keep: @Sendable (Reply, Errand) -> Void
    /// What comes of all that is not known; nil where the network is asked.
    var otherwise: Outcome?

    package init(
        known: @escaping @Sendable (Address, Errand) -> Reply?,
        held: @escaping @Sendable (Address, Errand) -> Arrival?,
        keep: @escaping @Sendable (Reply, Errand) -> Void,
        otherwise: Outcome? = nil
    ) {
        self.known = known
        self.held = held
        self.keep = keep
        self.otherwise = otherwise
    }

    /// Remembers nothing.
    package static let none = Keeper(
        known: { _, _ in nil },
        held: { _, _ in nil },
        keep: { _, _ in }
    )
}

extension Reply {
    /// Whether it took the network to get it, and asking again would be asking twice.
    var isFact: Bool {
        if case .skipped(.cancelled) = outcome { return false }
        return fetchedAt != nil || !hops.isEmpty
    }
}
