extension ReadLine {
    /// Whether a third reading, by a model of Latin letters alone, may mend something.
    var mayHoldLatin: Bool {
        letters.count { $0.scalar.isLatin } >= 2
    }

    /// Takes the words of a reading by a model of Latin letters alone, where that is sure of them
    /// and neither of the others is sure of Thai: `พ๐ Gift Policy` is No Gift Policy.
    mutating func mend(withLatin reading: LineReading) {
        let words = reading.words
        for (number, word) in words.enumerated() where Self.isTrusted(word) {
            guard let range = place(of: word) else { continue }
            let isPlain = letters[range].allSatisfy { !$0.scalar.isThaiLetter && !$0.isNumber }
            // Thai digits look like Latin letters; only beside a Latin word may they be some.
            let isBeside = [number - 2, number - 1, number + 1, number + 2].contains { other in
                words.indices.contains(other) && isLatin(words[other])
            }
            let sureThai = letters[range].count { $0.isAgreed && $0.scalar.isThaiLetter }
            guard isPlain || isBeside && sureThai * 4 <= range.count else { continue }
            guard !letters[range].contains(where: \.isAgreedNumber) else { continue }
            replace(range, with: word)
        }
    }

    /// The letters that stand where a word of another reading does.
    private func place(of word: ArraySlice<LineReading.Letter>) -> Range<Int>? {
        guard let first = word.first, let last = word.last else { return nil }
        let covered = letters.indices.filter { index in
            let middle = (letters[index].left + letters[index].right) / 2
            return middle >= first.left - Self.slack && middle <= last.right + Self.slack
        }
        guard var start = covered.first, var end = covered.last else { return nil }
        // Boxes are rough: the word's own first and last letter may stand just outside.
        while start > 0, !letters[start].beginsWord, letters[start - 1].scalar == first.scalar {
            start -= 1
        }
        while end + 1 < letters.count, !letters[end + 1].beginsWord,
            letters[end + 1].scalar == last.scalar
        {
            end += 1
        }
        return start..<end + 1
    }

    /// Whether a word that is read as Latin was read so by the others too.
    private func isLatin(_ word: ArraySlice<LineReading.Letter>) -> Bool {
        guard Self.isTrusted(word), let range = place(of: word) else { return false }
        let latin = letters[range].count { $0.scalar.isLatin }
        return latin >= 3 && latin * 10 >= range.count * 6
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
