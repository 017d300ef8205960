package import Addressing
package import Model

/// The most bytes of a page that are read, decoded: 8 MB.
let longestPage = 8 * 1_024 * 1_024

/// The page as a Document; never throws: what is wrong with a page is in `readability`.
///
/// `contentType` is the header as sent, `headerLinks` the headers `Link` and `Refresh`. Of a page
/// longer than 8 MB the beginning is read, and it is called too large.
package func readHTML(
    _ bytes: [UInt8],
    declared contentType: String?,
    headerLinks: [String] = [],
    at address: Address,
    digest: Digest
) -> Document {
    let isTooLarge = bytes.count > longestPage
    let page = DecodedPage(
        isTooLarge ? Array(bytes.prefix(longestPage)) : bytes,
        contentType: contentType
    )
    var document = Document(address: address, digest: digest, format: .html, extractor: "html/1")
    var survey = Survey()
    let source = RepairedSource(page.bytes)
    if let tree = Tree(source.bytes) {
        tree.walk(&survey)
        let resolver = LinkResolver(page: address, base: survey.base, charset: page.charset)
        var reader = PageReader(
            document,
            resolver: resolver,
            survey: survey,
            map: SourceMap(page.bytes, source)
        )
        reader.read(headers: headerLinks)
        tree.walk(&reader)
        document = reader.finish()
    }
    if document.isEmpty { document.readability = .empty }
    if isTooLarge { document.readability = .tooLarge }
    return document
}

extension Document {
    /// Whether a person who opens the page sees nothing and can go nowhere from it.
    fileprivate var isEmpty: Bool {
        blocks.isEmpty && tables.isEmpty && images.isEmpty && forms.isEmpty
            && links.allSatisfy { $0.kind == .resource }
    }
}
