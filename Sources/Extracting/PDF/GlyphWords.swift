/// The words of a page, put together from its glyphs in content-stream order: the only order in
/// which Thai words stay whole.
///
/// A word ends at a space, where letters stand clearly apart, and where the font's size or weight
/// changes. Marks belong to the letter that they are drawn over, wherever the pen was put down for
/// them. What is drawn twice, as fake bold is, counts once.
struct GlyphWords {
    /// Letters of the words, one word behind the other.
    private(set) var letters: [Letter] = []
    private(set) var words: [Word] = []
    /// Glyphs of which the font does not say what they are.
    private(set) var unknown = 0
    /// Marks that were drawn away from the pen and given back to their letters.
    private(set) var returned = 0

    struct Letter {
        var scalar: UInt32
        /// Along the line, in points.
        var start: Float
        var end: Float
    }

    /// Letters in a row, in points along the line and, for its base, across it.
    struct Word {
        var letters: Range<Int>
        let style: GlyphStyle
        let axis: Axis
        var start: Float
        var end: Float
        let base: Float
        /// Whether a space was drawn before it.
        var isSpaced: Bool
    }

    private let styles: [GlyphStyle]
    private var isSpaced = false
    /// Marks drawn away from the pen.
    private var strays: [Stray] = []

    private struct Stray {
        let scalar: UInt32
        let middle: Float
        let base: Float
        let axis: Axis
    }

    /// Of the font's size: how far apart letters of a word may stand and overlap, how far a line
    /// may rise within a word, and how near two glyphs are that are drawn twice.
    private static let widestGap: Float = 0.1
    private static let widestOverlap: Float = 0.2
    private static let nearAlong: Float = 0.1
    private static let nearAcross: Float = 0.2
    /// Points that a baseline may differ within a word.
    private static let steepest: Float = 0.5
    /// Words and letters that are looked back at for one drawn twice.
    private static let backWords = 48
    private static let backLetters = 4
    private static let mostStrays = 1_000
    private static let mostWords = 20_000

    init(_ drawing: PageDrawing) {
        styles = drawing.styles
        letters.reserveCapacity(drawing.glyphs.count)
        for glyph in drawing.glyphs { add(glyph) }
        dropIfDouble()
        returnStrays()
    }

    private mutating func add(_ glyph: Glyph) {
        let index = Int(glyph.style)
        guard styles.indices.contains(index) else { return }
        let style = styles[index]
        let axis = Axis(of: glyph, style)
        let base = axis.across(glyph.x, glyph.y)
        let ends = (axis.along(glyph.x, glyph.y), axis.along(glyph.endX, glyph.endY))
        let letter = Letter(
            scalar: glyph.scalar,
            start: min(ends.0, ends.1),
            end: max(ends.0, ends.1)
        )
        switch Sign(glyph.scalar) {
        case .space: isSpaced = true
        case .unknown:
            unknown += 1
            // Whatever it is, it is no space.
            if let last = words.indices.last { words[last].end = max(words[last].end, letter.end) }
        case .mark: addMark(letter, base, axis, style)
        case .letter: addLetter(letter, base, axis, style)
        }
    }

    private mutating func addLetter(
        _ letter: Letter,
        _ base: Float,
        _ axis: Axis,
        _ style: GlyphStyle
    ) {
        if let last = words.last, last.axis == axis, goesOn(last, letter, base, style) {
            guard !isDouble(letter, in: last) else { return }
            letters.append(letter)
            words[words.count - 1].letters = last.letters.lowerBound..<letters.count
            words[words.count - 1].end = max(last.end, letter.end)
        } else {
            dropIfDouble()
            begin(letter, base, axis, style)
        }
    }

    private mutating func begin(
        _ letter: Letter,
        _ base: Float,
        _ axis: Axis,
        _ style: GlyphStyle
    ) {
        letters.append(letter)
        words.append(
            Word(
                letters: letters.count - 1..<letters.count,
                style: style,
                axis: axis,
                start: letter.start,
                end: letter.end,
                base: base,
                isSpaced: isSpaced
            )
        )
        isSpaced = false
    }

    private func goesOn(
        _ word: Word,
        _ letter: Letter,
        _ base: Float,
        _ style: GlyphStyle
    ) -> Bool {
        let size = word.style.size
        let gap = letter.start - word.end
        return !isSpaced && style.size == size
            && style.isBold == word.style.isBold && style.isInvisible == word.style.isInvisible
            && style.isWatermark == word.style.isWatermark
            && abs(base - word.base) <= Self.steepest
            && gap <= Self.widestGap * size
            && (gap >= -Self.widestOverlap * size || isDouble(letter, in: word))
    }

