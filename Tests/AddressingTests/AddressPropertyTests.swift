import TestSupport
import Testing

@testable import Addressing

/// Truths about every text a page may hold, tried on seeded random ones.
@Suite struct AddressPropertyTests {
    /// Pieces of addresses, of attacks on parsers, and plain noise.
    private static let pieces = [
        "http:", "HTTPS:", "mailto:", "javascript:", "//", "/", "\\", "..", ".", "%2e", "%2E%2e",
        "%", "%%32e", "%41", "%e0%b8%81", "%A1", "%00", "?", "#", "&", "=", ";", "@", ":", "[",
        "]", "::", "[::1]", ":80", ":443", ":99999", "1.2.3.4", "0x7f", "08", "4294967296", "xn--",
        "xn--o3cw4h", "ไทย", "ก", "ำ", "ß", "\u{AD}", "\u{200D}", "\u{202E}", "\u{F70A}", "😀",
        "。", "％", "town.go.th", "www.", "a", "index.php", "(S(x))", "(", ")", ";jsessionid=1",
        "PHPSESSID=1", "sid=0123456789abcdef", "utm_x=1", " ", "\t", "\n", "\u{0}", "\"", "'", "<",
        "^", "|", "{", "`", "~", "_", "-", "--",
    ]

    /// Calls `check` with 100,000 texts: pieces in any order, or bytes repaired to UTF-8.
    private func eachText(seed: UInt64, _ check: (String) -> Void) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<100_000 {
            let length = Int.random(in: 0...12, using: &random)
            if Bool.random(using: &random) {
                let parts = (0..<length).compactMap { _ in Self.pieces.randomElement(using: &random)
                }
                check(parts.joined())
            } else {
                let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
                check("http://h" + String(decoding: bytes, as: UTF8.self))
            }
        }
    }

    @Test func `an address parses to itself, and so does its key`() throws {
        let base = try #require(Address("https://town.go.th/a/b?c"))
        var parsed = 0
        eachText(seed: 2568) { text in
            guard let address = Address(text, relativeTo: base) else { return }
            parsed += 1
            let again = Address(address.text)
            let key = address.canonical
            guard again == address, again.map(Offsets.init) == Offsets(address),
                address.text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
                key.canonical == key, Address(key.text) == key,
                address.withoutFragment.rewritten == key.withoutFragment,
                key.hasRoute == address.hasRoute,
                Address(address.readable)?.canonical == key
            else {
                Issue.record("\(text.debugDescription) → \(address) → \(key)")
                return
            }
        }
        #expect(parsed > 30_000)
    }

    @Test func `every part of an address can be asked`() throws {
        let base = try #require(Address("http://127.0.0.1:8000/x/"))
        let published = try #require(Address("https://town.go.th/"))
        let site = Site(home: base, publishedAs: published)
        var offences: [String] = []
        eachText(seed: 2569) { text in
            guard case .web(let address) = LinkTarget(text, relativeTo: base) else { return }
            let port = address.explicitPort.map { ":\($0)" } ?? ""
            let query = address.query.map { "?\($0)" } ?? ""
            let fragment = address.fragment.map { "#\($0)" } ?? ""
            let whole =
                "\(address.scheme)://\(address.host)\(port)\(address.path)\(query)\(fragment)"
            let name = address.lastPathComponent
            let isWhole =
                whole == address.text && !name.contains("/")
                && address.directory.path.hasSuffix("/")
            let isStable = site.key(site.key(address)) == site.key(address)
            let parts = name.split(separator: ".", omittingEmptySubsequences: false)
            let suffix = parts.count > 1 ? parts.last?.lowercased() : ""
            if !isWhole || !isStable || address.depth < 0 || address.suffix != suffix {
                offences.append(text)
            }
        }
        #expect(offences.isEmpty)
    }
}

/// Where the parts of an address stand, which equality does not look at.
private struct Offsets: Equatable {
    let ends: [Int]

    init(_ address: Address) {
        ends = [address.hostEnd, address.pathStart, address.pathEnd, address.queryEnd]
    }
}
