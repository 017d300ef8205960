internal import ThaiText

/// Turns the bytes of a text file, which names no charset, into text.
enum TextDecoding {
    /// A byte order mark decides; without one, what is UTF-8 but for a few torn characters is
    /// UTF-8, and everything else is windows-874, the only other charset Thai files come in.
    static func decode(_ bytes: [UInt8]) -> String {
        switch bytes.prefix(3) {
        case [0xEF, 0xBB, 0xBF]: String(decoding: bytes.dropFirst(3), as: UTF8.self)
        case let lead where lead.starts(with: [0xFF, 0xFE]): utf16(bytes, low: 0, high: 1)
        case let lead where lead.starts(with: [0xFE, 0xFF]): utf16(bytes, low: 1, high: 0)
        default: isUTF8(bytes) ? String(decoding: bytes, as: UTF8.self) : Windows874.decode(bytes)
        }
    }

    private static func utf16(_ bytes: [UInt8], low: Int, high: Int) -> String {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Whether at least nine tenths of the bytes above ASCII belong to whole UTF-8 characters.
    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        var position = 0
        var whole = 0
        var torn = 0
        while position < bytes.count {
            let length = sequenceLength(bytes, at: position)
            if length > 1 { whole += length }
            if length == 0 { torn += 1 }
            position += max(1, length)
        }
        return torn * 10 <= whole + torn && (whole > 0 || torn == 0)
    }

    /// The bytes of the UTF-8 character that begins here; 0 where none does.
    private static func sequenceLength(_ bytes: [UInt8], at position: Int) -> Int {
        let length =
            switch bytes[position] {
            case 0x00...0x7F: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard position + length <= bytes.count else { return 0 }
        return bytes[(position + min(1, length))..<(position + length)]
            .allSatisfy { 0x80...0xBF ~= $0 } ? length : 0
    }
}
