internal import Glibc

/// The questions of markup about a byte.
extension UInt8 {
    /// The byte with A–Z made a–z, others as they are.
    var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isASCIIDigit: Bool { self &- 0x30 < 10 }

    /// ASCII white space of HTML (WHATWG Infra §4.6).
    var isWhiteSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
    }

    /// The value of a hexadecimal digit, nil for any other byte.
    var hexValue: UInt8? {
        if isASCIIDigit { return self &- 0x30 }
        let letter = (self | 0x20) &- 0x61
        return letter < 6 ? letter + 10 : nil
    }
}

extension Span<UInt8> {
    /// Whether `word`, in lower case, stands at `index` in either case.
    func holds(_ word: StaticString, at index: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard index >= 0, length <= count - index else { return false }
        return word.withUTF8Buffer { word in
            for offset in 0..<length where self[index + offset].asciiLowercased != word[offset] {
                return false
            }
            return true
        }
    }

    /// Whether `word`, in lower case, stands at `index` in either case.
    func holds(_ word: [UInt8], at index: Int) -> Bool {
        guard index >= 0, word.count <= count - index else { return false }
        for offset in word.indices where self[index + offset].asciiLowercased != word[offset] {
            return false
        }
        return true
    }

    /// Where `byte` stands first at or after `index`; the count where it does not.
    func firstIndex(of byte: UInt8, from index: Int) -> Int {
        guard index >= 0, index < count else { return index }
        return withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress,
                let found = memchr(start + index, Int32(byte), bytes.count - index)
            else { return bytes.count }
            return start.distance(to: UnsafeRawPointer(found))
        }
    }

    /// Where `word`, in lower case, stands first in either case at or after `index`, before `end`.
    func firstIndex(of word: StaticString, from index: Int, before end: Int) -> Int? {
        var index = index
        let last = Swift.min(end, count) - word.utf8CodeUnitCount
        while index <= last {
            if holds(word, at: index) { return index }
            index += 1
        }
        return nil
    }

    /// Whether `word`, in lower case, stands anywhere in either case.
    func holdsWord(_ word: StaticString) -> Bool {
        firstIndex(of: word, from: 0, before: count) != nil
    }
}