    /// Whether the same letter was drawn at the same place just before.
    private func isDouble(_ letter: Letter, in word: Word) -> Bool {
        letters[word.letters].suffix(Self.backLetters).contains {
            $0.scalar == letter.scalar
                && abs($0.start - letter.start) < Self.nearAlong * word.style.size
        }
    }

    /// A mark belongs to the word at whose end it is drawn, whatever its height; one that is drawn
    /// elsewhere waits until all letters are there.
    private mutating func addMark(
        _ mark: Letter,
        _ base: Float,
        _ axis: Axis,
        _ style: GlyphStyle
    ) {
        guard let last = words.last, last.axis == axis,
            let letter = letters[last.letters].last,
            mark.start >= letter.start - 0.8 * last.style.size,
            mark.start <= last.end + 0.4 * last.style.size,
            abs(base - last.base) <= 1.2 * last.style.size
        else {
            if style.isInvisible || strays.count >= Self.mostStrays {
                addLetter(mark, base, axis, style)
            } else {
                let middle = (mark.start + mark.end) / 2
                strays.append(Stray(scalar: mark.scalar, middle: middle, base: base, axis: axis))
            }
            return
        }
        guard !isDouble(mark, in: last) else { return }
        // It may carry the pen on, but not back.
        letters.append(mark)
        words[words.count - 1].letters = last.letters.lowerBound..<letters.count
        words[words.count - 1].end = max(last.end, mark.end)
        // A space before a mark was none.
        isSpaced = false
    }

    /// Takes the last word out where the same one stands at the same place already.
    private mutating func dropIfDouble() {
        guard let last = words.last else { return }
        let size = last.style.size
        let isThere = words.dropLast().suffix(Self.backWords).contains { word in
            abs(word.start - last.start) < Self.nearAlong * size
                && abs(word.base - last.base) < Self.nearAcross * size
                && word.axis == last.axis
                && word.letters.count == last.letters.count
                && zip(letters[word.letters], letters[last.letters])
                    .allSatisfy { $0.scalar == $1.scalar }
        }
        guard isThere else { return }
        letters.removeSubrange(last.letters)
        words.removeLast()
        isSpaced = isSpaced || last.isSpaced
    }
}

extension GlyphWords {
    /// What a scalar is when words are put together.
    private enum Sign {
        case letter, mark, space, unknown

        init(_ scalar: UInt32) {
            switch scalar {
            case 0: self = .unknown
            case 1...0x20, 0x7F, 0xA0, 0x1680, 0x2000...0x200A: self = .space
            case 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
            case let scalar where ThaiGlyph.isMark(scalar): self = .mark
            default: self = .letter
            }
        }
    }

    /// Puts the marks that were drawn away from the pen behind the letters that they stand over.
    private mutating func returnStrays() {
        guard !strays.isEmpty, words.count <= Self.mostWords else { return }
        var behind: [Int: [UInt32]] = [:]
        for stray in strays {
            guard let place = letter(under: stray) else { continue }
            behind[place, default: []].append(stray.scalar)
            returned += 1
        }
        var all: [Letter] = []
        all.reserveCapacity(letters.count + returned)
        for index in words.indices {
            let start = all.count
            for place in words[index].letters {
                all.append(letters[place])
                for scalar in behind[place] ?? [] {
                    let end = letters[place].end
                    all.append(Letter(scalar: scalar, start: end, end: end))
                }
            }
            words[index].letters = start..<all.count
        }
        letters = all
        strays = []
    }

    /// The letter, with the marks behind it, that a mark stands over.
    private func letter(under stray: Stray) -> Int? {
        let word = words.min { distance($0, stray) < distance($1, stray) }
        guard let word, distance(word, stray) < .infinity else { return nil }
        let place = word.letters.last {
            letters[$0].start <= stray.middle && !ThaiGlyph.isMark(letters[$0].scalar)
        }
        guard var place else { return word.letters.first }
        while place + 1 < word.letters.upperBound, ThaiGlyph.isMark(letters[place + 1].scalar) {
            place += 1
        }
        return place
    }

    /// How far a mark is drawn from a word's baseline; infinite where it is not over the word.
    private func distance(_ word: Word, _ stray: Stray) -> Float {
        let size = word.style.size
        let isOver =
            word.axis == stray.axis && stray.middle >= word.start - 0.3 * size
            && stray.middle <= word.end + 0.5 * size && abs(word.base - stray.base) <= 1.2 * size
        return isOver ? abs(word.base - stray.base) : .infinity
    }
}

/// What is known of the scalars of Thai text, those of old fonts in the private use area too.
enum ThaiGlyph {
    /// Whether it is a vowel above or below, a tone or a sign above.
    static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E, 0xF701...0xF70E, 0xF710...0xF71A: true
        default: false
        }
    }
}
