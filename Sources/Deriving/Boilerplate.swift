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

    /// Whether so many pages say it that no single one does: a fifth of them, and at least three.
    package func repeats(_ fingerprint: UInt64) -> Bool {
        guard let count = counts[fingerprint] else { return false }
        return Int(count) >= max(3, pages / 5)
    }

    /// The fingerprints of a page's blocks and cells, which `add` takes.
    package static func fingerprints(of document: Document) -> Set<UInt64> {
        var found = Set<UInt64>(minimumCapacity: document.blocks.count)
        for block in document.blocks { found.insert(fingerprint(block.text)) }
        return found
    }

    /// FNV-1a over the bytes that are no white space: the same words give the same number.
    package static func fingerprint(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 where byte > 0x20 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return hash
    }
}
