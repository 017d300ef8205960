internal import Addressing
internal import Model

/// What is known of addresses of a site besides what came of asking for them: little, however large the
/// site is. Addresses are those by which the site knows them.
struct Diagnosis: Sendable {
    /// Pages that say what the site says to an address that does not exist, with that address.
    var likeMissing: [Address: Address] = [:]
    /// Where that is found which is not there as it is written.
    var otherCase: [Address: Address] = [:]
    /// Why the first try failed of what was asked for twice.
    var firstFailures: [Address: Reason] = [:]
    /// What is wrong with certificates that the user lets pass, by the root of their server.
    var excused: [Address: TLSFault] = [:]

    /// What is wrong with the certificate of the server of an address; nil where nothing is.
    func excused(for address: Address) -> TLSFault? {
        excused.isEmpty ? nil : address.root.flatMap { excused[$0] }
    }
}

extension Address {
    /// The root of its server.
    var root: Address? { Address("/", relativeTo: self) }
}
