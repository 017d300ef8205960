/// Finds the glyph of a font that is SARA AM though the font says it is SARA AA, as another one is, or
/// says nothing: it is the one with which words come out that are spelled with SARA AM.
struct CodedSaraAm {
    private var known: Set<FontCode> = []
    /// Words that came out so far.
    private var words: [FontCode: Int] = [:]
    private var refused: Set<FontCode> = []

    /// Words that prove a glyph.
    private static let enough = 2
    private static let mostCodes = 1_000

    /// Glyphs that were seen before they were known.
    private var open: Set<FontCode> = []

    /// Whether a glyph is known now that was not when it was seen.
    var hasLearntLate: Bool { !open.isDisjoint(with: known) }

    /// As if no page had been seen so far, only learnt from.
    mutating func forgetOpen() {
        open = []
    }

    /// How many glyphs say something else now.
    mutating func repair(_ drawing: inout PageDrawing) -> Int {
        let candidates = candidates(drawing)
        guard !candidates.isEmpty else { return 0 }
        learn(drawing, candidates)
        if open.count < Self.mostCodes { open.formUnion(candidates.subtracting(known)) }
        guard !known.isEmpty else { return 0 }
        var count = 0
        for index in drawing.glyphs.indices
        where isVowel(drawing.glyphs[index])
            && known.contains(drawing.fontCode(of: drawing.glyphs[index]))
        {
            drawing.glyphs[index].scalar = 0x0E33
            count += 1
        }
        return count
    }

    private func isVowel(_ glyph: Glyph) -> Bool { glyph.scalar == 0 || glyph.scalar == 0x0E32 }

    /// Glyphs of which nothing is said, and all but the most frequent of those that are said to be
    /// SARA AA in one font.
    private func candidates(_ drawing: PageDrawing) -> Set<FontCode> {
        var counts: [FontCode: Int] = [:]
        var unknown: Set<FontCode> = []
        for glyph in drawing.glyphs where isVowel(glyph) {
            let code = drawing.fontCode(of: glyph)
            if glyph.scalar == 0 {
                unknown.insert(code)
            } else {
                counts[code, default: 0] += 1
            }
        }
        var usual: [Int32: FontCode] = [:]
        for (code, count) in counts {
            guard let other = usual[code.font],
                (counts[other] ?? 0, other.code) > (count, code.code)
            else {
                usual[code.font] = code
                continue
            }
        }
        let rare = counts.keys.filter { usual[$0.font] != $0 }
        return unknown.union(rare).subtracting(refused)
    }

    private mutating func learn(_ drawing: PageDrawing, _ candidates: Set<FontCode>) {
        guard words.count < Self.mostCodes, refused.count < Self.mostCodes else { return }
        var letters: [UInt32] = []
        var places: [(index: Int, code: FontCode)] = []
        var last: UInt32 = 0x20
        for glyph in drawing.glyphs {
            let code = isVowel(glyph) ? drawing.fontCode(of: glyph) : nil
            if let code, candidates.contains(code) {
                if !ThaiGlyph.isConsonant(last), !ThaiGlyph.isMark(last) { refused.insert(code) }
                places.append((letters.count, code))
                letters.append(0x0E32)
            } else if glyph.scalar > 0x20, !ThaiGlyph.isMark(glyph.scalar) {
                letters.append(glyph.scalar)
            }
            last = code == nil ? glyph.scalar : 0x0E32
        }
        for place in places where LostSaraAm.isLost(letters, at: place.index) {
            words[place.code, default: 0] += 1
        }
        for (code, count) in words where count >= Self.enough && !refused.contains(code) {
            known.insert(code)
        }
        known.subtract(refused)
    }
}
