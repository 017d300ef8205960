/// What Rich Text Format is made of (Rich Text Format Specification 1.9.1, conventions).
enum RTFToken {
    case open
    case close
    /// A control word with its number.
    case word(String, Int?)
    /// A control symbol: a backslash and one sign that is no letter.
    case symbol(UInt8)
    /// A byte of text, written as it is or as `\'hh`.
    case byte(UInt8)
}

/// Parts a file into its tokens.
struct RTFTokens {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> RTFToken? {
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "{"): return .open
            case UInt8(ascii: "}"): return .close
            case UInt8(ascii: "\\"): return control()
            case 0x0A, 0x0D, 0x00: continue
            default: return .byte(byte)
            }
        }
        return nil
    }

    private mutating func control() -> RTFToken? {
        guard position < bytes.count else { return nil }
        let start = position
        while position < bytes.count, (bytes[position] | 0x20) &- 0x61 < 26 { position += 1 }
        guard position > start else { return symbol() }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        let number = number()
        if position < bytes.count, bytes[position] == 0x20 { position += 1 }
        if word == "bin", let number { position = min(position + max(0, number), bytes.count) }
        return .word(word, number)
    }

    private mutating func symbol() -> RTFToken {
        let sign = bytes[position]
        position += 1
        guard sign == UInt8(ascii: "'"), position + 2 <= bytes.count else { return .symbol(sign) }
        let digits = String(decoding: bytes[position..<position + 2], as: UTF8.self)
        guard let byte = UInt8(digits, radix: 16) else { return .symbol(sign) }
        position += 2
        return .byte(byte)
    }

    private mutating func number() -> Int? {
        let start = position
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
        while position < bytes.count, 0x30...0x39 ~= bytes[position], position - start < 11 {
            position += 1
        }
        let number = Int(String(decoding: bytes[start..<position], as: UTF8.self))
        if number == nil { position = start }
        return number
    }
}
