internal import Addressing
package import Model

/// What the pages of a site repeat word for word: menus, footers, banners.
///
/// Fed with every page while it is in memory; asked only after the crawl. Its size is bounded.
package struct Boilerplate: Sendable {
    private var counts: [UInt64: Int32] = [:]
    private var pages = 0

    /// More distinct blocks than any municipality's site has; later ones are not counted.
    private static let limit = 400_000

    package init() {}

    /// Counts each distinct block of a page once.
    package mutating func add(_ fingerprints: Set<UInt64>) {
        pages += 1
        for fingerprint in fingerprints {
            if let count = counts[fingerprint] {
                counts[fingerprint] = count + 1
            } else if counts.count < Self.limit {
                counts[fingerprint] = 1
            }
        }
    }

    /// Whether so many pages say it that no single one does: half of them, and at least three. Menus
    /// and footers stand on nearly all; a list that a few pages share is still their content.
    package func repeats(_ fingerprint: UInt64) -> Bool {
        guard let count = counts[fingerprint] else { return false }
        return Int(count) >= max(3, pages / 2)
    }

    /// Whether a block of a page stands on many pages. Documents other than pages repeat nothing.
    func repeats(_ block: Block, of document: Document) -> Bool {
        pages > 0 && document.format == .html && repeats(Self.fingerprint(of: block))
    }

    func repeatsTitle(of document: Document) -> Bool {
        pages > 0 && document.format == .html && repeats(Self.fingerprint(document.title))
    }

    /// The fingerprints of a page's title, blocks and pictures, which `add` takes.
    package static func fingerprints(of document: Document) -> Set<UInt64> {
        var found = Set<UInt64>(minimumCapacity: document.blocks.count)
        found.insert(fingerprint(document.title))
        for block in document.blocks { found.insert(fingerprint(of: block)) }
        for image in document.images {
            if let source = image.source { found.insert(fingerprint(source.text)) }
        }
        return found
    }

    /// A heading is not repeated by a menu's link to it: only by the same heading elsewhere.
    package static func fingerprint(of block: Block) -> UInt64 {
        let isLink = block.linkedBytes * 10 >= block.text.utf8.count * 7
        let tag: UInt64 = block.isHeading ? 1 : isLink ? 2 : 3
        return fingerprint(block.text) &* 4 &+ tag
    }

    /// A number that pages share which say the same but for digits, as the months of an empty
    /// calendar do.
    package static func face(of document: Document) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for block in document.blocks {
            for scalar in block.text.unicodeScalars where !isDigitOrSpace(scalar.value) {
                hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3
            }
        }
        return hash
    }

    private static func isDigitOrSpace(_ value: UInt32) -> Bool {
        value <= 0x20 || 0x30...0x39 ~= value || 0x0E50...0x0E59 ~= value
    }

    /// The same words give the same number.
    package static func fingerprint(_ text: String) -> UInt64 { Fingerprint.of(text.utf8) }
}
