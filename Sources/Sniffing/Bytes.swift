// What the tellers of formats ask of bytes. None traps, wherever it looks.

extension UInt8 {
    /// ASCII white space of HTML (WHATWG Infra §4.6).
    var isWhiteSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
    }

    fileprivate var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension [UInt8] {
    /// Whether a signature stands at `index`.
    func holds(_ signature: [UInt8], at index: Int) -> Bool {
        guard index >= 0, signature.count <= count - index else { return false }
        for offset in signature.indices where self[index + offset] != signature[offset] {
            return false
        }
        return true
    }

    /// Whether a word, given in lower case, stands at `index` in either case.
    func holds(word: [UInt8], at index: Int) -> Bool {
        guard index >= 0, word.count <= count - index else { return false }
        for offset in word.indices where self[index + offset].lowercased != word[offset] {
            return false
        }
        return true
    }

    /// Where a word, given in lower case, begins first in either case, wholly before `end`.
    func first(of word: String, before end: Int = .max) -> Int? {
        let word = Array(word.utf8)
        let last = Swift.min(end, count) - word.count
        guard last >= 0 else { return nil }
        return (0...last).first { holds(word: word, at: $0) }
    }

    /// Both give 0 where the bytes end before.
    func littleEndian16(at index: Int) -> Int {
        guard index >= 0, index < count - 1 else { return 0 }
        return Int(self[index]) | Int(self[index + 1]) << 8
    }

    func littleEndian32(at index: Int) -> Int {
        littleEndian16(at: index) | littleEndian16(at: index + 2) << 16
    }
}
