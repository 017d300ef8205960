/// The text of an XML element, with the five entities that XML defines and with numbered ones.
enum XMLText {
    /// The text that these bytes stand for, without white space at its ends.
    ///
    /// Bytes are gathered: a piece that is appended to scalars costs by what is there already.
    static func decoded(_ bytes: [UInt8]) -> String {
        let source = trimmed(bytes[...])
        var text: [UInt8] = []
        text.reserveCapacity(source.count)
        var index = source.startIndex
        while index < source.endIndex {
            if source[index] == UInt8(ascii: "&"), let (scalar, end) = entity(at: index, in: source)
            {
                text.append(contentsOf: String(scalar).utf8)
                index = end
            } else {
                text.append(source[index])
                index += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// What an ampersand begins, and where it ends; nil where it begins nothing.
    private static func entity(
        at index: Int,
        in source: ArraySlice<UInt8>
    ) -> (scalar: Unicode.Scalar, end: Int)? {
        // The longest name is that of a scalar in decimals with zeros before it.
        let rest = source[index...].prefix(12)
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
            let scalar = scalar(named: rest[(index + 1)..<end])
        else { return nil }
        return (scalar, end + 1)
    }

    /// A byte that means itself, such that `decoded` gives it back.
    static func escaped(_ byte: UInt8) -> [UInt8] {
        byte == UInt8(ascii: "&") ? Array("&amp;".utf8) : [byte]
    }

    private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let name = String(decoding: name, as: UTF8.self)
        if let scalar = entities[name] { return scalar }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let value =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
        return value.flatMap(Unicode.Scalar.init)
    }

    private static let entities: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes.drop { $0 <= 0x20 }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return bytes
    }
}
