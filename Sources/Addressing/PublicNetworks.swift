/// A block of addresses that share their leading bits.
private struct Network<Bits: FixedWidthInteger & Sendable>: Sendable {
    let first: Bits
    let length: Int

    func contains(_ address: Bits) -> Bool {
        length == 0 || (address ^ first) >> (Bits.bitWidth - length) == 0
    }
}

extension IPAddress {
    /// Whether the address lies on the public Internet, by the registries of RFC 6890.
    ///
    /// Private, loopback, link-local, shared, documentation, benchmarking, multicast and reserved
    /// blocks do not, nor do IPv6 addresses that carry such an IPv4 address. Where the registries
    /// leave room the answer is no: a crawler loses nothing by it.
    package var isPublic: Bool {
        switch self {
        case .v4(let address): !Self.reservedV4.contains { $0.contains(address) }
        case .v6(let address): Self.isPublic(address)
        }
    }

    private static func isPublic(_ address: UInt128) -> Bool {
        if carriersOfV4.contains(where: { $0.contains(address) }) {
            return IPAddress.v4(UInt32(truncatingIfNeeded: address)).isPublic
        }
        return globalUnicast.contains(address) && !reservedV6.contains { $0.contains(address) }
    }

    /// The IANA IPv4 Special-Purpose Address Registry, with multicast.
    private static let reservedV4: [Network<UInt32>] = [
        Network(first: 0x0000_0000, length: 8),  // 0.0.0.0/8, this network
        Network(first: 0x0A00_0000, length: 8),  // 10.0.0.0/8, private
        Network(first: 0x6440_0000, length: 10),  // 100.64.0.0/10, shared (CGNAT)
        Network(first: 0x7F00_0000, length: 8),  // 127.0.0.0/8, loopback
        Network(first: 0xA9FE_0000, length: 16),  // 169.254.0.0/16, link-local
        Network(first: 0xAC10_0000, length: 12),  // 172.16.0.0/12, private
        Network(first: 0xC000_0000, length: 24),  // 192.0.0.0/24, IETF protocols
        Network(first: 0xC000_0200, length: 24),  // 192.0.2.0/24, documentation
        Network(first: 0xC058_6300, length: 24),  // 192.88.99.0/24, 6to4 relays
        Network(first: 0xC0A8_0000, length: 16),  // 192.168.0.0/16, private
        Network(first: 0xC612_0000, length: 15),  // 198.18.0.0/15, benchmarking
        Network(first: 0xC633_6400, length: 24),  // 198.51.100.0/24, documentation
        Network(first: 0xCB00_7100, length: 24),  // 203.0.113.0/24, documentation
        Network(first: 0xE000_0000, length: 4),  // 224.0.0.0/4, multicast
        Network(first: 0xF000_0000, length: 4),  // 240.0.0.0/4, reserved, and broadcast
    ]

    /// 2000::/3, all that IANA has given out; loopback, ULA, link-local and multicast lie outside.
    private static let globalUnicast = Network(first: UInt128(0x2000) << 112, length: 3)

    /// The IANA IPv6 Special-Purpose Address Registry, what of it lies within 2000::/3.
    private static let reservedV6: [Network<UInt128>] = [
        Network(first: 0x2001_0000 << 96, length: 23),  // 2001::/23, IETF protocols, Teredo
        Network(first: 0x2001_0DB8 << 96, length: 32),  // 2001:db8::/32, documentation
        Network(first: 0x2002_0000 << 96, length: 16),  // 2002::/16, 6to4
        Network(first: 0x3FFF_0000 << 96, length: 20),  // 3fff::/20, documentation
    ]

    /// Blocks whose last 32 bits are the IPv4 address that answers.
    private static let carriersOfV4: [Network<UInt128>] = [
        Network(first: 0xFFFF << 32, length: 96),  // ::ffff:0:0/96, mapped
        Network(first: 0x0064_FF9B << 96, length: 96),  // 64:ff9b::/96, NAT64
    ]
}
