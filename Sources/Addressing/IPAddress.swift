/// An IPv4 or IPv6 address.
package enum IPAddress: Hashable, Sendable {
    case v4(UInt32)
    case v6(UInt128)

    /// Reads `203.113.0.1` or `2001:db8::1`, without brackets, port or zone; nil for all else.
    package init?(_ text: String) {
        let bytes = text.utf8.span
        if let address = DottedDecimal.parse(bytes) {
            self = .v4(address)
        } else if let address = IPv6Text.parse(bytes) {
            self = .v6(address)
        } else {
            return nil
        }
    }
}

extension IPAddress: CustomStringConvertible {
    /// The shortest usual spelling (RFC 5952 for IPv6).
    package var description: String {
        switch self {
        case .v4(let address): IPv4Text.serialised(address)
        case .v6(let address): IPv6Text.serialised(address)
        }
    }
}
