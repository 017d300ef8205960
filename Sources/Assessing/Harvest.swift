internal import Addressing
internal import FoundationEssentials
internal import Model

/// What one visit to an address left behind once its bytes are gone from memory.
struct Harvest: Sendable {
    enum Outcome: Sendable {
        case read(Facts)
        /// It is there; nobody asked what it says.
        case answered
        case refused(status: Int)
        case unreachable(Trouble)
        case skipped(Skip)
    }

    let asked: Address
    let final: Address
    let wasRedirected: Bool
    let outcome: Outcome
    let fetchedAt: Date?
    /// Fingerprints of the blocks of a page, for the boilerplate.
    let fingerprints: Set<UInt64>
    /// What the page says but for digits; nil for what is no page.
    var face: UInt64?
}
