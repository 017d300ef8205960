/// The tags of a page as a browser's tokeniser would see them, well enough for pages without
/// comments and scripts: a quoted attribute ends at its quotation mark and nowhere else.
struct HTMLScanner {
    struct Tag {
        let name: String
        let attributes: [(name: String, value: String)]

        subscript(_ attribute: String) -> String? {
            attributes.first { $0.name == attribute }?.value
        }
    }

    private let bytes: [UInt8]
    private var index = 0

    /// The opening tags of the page, in order.
    static func tags(_ page: [UInt8]) -> [Tag] {
        var scanner = HTMLScanner(bytes: page)
        var tags: [Tag] = []
        while let tag = scanner.next() { tags.append(tag) }
        return tags
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func next() -> Tag? {
        while let byte = current {
            index += 1
            guard byte == UInt8(ascii: "<"), let first = current, Self.isLetter(first) else {
                continue
            }
            let name = word()
            var attributes: [(name: String, value: String)] = []
            while let byte = current, byte != UInt8(ascii: ">") {
                if Self.isLetter(byte) {
                    let name = word()
                    attributes.append((name, value()))
                } else {
                    index += 1
                }
            }
            return Tag(name: name, attributes: attributes)
        }
        return nil
    }

    private mutating func word() -> String {
        let start = index
        while let byte = current, Self.isLetter(byte) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func value() -> String {
        guard current == UInt8(ascii: "=") else { return "" }
        index += 1
        guard current == UInt8(ascii: "\"") else { return word() }
        index += 1
        let start = index
        while let byte = current, byte != UInt8(ascii: "\"") { index += 1 }
        let value = String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        return value
    }

    /// Everything that may stand in the name of a tag or an attribute, Thai letters among it.
    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
