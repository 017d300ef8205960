package import Addressing
package import Model

/// A page of which only the links were read, and what links can lead to; its bytes are at hand as
/// long as it is.
package struct ScannedPage: Sendable {
    /// The page as well-formed UTF-8, in which all offsets count.
    let bytes: [UInt8]
    /// The links in the order of the source, those of the reply's headers first.
    package internal(set) var links: [ScannedLink] = []
    /// Addresses that do not stand in the source as they are meant.
    var parts: [[UInt8]] = []
    /// Fingerprints of the ids and names that a fragment can name.
    package internal(set) var places: [UInt64] = []
    package internal(set) var title = ""
    /// The same for pages whose texts differ in digits and white space alone.
    package internal(set) var face: UInt64 = 0
    /// Bytes of text that it shows, blanks included.
    package internal(set) var textLength = 0
    /// Whether it is a style sheet, which has links and no readers.
    package internal(set) var isStyleSheet = false
    /// Whether there was more than is read of a page.
    package internal(set) var isCut = false
    private let resolver: LinkResolver

    init(_ bytes: [UInt8], resolver: LinkResolver) {
        self.bytes = bytes
        self.resolver = resolver
    }

    /// What relative addresses are relative to.
    package var base: Address { resolver.base }
    /// Whether letters beyond ASCII in a query are sent in a charset of the page's own.
    package var hasOwnCharset: Bool { resolver.charset != .utf8 }

    /// Keeps as many links as a page with such a base may have.
    mutating func dropLinksBeyondLimit() {
        guard links.count > resolver.mostLinks else { return }
        links.removeLast(links.count - resolver.mostLinks)
        isCut = true
    }

    /// Gives the address of a link as it is written, references undone.
    package func withWritten<Result>(
        of link: ScannedLink,
        _ body: (Span<UInt8>) -> Result
    ) -> Result {
        switch link.written {
        case .part(let index):
            let part = parts[index]
            return body(part.span)
        case .source(let range):
            let bytes = bytes.span
            return body(bytes.extracting(range))
        }
    }

    /// Where a link leads.
    package func target(of link: ScannedLink) -> LinkTarget {
        resolver.target(withWritten(of: link) { String(copying: $0) })
    }
}

/// One link of a scanned page.
package struct ScannedLink: Sendable {
    package let kind: Link.Kind
    let written: Written
    /// Where its attribute, or else its tag, begins; nil for a header.
    let place: Int?
    /// Where the tag of its element begins; nil where no words belong to it.
    let tag: Int?

    enum Written: Sendable {
        case source(Range<Int>)
        case part(Int)
    }
}

extension String {
    /// The text of well-formed UTF-8.
    init(copying bytes: Span<UInt8>) {
        self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}

extension Link.Kind {
    /// Whether a person who follows it sees what the address shows, such as the file in a viewer.
    var mayShowFile: Bool {
        switch self {
        case .anchor, .area, .frame, .iframe, .embed, .refresh, .script: true
        case .header, .image, .resource, .viewer: false
        }
    }
}

/// The file that the page at an address does nothing but show; nil for any other.
package func fileShown(at address: Address, by kind: Link.Kind) -> Address? {
    guard kind.mayShowFile, let file = Viewers.file(shownBy: address) else { return nil }
    return Address(file, relativeTo: address)
}
