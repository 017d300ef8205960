package import Addressing
internal import Model

/// Reads the links of a page, and no more of it: a tenth of the work of `readHTML`, by the same
/// rules, besides what its style sheets name.
///
/// `contentType` is the header as sent, `headerLinks` the headers `Link` and `Refresh`. Of a page
/// longer than 8 MB the beginning is read.
package func scanPage(
    _ bytes: [UInt8],
    declared contentType: String?,
    headerLinks: [String] = [],
    at address: Address
) -> ScannedPage {
    let isCut = bytes.count > longestPage
    let page = DecodedPage(
        isCut ? Array(bytes.prefix(longestPage)) : bytes,
        contentType: contentType
    )
    var scanner = PageScanner(page.bytes)
    scanner.take(headers: headerLinks)
    scanner.read()
    var scanned = ScannedPage(
        page.bytes,
        resolver: LinkResolver(page: address, base: scanner.base, charset: page.charset)
    )
    scanner.fill(&scanned)
    scanned.isCut = isCut
    scanned.dropLinksBeyondLimit()
    return scanned
}

/// Reads what a style sheet names: further sheets, pictures, fonts.
package func scanStyles(
    _ bytes: [UInt8],
    declared contentType: String?,
    at address: Address
) -> ScannedPage {
    let isCut = bytes.count > longestPage
    let sheet = DecodedPage(
        isCut ? Array(bytes.prefix(longestPage)) : bytes,
        contentType: contentType
    )
    var scanner = PageScanner(sheet.bytes)
    scanner.take(styles: 0..<sheet.bytes.count)
    var scanned = ScannedPage(
        sheet.bytes,
        // A sheet's queries are UTF-8, whatever its charset (CSS Values 4 §4.5.4).
        resolver: LinkResolver(page: address, base: nil, charset: .utf8)
    )
    scanner.fill(&scanned)
    scanned.isStyleSheet = true
    scanned.isCut = isCut
    scanned.dropLinksBeyondLimit()
    return scanned
}
