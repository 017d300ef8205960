/// Looks at the bytes of a page, whatever their charset, before anything is paid for it.
enum ScriptScan {
    /// Thai letters above which a page says something without its scripts.
    ///
    /// A menu has some hundreds, and the page beside it may be empty all the same.
    private static let manyLetters = 2_000

    /// Whether it has a script at all: without one a browser shows what was sent.
    static func hasScript(_ bytes: [UInt8]) -> Bool {
        let tag = Array("<script".utf8)
        guard bytes.count >= tag.count else { return false }
        let span = bytes.span
        for start in 0...(bytes.count - tag.count) where span[start] == tag[0] {
            if (1..<tag.count).allSatisfy({ span[start + $0] | 0x20 == tag[$0] | 0x20 }) {
                return true
            }
        }
        return false
    }

    /// Whether it holds many Thai letters: as UTF-8 begins them (E0 B8, E0 B9), or as windows-874
    /// has them.
    static func saysMuch(_ bytes: [UInt8]) -> Bool {
        var unicode = 0
        var single = 0
        var before: UInt8 = 0
        for byte in bytes {
            if before == 0xE0, byte == 0xB8 || byte == 0xB9 { unicode += 1 }
            if byte >= 0xA1, byte <= 0xFB { single += 1 }
            before = byte
        }
        // Of a letter in UTF-8 two or three bytes look like letters of windows-874.
        return unicode > manyLetters || (unicode == 0 && single > manyLetters)
    }
}
