/// The text of a page in content-stream order, in which Thai words are whole, searched for what
/// stands in a line of a cell.
struct ContentOrder {
    private let text: String
    private let bare: BareLetters
    /// The first three letters from each place on, and the place; in order.
    private let index: [UInt64]
    /// Pieces of one or two letters between white space, the ones with most marks.
    private let short: [[UInt32]: String]

    /// A page with more letters is not made to be read.
    static let mostLetters = 60_000
    /// Places that are looked at for one line; letters that are alike over and over have more.
    private static let mostCandidates = 200

    /// Nil for a page of too many letters.
    init?(_ text: String) {
        let bare = BareLetters(text)
        guard bare.letters.count <= Self.mostLetters else { return nil }
        self.text = text
        self.bare = bare
        let places = bare.letters.count < 3 ? 0 : bare.letters.count - 2
        short = Self.short(in: text)
        index = (0..<places).map { Self.key(bare.letters[$0..<$0 + 3]) << 24 | UInt64($0) }.sorted()
    }

    /// A passage that was found.
    struct Passage {
        let text: Substring
        /// Where the next letter stands.
        let end: Int
    }

    /// The passage of the same letters and as many marks, one at `cursor` before all others; nil
    /// where there is none.
    func passage(of line: BareLetters, at cursor: Int) -> Passage? {
        guard line.letters.count >= 3 else { return nil }
        if says(line, at: cursor) { return passage(at: cursor, line.letters.count) }
        let key = Self.key(line.letters[0..<3])
        var place = firstPlace(of: key)
        var second: Int?
        var tried = 0
        while place < index.count, index[place] >> 24 == key, tried < Self.mostCandidates {
            let start = Int(index[place] & 0xFF_FFFF)
            if matches(line, at: start) {
                if says(line, at: start) { return passage(at: start, line.letters.count) }
                second = second ?? start
            }
            place += 1
            tried += 1
        }
        return second.map { passage(at: $0, line.letters.count) }
    }

    /// A piece of one or two letters that stands alone somewhere; nil where there is none.
    func piece(of line: BareLetters) -> String? { short[line.letters] }

    private static func short(in text: String) -> [[UInt32]: String] {
        var short: [[UInt32]: String] = [:]
        for piece in text.utf8.split(whereSeparator: { $0 <= 0x20 }) where piece.count <= 24 {
            let piece = String(Substring(piece))
            let letters = BareLetters(piece).letters
            guard 1...2 ~= letters.count, piece.utf8.count > (short[letters]?.utf8.count ?? 0)
            else {
                continue
            }
            short[letters] = piece
        }
        return short
    }

    private func matches(_ line: BareLetters, at start: Int) -> Bool {
        let end = start + line.letters.count
        return end <= bare.letters.count
            && bare.letters[start..<end].elementsEqual(line.letters)
    }

    private func says(_ line: BareLetters, at start: Int) -> Bool {
        guard matches(line, at: start) else { return false }
        let count = line.letters.count
        return bare.marks(in: start..<start + count) == line.marks(in: 0..<count)
    }

    private func passage(at start: Int, _ count: Int) -> Passage {
        let end = start + count
        let last = end < bare.offsets.count ? bare.offsets[end] : text.utf8.count
        let from = text.utf8.index(text.startIndex, offsetBy: bare.offsets[start])
        let to = text.utf8.index(text.startIndex, offsetBy: last)
        return Passage(text: text[from..<to], end: end)
    }

    private func firstPlace(of key: UInt64) -> Int {
        var low = 0
        var high = index.count
        while low < high {
            let middle = (low + high) / 2
            if index[middle] >> 24 < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Three letters in 39 bits; letters beyond the first 8192 may share a key.
    private static func key(_ letters: ArraySlice<UInt32>) -> UInt64 {
        letters.reduce(0) { $0 << 13 | UInt64($1 & 0x1FFF) }
    }
}
