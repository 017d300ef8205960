/// The text of an XML element, with the five entities that XML defines and with numbered ones.
enum XMLText {
    /// The text that these bytes stand for, without white space at its ends.
    static func decoded(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        var rest = trimmed(bytes[...])
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            text.append(
                contentsOf: String(decoding: rest[..<ampersand], as: UTF8.self).unicodeScalars
            )
            rest = rest[ampersand...]
            // The longest name is that of a scalar in decimals with zeros before it.
            if let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(named: rest[(ampersand + 1)..<end])
            {
                text.append(scalar)
                rest = rest[(end + 1)...]
            } else {
                text.append("&")
                rest = rest.dropFirst()
            }
        }
        text.append(contentsOf: String(decoding: rest, as: UTF8.self).unicodeScalars)
        return String(text)
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
