internal import Addressing

/// The cookies of one way along redirects: each goes back to the origin that set it, and is forgotten
/// where the way ends.
///
/// Some servers open a share link, or a page, only to whom they have just sent on with a cookie.
/// Nothing is kept from one request to the next: no visitor is followed, and no order of requests
/// changes what is seen. Attributes are not looked at, since what they widen is not used (RFC 6265).
struct Cookies {
    private var byOrigin: [String: [(name: String, value: String)]] = [:]

    private static let most = 30
    private static let longest = 4_096

    /// Takes what an answer of that address sets; whether any of it is new.
    mutating func take(_ headers: [String], from address: Address) -> Bool {
        var isNew = false
        for header in headers {
            let pair = header.prefix { $0 != ";" }
            let name = pair.prefix { $0 != "=" }
            guard name.count < pair.count, pair.utf8.count <= Self.longest,
                pair.utf8.allSatisfy({ (0x20..<0x7F).contains($0) })
            else { continue }
            let value = String(pair.dropFirst(name.count + 1))
            if set(String(name), value, for: Self.origin(of: address)) { isNew = true }
        }
        return isNew
    }

    /// The Cookie header for an address; nil where there is none to send.
    func header(for address: Address) -> String? {
        byOrigin[Self.origin(of: address)].map { cookies in
            cookies.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
        }
    }

    private mutating func set(_ name: String, _ value: String, for origin: String) -> Bool {
        var cookies = byOrigin[origin] ?? []
        defer { byOrigin[origin] = cookies }
        if let index = cookies.firstIndex(where: { $0.name == name }) {
            guard cookies[index].value != value else { return false }
            cookies[index].value = value
            return true
        }
        guard cookies.count < Self.most else { return false }
        cookies.append((name, value))
        return true
    }

    private static func origin(of address: Address) -> String {
        "\(address.scheme)://\(address.host):\(address.port)"
    }
}
