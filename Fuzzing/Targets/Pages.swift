import Addressing
import Model
@testable import Reading

/// Reads a page's links by both readers. They may find different ones in broken markup; each answers,
/// and what it finds stands in the page.
func checkPage(_ bytes: [UInt8]) {
    let header = [String(decoding: bytes.prefix(200).prefix { $0 != 0x0A }, as: UTF8.self)]
    let declared = declaration(for: bytes)
    check(scanPage(bytes, declared: declared, headerLinks: header, at: page))
    let document = readHTML(
        bytes,
        declared: declared,
        headerLinks: header,
        at: page,
        digest: nothing
    )
    for link in document.links {
        guard link.line >= 0, link.column >= 0 else { find("a link that stands nowhere") }
        check(link.target)
    }
}

/// Reads what a style sheet names.
func checkStyles(_ bytes: [UInt8]) {
    check(scanStyles(bytes, declared: declaration(for: bytes), at: page))
}

/// Decodes a page, whatever it is said to be in: the outcome is well-formed UTF-8 without NUL, and said
/// to be UTF-8 it stays as it is.
///
/// The first line is the Content-Type.
func checkCharset(_ bytes: [UInt8]) {
    let line = bytes.prefix { $0 != 0x0A }
    let contentType = line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    let decoded = DecodedPage(Array(bytes.dropFirst(line.count + 1)), contentType: contentType)
    guard String(validating: decoded.bytes, as: UTF8.self) != nil, !decoded.bytes.contains(0)
    else { find("a decoded page that is no clean UTF-8") }
    // A second mark of byte order would be taken off.
    guard !decoded.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    let again = DecodedPage(decoded.bytes, contentType: "text/html; charset=utf-8")
    guard again.bytes == decoded.bytes else { find("clean UTF-8 that is decoded once more") }
}

private let page: Address = {
    guard let page = Address("https://town.go.th/ita/page.html") else { find("no page") }
    return page
}()

private let nothing: Digest = {
    guard let digest = Digest(bytes: [UInt8](repeating: 0, count: 32)) else { find("no digest") }
    return digest
}()

/// What a server says of some bytes; they themselves choose.
private func declaration(for bytes: [UInt8]) -> String? {
    let all = [
        nil, "text/html", "text/html; charset=utf-8", "text/html; charset=tis-620",
        "text/html; charset=windows-1252", "text/html; charset=utf-16", "text/html;charset=\"x",
    ]
    return all[bytes.count % all.count]
}

private func check(_ page: ScannedPage) {
    var positions = ScannedPage.Positions()
    guard !page.title.utf8.contains(0) else { find("a title with NUL") }
    for (number, link) in page.links.enumerated() {
        if let place = link.place, !page.bytes.indices.contains(place) {
            find("a link that stands outside of its page")
        }
        _ = positions.position(of: link, in: page)
        check(page.target(of: link))
        // A text may reach to the end of the page: that of every link takes too long.
        if number < 100 { _ = page.text(of: link) }
    }
}

private func check(_ target: LinkTarget) {
    guard case .web(let address) = target else { return }
    guard Address(address.text) == address else { find("a target that is no address") }
    _ = fileShown(at: address, by: .iframe)
}
