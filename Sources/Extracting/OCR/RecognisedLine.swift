/// A line of text on a page.
struct RecognisedLine {
    let text: String
    /// 0…100.
    let confidence: Int
    let box: DotBox
    /// Its letters without the marks above and below.
    let band: DotBox
    let letterHeight: Int
    /// Whether nothing of it can be told but that digits stand there.
    private let isNumber: Bool
    /// The share of the letters on which both models agree, 0…1.
    private let agreement: Double
    private let letters: Int
    private let thaiLetters: Int

    /// Nil where it is no text but the grain of a photograph, the edge of a stamp.
    init?(_ read: ReadLine, _ line: StrokeLine) {
        letters = read.letters.count
        thaiLetters = read.letters.count { $0.scalar.isThaiLetter }
        isNumber = !read.letters.isEmpty && read.letters.allSatisfy { $0.scalar == .withheld }
        agreement = read.agreement
        let words = read.letters.contains { $0.scalar.isThaiLetter || $0.scalar.isLatin }
        let figures = read.letters.contains { $0.scalar.isDigit }
        let isBelievable =
            (words || figures) && agreement >= Self.leastAgreement
            && read.confidence >= Self.leastConfidence
        guard isBelievable || isNumber && letters <= Self.longestNumber else { return nil }
        text = Spelling.mended(read.text)
        confidence = Int(read.confidence.rounded())
        box = line.box
        band = line.band
        letterHeight = line.letterHeight
    }

    private static let leastAgreement = 0.5
    private static let leastConfidence = 60.0
    private static let longestNumber = 12

    /// Whether it is beyond doubt that these are letters: many, on which two models agree.
    var isStrong: Bool { letters >= 8 && agreement >= 0.8 && confidence >= 85 }

    /// How much it says, and how surely.
    var weight: Int { Int(agreement * 100) * letters }

    /// The lines of a page that are believed: all that are strong, and others where they look like
    /// those.
    static func believed(_ lines: [RecognisedLine]) -> [RecognisedLine] {
        let height = commonHeight(of: lines)
        let strong = lines.count(where: \.isStrong)
        return lines.filter { line in
            if line.isStrong { return true }
            guard strong > 0 else { return line.isLoneWord }
            return line.isLike(height, numbers: strong >= enough)
        }
    }

    /// Strong lines of a page on which digits may stand alone.
    private static let enough = 4

    /// Whether it is a word on a page of no other: the name of an office beside its emblem.
    private var isLoneWord: Bool { thaiLetters >= 4 && agreement >= 0.9 && confidence >= 90 }

    /// Whether its letters are of the page's height, or it is long enough to be believed.
    private func isLike(_ height: Int, numbers: Bool) -> Bool {
        if isNumber { return numbers && abs(letterHeight - height) * 4 <= height }
        if letters >= 6, agreement >= 0.7 { return true }
        // One letter says nothing: it is the mark of a larger word, a stain.
        guard letters > 1 || text.unicodeScalars.allSatisfy(\.isDigit) else { return false }
        let isAlike = letterHeight * 10 >= height * 6 && letterHeight * 10 <= height * 25
        return isAlike && confidence >= 80
    }

    /// The height of half of all letters, and of no more.
    static func commonHeight(of lines: [RecognisedLine]) -> Int {
        let weighed = lines.filter(\.isStrong).map { ($0.letterHeight, $0.letters) }
            .sorted { $0.0 < $1.0 }
        var left = weighed.reduce(0) { $0 + $1.1 } / 2
        let middle = weighed.first { line in
            left -= line.1
            return left < 0
        }
        return middle?.0 ?? lines.map(\.letterHeight).max() ?? 0
    }
}
