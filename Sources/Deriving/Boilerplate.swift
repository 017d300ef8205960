internal import Addressing
package import Model

/// What the pages of a site repeat word for word: menus, footers, banners.
///
/// Fed with every page while it is in memory; asked only after the crawl. Its size is bounded.
package struct Boilerplate: Sendable {
    private var counts = BlockCounts()
    private var pages = 0

    package init() {}

    /// Counts each distinct block of a page once.
    package mutating func add(_ fingerprints: Set<UInt64>) {
        pages += 1
        for fingerprint in fingerprints { counts.add(fingerprint) }
    }

    /// Whether so many pages say it that no single one does: half of them, and at least three. Menus
    /// and footers stand on nearly all; a list that a few pages share is still their content.
    package func repeats(_ fingerprint: UInt64) -> Bool {
        counts[fingerprint] >= max(3, pages / 2)
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

    /// A number that pages share which say the same in any order, but for digits and the names of days
    /// and months: the months of an empty calendar, a list sorted another way.
    package static func face(of document: Document) -> UInt64 {
        var face = document.blocks.reduce(0) { $0 &+ undated($1.text) }
        for table in document.tables {
            for row in table.rows {
                for cell in row where !cell.isContinuation { face &+= undated(cell.text) }
            }
        }
        return face
    }

    /// The fingerprint of a text's words that have no digit and are no name of a day or month.
    private static func undated(_ text: String) -> UInt64 {
        var hash = WordPrint.start
        var word = WordPrint.start
        var (before, last): (UInt8, UInt8) = (0, 0)
        var hasDigit = false
        func endWord() {
            guard word != WordPrint.start else { return }
            if !hasDigit, !DateWords.fingerprints.contains(word) {
                hash = (hash ^ word) &* 0x100_0000_01b3
            }
            word = WordPrint.start
            hasDigit = false
        }
        for byte in text.utf8 {
            if byte <= 0x20 {
                endWord()
            } else {
                word = WordPrint.next(word, byte)
                // ๐ to ๙ are E0 B9 90 to E0 B9 99.
                let isThaiDigit = before == 0xE0 && last == 0xB9 && 0x90...0x99 ~= byte
                if 0x30...0x39 ~= byte || isThaiDigit { hasDigit = true }
            }
            (before, last) = (last, byte)
        }
        endWord()
        // The sum of blocks must not forget how many there are.
        return hash == WordPrint.start ? 0 : hash ^ hash >> 31
    }

    /// The same words give the same number.
    package static func fingerprint(_ text: String) -> UInt64 { Fingerprint.of(text) }
}
