@testable import Addressing
import ThaiText

/// Parses a text by itself and seen from a base: what is an address says itself again in one spelling,
/// and every part of it can be asked.
///
/// The first byte says how many that follow are the base, and whether the page is in windows-874.
func checkAddress(_ bytes: [UInt8]) {
    guard let lead = bytes.first else { return }
    let baseLength = min(Int(lead & 0x7F), bytes.count - 1)
    let text = String(decoding: bytes[(1 + baseLength)...], as: UTF8.self)
    let base = Address(String(decoding: bytes[1..<(1 + baseLength)], as: UTF8.self)) ?? home
    let isThai = lead & 0x80 != 0
    let encoder: Address.QueryEncoder? = if isThai { thaiByte } else { nil }
    if let address = Address(text, queryEncoder: encoder) { check(address) }
    guard case .web(let address) = LinkTarget(text, relativeTo: base, queryEncoder: encoder)
    else { return }
    check(address)
    if Address(address.text, relativeTo: base) != address { find("a base changes an address") }
}

private let home: Address = {
    guard let home = Address("http://127.0.0.1:8000/x/") else { find("no home") }
    return home
}()

private let site = Site(home: home, publishedAs: Address("https://town.go.th/"))

private func thaiByte(_ scalar: Unicode.Scalar) -> [UInt8]? {
    Windows874.byte(of: scalar).map { [$0] }
}

private func check(_ address: Address) {
    let again = Address(address.text)
    guard again == address, again?.partLengths == address.partLengths,
        address.text.utf8.allSatisfy({ 0x21...0x7E ~= $0 })
    else { find("an address that is parsed again is another") }
    guard Address(kept: address.text, address.partLengths) == address
    else { find("an address that was kept is refused") }
    checkParts(of: address)
    checkKeys(of: address)
}

private func checkParts(of address: Address) {
    let port = address.explicitPort.map { ":\($0)" } ?? ""
    let query = address.query.map { "?\($0)" } ?? ""
    let fragment = address.fragment.map { "#\($0)" } ?? ""
    let whole = "\(address.scheme)://\(address.host)\(port)\(address.path)\(query)\(fragment)"
    guard whole == address.text, address.directory.path.hasSuffix("/"), address.depth >= 0,
        !address.lastPathComponent.contains("/")
    else { find("parts that do not make the whole") }
    _ = address.ipAddress?.isPublic
    _ = ShareLink(address)
}

private func checkKeys(of address: Address) {
    let key = address.canonical
    guard key.canonical == key, Address(key.text) == key,
        address.withoutFragment.rewritten == key.withoutFragment
    else { find("a key that has another key") }
    guard Address(address.readable)?.canonical == key
    else { find("a readable address that means another") }
    guard site.key(site.key(address)) == site.key(address)
    else { find("a key within the site that has another") }
}
