internal import Addressing
internal import Model

/// What a check of links counted on its way, and what it left out.
struct LinkTally: Sendable {
    /// Addresses that were asked.
    var asked = 0
    /// Pages whose links were read.
    var pages = 0
    /// Documents that arrived, whose links were read or not.
    var documents = 0
    /// Links on those pages, as often as they stand there.
    var links = 0
    /// What was not asked, and why.
    private(set) var left: [Coverage.Unchecked] = []
    /// Whether everything in scope was asked for.
    var exhausted = true

    mutating func leave(_ address: Address, _ reason: Reason) {
        left.append(Coverage.Unchecked(address: address, reason: reason))
        switch reason {
        case .budget, .cancelled: exhausted = false
        default: break
        }
    }
}
