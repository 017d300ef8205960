/// The letters of a text by which it is found again, however an engine has torn it: without white
/// space, and without the marks above and below Thai letters, which engines put in other places.
struct BareLetters {
    private(set) var letters: [UInt32] = []
    /// How many marks stand before each letter, and after the last.
    private(set) var marks: [Int32] = [0]
    /// The byte of the text at which each letter begins.
    private(set) var offsets: [Int] = []

    init(_ text: String) {
        append(text)
    }

    mutating func append(_ text: String) {
        var offset = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case ...0x20, 0x7F...0xA0, 0xAD, 0x200B...0x200F, 0xFEFF: break
            case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E, 0xF701...0xF70E, 0xF710...0xF71A:
                marks[marks.count - 1] += 1
            // Sara am is one letter or a mark and a letter.
            case 0x0E33: add(0x0E32, offset)
            default: add(scalar.value, offset)
            }
            offset += scalar.utf8.count
        }
    }

    private mutating func add(_ letter: UInt32, _ offset: Int) {
        letters.append(letter)
        offsets.append(offset)
        marks.append(marks[marks.count - 1])
    }

    /// The marks that stand behind the letters of a range.
    func marks(in range: Range<Int>) -> Int32 {
        marks[range.upperBound] - marks[range.lowerBound]
    }
}
