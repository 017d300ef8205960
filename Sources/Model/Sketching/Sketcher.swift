package import Addressing

/// Makes the sketch of one page from its text and links, in the order in which they come.
///
/// Left out are digits in sentences, the words of the page's own name and the links to itself: they
/// differ on pages that are otherwise the same, such as all those that say "there is no such page" with its name.
package struct Sketcher: Sendable {
    package private(set) var sketch = Sketch()
    private let pages: [Address]
    /// What was added, so that a word counts once however often it stands there; and the words of the
    /// pages' names, which count for nothing.
    private var added: Set<UInt64>

    private static let timesOfLink: Int8 = 4

    /// A name that a page may repeat although it is not its own.
    package struct Echo: Sendable {
        let address: Address
        let name: String

        package init(of name: String, in address: Address) {
            self.address = address
            self.name = name
        }
    }

    /// - Parameters:
    ///   - page: the page's address, or that of a page which it is to be compared with.
    ///   - echo: what else is left out.
    package init(of page: Address, echo: Echo? = nil) {
        pages = [page] + (echo.map { [$0.address] } ?? [])
        added = page.nameHashes.union(echo.map { WordPieces.hashes(of: $0.name) } ?? [])
    }

    /// Adds a text, whose last word ends with it.
    package mutating func add(_ text: String) {
        WordPieces.each(of: text.utf8.span) { hash in
            if added.insert(hash).inserted { sketch.add(hash, times: 1) }
        }
    }

    /// Adds the text of a cell, whose number counts where it is nothing but that: a table of figures says
    /// something else than one of noughts, and a counter of visitors stands beside its words.
    package mutating func add(cell text: String) {
        add(text)
        let bytes = text.utf8.lazy.filter { $0 > 0x20 }
        guard bytes.contains(where: { 0x30...0x39 ~= $0 }),
            bytes.allSatisfy({ 0x2B...0x3A ~= $0 })
        else { return }
        let hash = bytes.reduce(WordPieces.seed, WordPieces.mixed)
        if added.insert(hash).inserted { sketch.add(hash, times: 1) }
    }

    /// Adds a link or a picture.
    package mutating func add(link target: Address) {
        guard !pages.contains(where: target.speaks) else { return }
        let hash = target.withoutFragment.text.utf8.reduce(WordPieces.seed) {
            WordPieces.mixed($0, $1)
        }
        if added.insert(hash).inserted { sketch.add(hash, times: Self.timesOfLink) }
    }
}

extension Address {
    /// Hashes of the words of its name and of the values of its query.
    fileprivate var nameHashes: Set<UInt64> {
        let values = (query ?? "").split(separator: "&").map { field in
            field.drop { $0 != "=" }.dropFirst()
        }
        return ([lastPathComponent] + values.map(Self.decoded)).reduce(into: []) {
            $0.formUnion(WordPieces.hashes(of: $1))
        }
    }

    /// Whether it is the page, with more fields perhaps, or names it in its query, as the links do that
    /// share a page on a network.
    fileprivate func speaks(of page: Address) -> Bool {
        if path == page.path, host == page.host {
            let fields = Set((query ?? "").split(separator: "&"))
            return fields.isSuperset(of: (page.query ?? "").split(separator: "&"))
        }
        guard let query else { return false }
        let name = page.lastPathComponent
        let own = name + (page.query.map { "?" + Self.decoded(Substring($0)) } ?? "")
        return own.utf8.count >= Self.shortestMention
            && Self.decoded(Substring(query)).contains(own)
    }

    private static let shortestMention = 6

    /// Percent-escapes decoded where they are UTF-8; as it stands otherwise.
    fileprivate static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
            if byte == UInt8(ascii: "%"), digits.count == 2 {
                bytes.append(UInt8(digits[0] * 16 + digits[1]))
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(text)
    }
}
