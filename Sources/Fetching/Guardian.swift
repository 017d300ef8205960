internal import Addressing

/// Keeps requests for public sites off private networks, where a redirect, a link or a name with a
/// private address could lead them (server-side request forgery).
///
/// Names are judged when libcurl connects, by the address that it connects to: a look-up of our own
/// before that could be answered differently.
struct Guardian: Sendable {
    private let named: Set<Service>
    private let isProxied: Bool

    private struct Service: Hashable {
        let host: String
        let port: Int
    }

    /// The services of these addresses were named by the user and may be private; so may the same
    /// hosts on the two ports of the web, but on no other. Through a proxy all connections go to
    /// the proxy, whose own address says nothing.
    init(named addresses: [Address], proxy: Proxy = .none) {
        isProxied = proxy == .environment
        named = Set(
            addresses.flatMap { address in
                [address.port, 80, 443].map { Service(host: address.host, port: $0) }
            }
        )
    }

    /// Whether the user named that host and port.
    func isNamed(_ address: Address) -> Bool {
        named.contains(Service(host: address.host, port: address.port))
    }

    /// Whether the connection for that address may lead to a private one.
    func mayConnectPrivately(for address: Address) -> Bool { isProxied || isNamed(address) }

    /// False for what is private as it is written, which even a proxy is not asked for.
    func mayAsk(_ address: Address) -> Bool {
        if isNamed(address) { return true }
        if let ip = address.ipAddress { return ip.isPublic }
        let host = address.host
        return host != "localhost" && !host.hasSuffix(".localhost")
    }
}
