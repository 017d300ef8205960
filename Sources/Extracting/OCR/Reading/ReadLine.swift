/// A line as two models read it together.
struct ReadLine {
    /// Its letters; withheld ones are U+FFFD.
    var letters: [ReadLetter] = []
    /// The share of the letters on which both models agree, 0…1.
    let agreement: Double

    struct ReadLetter {
        var scalar: Unicode.Scalar
        /// 0…100, lowered where the models disagree.
        var confidence: Double
        let left: Int
        let right: Int
        var beginsWord: Bool
        /// Whether both models read it, alike.
        let isAgreed: Bool
        /// Whether either model saw a Thai digit here.
        let isThaiNumber: Bool
        /// Whether either model saw a digit here.
        let isNumber: Bool
    }

    /// Points of confidence that a disagreement costs.
    private static let doubt = 40.0

    init(_ first: LineReading, _ second: LineReading) {
        let agreement = Agreement(first.letters.map(\.scalar), second.letters.map(\.scalar))
        self.agreement = agreement.share
        for passage in agreement.passages {
            let one = first.letters[passage.first]
            let two = second.letters[passage.second]
            if passage.isEqual {
                letters += zip(one, two).map { Self.agreed($0, $1) }
            } else {
                append(Self.better(one, two), one, two)
            }
        }
        if !letters.isEmpty { letters[0].beginsWord = false }
    }

    private static func agreed(_ one: LineReading.Letter, _ two: LineReading.Letter) -> ReadLetter {
        ReadLetter(
            scalar: one.scalar,
            // A digit is as doubtful as the model that doubts it.
            confidence: one.scalar.isDigit
                ? min(one.confidence, two.confidence) : max(one.confidence, two.confidence),
            left: one.left,
            right: one.right,
            beginsWord: one.beginsWord && two.beginsWord,
            isAgreed: true,
            isThaiNumber: one.scalar.isThaiDigit,
            isNumber: one.scalar.isDigit
        )
    }

    private mutating func append(
        _ chosen: ArraySlice<LineReading.Letter>,
        _ one: ArraySlice<LineReading.Letter>,
        _ two: ArraySlice<LineReading.Letter>
    ) {
        let both = one + two
        let isNumber = both.contains { $0.scalar.isDigit }
        let isThaiNumber = both.contains { $0.scalar.isThaiDigit }
        for letter in chosen {
            let isLetter = letter.scalar.isThaiLetter || letter.scalar.isLatin
            letters.append(
                ReadLetter(
                    scalar: letter.scalar,
                    confidence: max(0, letter.confidence - Self.doubt),
                    left: letter.left,
                    right: letter.right,
                    beginsWord: letter.beginsWord,
                    isAgreed: false,
                    isThaiNumber: isThaiNumber && !isLetter,
                    isNumber: isNumber && !isLetter
                )
            )
        }
    }

    /// What is taken where two models disagree: digits before signs, so that they can be withheld,
    /// else what is surer.
    private static func better(
        _ one: ArraySlice<LineReading.Letter>,
        _ two: ArraySlice<LineReading.Letter>
    ) -> ArraySlice<LineReading.Letter> {
        let isThai = one.contains { $0.scalar.isThaiLetter } && sureness(one) >= sureThai
        let fewLatin = 1...4 ~= two.count { $0.scalar.isLatin }
        // พ.ศ. is W.A. to a model that expects English.
        if isThai, fewLatin { return one }
        let surer = sureness(one) >= sureness(two) ? one : two
        let digits = max(one.count { $0.scalar.isDigit }, two.count { $0.scalar.isDigit })
        let words = surer.count { $0.scalar.isThaiLetter }
        guard digits > 0, words <= 2 * digits else { return surer }
        return one.count { $0.scalar.isDigit } == digits ? one : two
    }

    /// How sure the model of the Thai script must be for its letters to go before a few Latin ones.
    private static let sureThai = 75.0

    /// The mean confidence; that of nothing is middling.
    private static func sureness(_ letters: ArraySlice<LineReading.Letter>) -> Double {
        guard !letters.isEmpty else { return 90 }
        return letters.reduce(0) { $0 + $1.confidence } / Double(letters.count)
    }

    /// Its text as it stands, a space between words.
    var text: String {
        var scalars = String.UnicodeScalarView()
        for letter in letters {
            if letter.beginsWord { scalars.append(" ") }
            scalars.append(letter.scalar)
        }
        return String(scalars)
    }

    /// How sure its letters are, 0…100.
    var confidence: Double {
        guard !letters.isEmpty else { return 0 }
        return letters.reduce(0) { $0 + $1.confidence } / Double(letters.count)
    }

    /// Changes one letter.
    mutating func withhold(_ index: Int) {
        letters[index].scalar = .withheld
    }
}
