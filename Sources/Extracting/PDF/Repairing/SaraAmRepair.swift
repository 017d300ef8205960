/// Gives SARA AM back where a PDF has lost it, and SARA AA where it became SARA AM.
///
/// Word processors draw SARA AM as two glyphs, a ring over the consonant and a SARA AA behind it,
/// and tell badly what they stand for:
/// - the ring is a space of no width (`ด าเนิน`), or nothing at all;
/// - the SARA AA, which other words use too, is said to be a SARA AM (`มำตรำ` for `มาตรา`);
/// - a tone between consonant and ring is a second space of no width.
///
/// No Thai word has a space of no width in it, so the ring is known by its place alone. A tone that is
/// lost with it is taken from the same glyph elsewhere, or from the one word that it can be in.
struct SaraAmRepair {
    /// Glyphs of fonts that draw SARA AA and are said to be SARA AM.
    private var falseAm: Set<FontCode> = []
    /// What the marks of a family's fonts stand for, by their glyphs.
    private var marks: [FontCode: UInt32] = [:]

    /// A glyph of a font, or of a family of fonts.
    private struct FontCode: Hashable {
        let font: Int64
        let code: UInt32
    }

    /// Of the font's size: the widest that a space may be if it is a mark, and how far behind it
    /// the SARA AA may begin.
    private static let widest: Float = 0.02
    private static let farthest: Float = 0.35
    /// SARA AM without a ring that a page has at least if all of its SARA AA are said to be that.
    private static let enough = 8

    /// How many glyphs say something else now.
    mutating func repair(_ drawing: inout PageDrawing) -> Int {
        learnMarks(drawing)
        let rings = self.rings(drawing)
        learnFalseAm(drawing, rings)
        guard !rings.isEmpty || !falseAm.isEmpty else { return 0 }
        var count = 0
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(drawing.glyphs.count)
        var pending = rings[...]
        var index = 0
        while index < drawing.glyphs.count {
            if let ring = pending.first, ring.lowerBound == index {
                pending.removeFirst()
                glyphs += mended(ring, drawing)
                count += 1
                index = ring.upperBound + 1
                continue
            }
            var glyph = drawing.glyphs[index]
            if glyph.scalar == 0x0E33, isFalseAm(glyph, drawing) {
                glyph.scalar = 0x0E32
                count += 1
            }
            glyphs.append(glyph)
            index += 1
        }
        drawing.glyphs = glyphs
        return count
    }

    /// The spaces of no width between a consonant, with its tone, and the SARA AA or SARA AM behind
    /// them.
    private func rings(_ drawing: PageDrawing) -> [Range<Int>] {
        var rings: [Range<Int>] = []
        let glyphs = drawing.glyphs
        for (index, glyph) in glyphs.enumerated()
        where glyph.scalar == 0x0E32 || glyph.scalar == 0x0E33 {
            var first = index
            while first > 0, isRing(glyphs[first - 1], drawing) { first -= 1 }
            guard first < index, index - first <= 2, first > 0,
                Self.carriesAm(glyphs[first - 1].scalar),
                let size = drawing.style(of: glyph)?.size,
                abs(glyph.x - glyphs[first].x) + abs(glyph.y - glyphs[first].y)
                    <= Self.farthest * size
            else { continue }
            rings.append(first..<index)
        }
        return rings
    }

    private func isRing(_ glyph: Glyph, _ drawing: PageDrawing) -> Bool {
        guard glyph.scalar == 0x20 || glyph.scalar == 0 || glyph.scalar == 0xA0 else { return false }
        let size = drawing.style(of: glyph)?.size ?? 0
        return abs(glyph.endX - glyph.x) + abs(glyph.endY - glyph.y) <= Self.widest * size
    }

    private static func carriesAm(_ scalar: UInt32) -> Bool {
        0x0E01...0x0E2E ~= scalar || 0x0E48...0x0E4B ~= scalar || 0xF705...0xF70E ~= scalar
            || 0xF713...0xF717 ~= scalar
    }

    /// SARA AM, with its tone if that was lost as well, in place of the ring and the SARA AA.
    private func mended(_ ring: Range<Int>, _ drawing: PageDrawing) -> [Glyph] {
        var vowel = drawing.glyphs[ring.upperBound]
        vowel.scalar = 0x0E33
        guard ring.count == 2 else { return [vowel] }
        var tone = drawing.glyphs[ring.lowerBound]
        guard let scalar = self.tone(tone, after: drawing.glyphs[ring.lowerBound - 1], drawing) else {
            return [vowel]
        }
        tone.scalar = scalar
        return [tone, vowel]
    }

    /// The tone that a glyph stands for: what the same glyph is elsewhere, or the one after which
    /// it comes in the order of the tones, or the one of the two frequent words.
    private func tone(_ glyph: Glyph, after letter: Glyph, _ drawing: PageDrawing) -> UInt32? {
        let code = familyCode(glyph, drawing)
        if let known = marks[code], 0x0E48...0x0E4B ~= known { return known }
        let before = FontCode(font: code.font, code: code.code &- 1)
        if marks[before] == 0x0E48 { return 0x0E49 }
        switch letter.scalar {
        case 0x0E19: return 0x0E49
        case 0x0E15: return 0x0E48
        default: return nil
        }
    }

    private mutating func learnMarks(_ drawing: PageDrawing) {
        guard marks.count < 10_000 else { return }
        for glyph in drawing.glyphs where 0x0E48...0x0E4B ~= glyph.scalar {
            marks[familyCode(glyph, drawing)] = glyph.scalar
        }
    }

    /// A glyph that is said to be SARA AM with a ring before it and without, or without one so often
    /// on a page that has no SARA AA, is a SARA AA.
    private mutating func learnFalseAm(_ drawing: PageDrawing, _ rings: [Range<Int>]) {
        let ringed = Set(rings.map(\.upperBound))
        var bare: [FontCode: Int] = [:]
        var held: Set<FontCode> = []
        var hasAa: Set<Int64> = []
        for (index, glyph) in drawing.glyphs.enumerated() {
            guard glyph.scalar == 0x0E33 || glyph.scalar == 0x0E32 else { continue }
            let code = fontCode(glyph, drawing)
            if glyph.scalar == 0x0E32 {
                hasAa.insert(code.font)
            } else if ringed.contains(index) {
                held.insert(code)
            } else {
                bare[code, default: 0] += 1
            }
        }
        for (code, count) in bare where !hasAa.contains(code.font) {
            if held.contains(code) || count >= Self.enough { falseAm.insert(code) }
        }
    }

    private func isFalseAm(_ glyph: Glyph, _ drawing: PageDrawing) -> Bool {
        !falseAm.isEmpty && falseAm.contains(fontCode(glyph, drawing))
    }

    private func fontCode(_ glyph: Glyph, _ drawing: PageDrawing) -> FontCode {
        FontCode(font: Int64(drawing.style(of: glyph)?.font ?? -1), code: glyph.code)
    }

    /// Families count from below zero, fonts from above.
    private func familyCode(_ glyph: Glyph, _ drawing: PageDrawing) -> FontCode {
        FontCode(font: -2 - Int64(drawing.style(of: glyph)?.family ?? 0), code: glyph.code)
    }
}
