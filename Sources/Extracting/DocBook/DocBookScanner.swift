/// A piece of DocBook.
enum DocBookPiece: Equatable {
    case open(String)
    case close(String)
    case text(String)
}

/// Tells tags and text of DocBook apart as antiword writes it: with no attribute that matters, no
/// comment, no reference but the five of XML, and not always well-formed, which is why no XML
/// reader is asked.
struct DocBookScanner {
    private let bytes: [UInt8]
    private var position = 0

    private static let references: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]
    /// Nothing between an ampersand and a semicolon is longer.
    private static let longestReference = 8

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next piece, nil at the end. Of an empty element there is only the opening.
    mutating func next() -> DocBookPiece? {
        guard position < bytes.count else { return nil }
        if bytes[position] == Self.less, let end = bytes[position...].firstIndex(of: Self.greater) {
            let tag = bytes[position + 1..<end]
            position = end + 1
            return Self.piece(of: tag)
        }
        let from = position
        position = bytes[(from + 1)...].firstIndex(of: Self.less) ?? bytes.count
        return .text(Self.resolved(bytes[from..<position]))
    }

    private static func piece(of tag: ArraySlice<UInt8>) -> DocBookPiece {
        let isClosing = tag.first == slash
        let name = (isClosing ? tag.dropFirst() : tag).prefix {
            letters.contains($0) || digits.contains($0)
        }
        let text = String(decoding: name, as: UTF8.self)
        return isClosing ? .close(text) : .open(text)
    }

    private static func resolved(_ text: ArraySlice<UInt8>) -> String {
        var resolved = ""
        var rest = text
        while let start = rest.firstIndex(of: ampersand) {
            resolved += String(decoding: rest[..<start], as: UTF8.self)
            let name = rest[(start + 1)...].prefix(longestReference).prefix { $0 != semicolon }
            rest = rest[(start + 1)...]
            guard rest.indices.contains(name.endIndex), rest[name.endIndex] == semicolon,
                let meant = references[String(decoding: name, as: UTF8.self)]
            else {
                resolved += "&"
                continue
            }
            resolved += meant
            rest = rest[(name.endIndex + 1)...]
        }
        return resolved + String(decoding: rest, as: UTF8.self)
    }

    private static let less = UInt8(ascii: "<")
    private static let greater = UInt8(ascii: ">")
    private static let slash = UInt8(ascii: "/")
    private static let ampersand = UInt8(ascii: "&")
    private static let semicolon = UInt8(ascii: ";")
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
}
