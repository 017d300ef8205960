/// Cuts text into words, and words of more than six letters into pieces, since Thai puts no space
/// between words; gives a hash of each.
///
/// Digits, spaces and punctuation part words and count for nothing. ASCII letters lose their case.
struct WordPieces {
    private var hash = Self.seed
    private var letters = 0

    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let longest = 6

    /// Reads one text in UTF-8, from beginning to end.
    static func each(of text: Span<UInt8>, _ take: (UInt64) -> Void) {
        var pieces = WordPieces()
        var index = 0
        while index < text.count {
            let length = length(text[index])
            if isLetter(text, at: index) {
                pieces.add(text, from: index, to: min(index + length, text.count))
                if pieces.letters == longest { pieces.end(take) }
            } else {
                pieces.end(take)
            }
            index += length
        }
        pieces.end(take)
    }

    private mutating func add(_ text: Span<UInt8>, from start: Int, to end: Int) {
        let byte = text[start]
        hash = Self.mixed(hash, Self.isUpper(byte) ? byte | 0x20 : byte)
        for index in (start + 1)..<max(start + 1, end) { hash = Self.mixed(hash, text[index]) }
        letters += 1
    }

    private mutating func end(_ take: (UInt64) -> Void) {
        guard letters > 0 else { return }
        take(hash)
        hash = Self.seed
        letters = 0
    }

    /// The hashes of all pieces of one text.
    static func hashes(of text: String) -> Set<UInt64> {
        var hashes: Set<UInt64> = []
        each(of: text.utf8.span) { hashes.insert($0) }
        return hashes
    }

    static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    private static func length(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    private static func isUpper(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }

    private static func isLetter(_ text: Span<UInt8>, at index: Int) -> Bool {
        switch text[index] {
        case 0x41...0x5A, 0x61...0x7A: true
        case ..<0x80: false
        // U+0080…00BF: controls, no-break space, signs.
        case 0xC2: false
        // U+2000…203F: spaces, dashes, quotation marks.
        case 0xE2: index + 1 >= text.count || text[index + 1] != 0x80
        // ๐…๙
        case 0xE0:
            index + 2 >= text.count || text[index + 1] != 0xB9
                || !(0x90...0x99 ~= text[index + 2])
        default: true
        }
    }
}
