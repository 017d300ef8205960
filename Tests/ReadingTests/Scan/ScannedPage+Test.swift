import Addressing
import Model
import Testing

@testable import Reading

/// Scans a page as the tests do: at one address, from text or bytes.
func scanned(
    _ html: String,
    declared: String? = "text/html; charset=utf-8",
    headers: [String] = []
) throws -> ScannedPage {
    try scanned(bytes: Array(html.utf8), declared: declared, headers: headers)
}

func scanned(
    bytes: [UInt8],
    declared: String? = nil,
    headers: [String] = []
) throws -> ScannedPage {
    let address = try #require(Address("https://town.go.th/ita/page.html"))
    return scanPage(bytes, declared: declared, headerLinks: headers, at: address)
}

/// What both readers say of a link.
struct SeenLink: Hashable, CustomStringConvertible {
    var target: LinkTarget
    var kind: Link.Kind
    var line: Int
    var column: Int
    var text: String

    var description: String { "\(kind) \(target) \(line):\(column) “\(text)”" }

    init(_ link: Link) {
        (target, kind, text) = (link.target, link.kind, link.text)
        (line, column) = (link.line, link.column)
    }

    init(_ link: ScannedLink, of page: ScannedPage, _ positions: inout ScannedPage.Positions) {
        (target, kind, text) = (page.target(of: link), link.kind, page.text(of: link))
        (line, column) = positions.position(of: link, in: page)
    }
}

extension ScannedPage {
    /// The links as the reader of trees gives them: without pictures within the page, and with the
    /// file behind a viewer's address.
    var seen: [SeenLink] {
        var positions = Positions()
        return links.flatMap { link -> [SeenLink] in
            let seen = SeenLink(link, of: self, &positions)
            if seen.kind == .image, seen.target == .data { return [] }
            guard case .web(let address) = seen.target,
                let file = fileShown(at: address, by: link.kind)
            else { return [seen] }
            var shown = seen
            shown.kind = .viewer
            shown.target = .web(file)
            return [seen, shown]
        }
    }

    /// The addresses of the links of a kind.
    func addresses(_ kind: Link.Kind) -> [String] {
        links.filter { $0.kind == kind }.compactMap {
            if case .web(let address) = target(of: $0) { address.text } else { nil }
        }
    }
}
