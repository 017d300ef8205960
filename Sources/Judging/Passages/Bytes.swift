internal import ThaiText

/// Looking at folded text.
extension Collection where Element == UInt8, Index == Int {
    /// Where `word` begins, first; nil when it does not stand here or is empty.
    func firstIndex(of word: [UInt8]) -> Int? {
        guard let first = word.first, count >= word.count else { return nil }
        return (startIndex...(endIndex - word.count)).first { place in
            self[place] == first && continues(with: word, at: place)
        }
    }

    func contains(_ word: [UInt8]) -> Bool { firstIndex(of: word) != nil }

    /// How many times `word` stands here, none overlapping another.
    func occurrences(of word: [UInt8]) -> Int {
        guard !word.isEmpty, count >= word.count else { return 0 }
        var found = 0
        var place = startIndex
        while place <= endIndex - word.count {
            let isHere = continues(with: word, at: place)
            found += isHere ? 1 : 0
            place += isHere ? word.count : 1
        }
        return found
    }

    /// Whether `word` stands exactly at `place`.
    func continues(with word: [UInt8], at place: Int) -> Bool {
        guard place >= startIndex, word.count <= endIndex - place else { return false }
        return word.indices.allSatisfy { self[place + $0] == word[$0] }
    }

    /// The first of the words that stands exactly at `place`.
    func word(among words: [[UInt8]], at place: Int) -> [UInt8]? {
        words.first { continues(with: $0, at: place) }
    }
}

extension UInt8 {
    /// An ASCII digit of folded text.
    var isFoldedDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// A digit, or a sign that could not be read and most often is one.
    var mayBeDigit: Bool { isFoldedDigit || self == Folded.unread }

    /// A Thai letter, vowel or mark of folded text.
    var isFoldedThai: Bool { self >= 0xA1 }

    /// A letter of any script in folded text.
    var isFoldedLetter: Bool {
        self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
    }
}

/// Words folded once, for looking at skeletons.
func skeletons(_ words: [String]) -> [[UInt8]] { words.map { Folded($0, .skeleton).bytes } }

/// Words folded once, for looking at text with its signs in place.
func written(_ words: [String]) -> [[UInt8]] { words.map { Folded($0, .written).bytes } }
