extension ReadLine {
    /// Whether a third reading, by a model of Latin letters alone, may mend something.
    var mayHoldLatin: Bool {
        letters.count { $0.scalar.isLatin } >= 2
    }

    /// Takes the words of a reading by a model of Latin letters alone, where that is sure of them
    /// and neither of the others is sure of Thai: `พ๐ Gift Policy` is No Gift Policy.
    mutating func mend(withLatin reading: LineReading) {
        for word in reading.words where Self.isTrusted(word) {
            guard let first = word.first, let last = word.last else { continue }
            let covered = letters.indices.filter { index in
                let middle = (letters[index].left + letters[index].right) / 2
                return middle >= first.left - Self.slack && middle <= last.right + Self.slack
            }
            guard let start = covered.first, let end = covered.last else { continue }
            let range = start..<end + 1
            let thai = letters[range].count { $0.isAgreed && $0.scalar.isThaiLetter }
            guard thai * 4 <= range.count, !letters[range].contains(where: \.isAgreedNumber)
            else { continue }
            replace(range, with: word)
        }
    }

    /// Dots by which tesseract's boxes of letters are off.
    private static let slack = 3
    private static let sure = 85.0

    private static func isTrusted(_ word: ArraySlice<LineReading.Letter>) -> Bool {
        let confidence = word.reduce(0) { $0 + $1.confidence } / Double(max(1, word.count))
        return confidence >= sure && word.count { $0.scalar.isLatin } >= 2
            && !word.contains { $0.scalar.isDigit || $0.scalar.value > 0x7E }
    }

    private mutating func replace(
        _ range: Range<Int>,
        with word: ArraySlice<LineReading.Letter>
    ) {
        let begins = letters[range.lowerBound].beginsWord
        let latin = word.enumerated().map { index, letter in
            ReadLetter(
                scalar: letter.scalar,
                confidence: letter.confidence,
                left: letter.left,
                right: letter.right,
                beginsWord: index == 0 && begins,
                isAgreed: true,
                isThaiNumber: false,
                isNumber: false
            )
        }
        letters.replaceSubrange(range, with: latin)
    }
}

extension ReadLine.ReadLetter {
    fileprivate var isAgreedNumber: Bool { isAgreed && scalar.isArabicDigit }
}

extension LineReading {
    /// Its letters, word by word.
    var words: [ArraySlice<Letter>] {
        var words: [ArraySlice<Letter>] = []
        var start = 0
        for index in letters.indices where index > start && letters[index].beginsWord {
            words.append(letters[start..<index])
            start = index
        }
        return start < letters.count ? words + [letters[start...]] : words
    }
}
