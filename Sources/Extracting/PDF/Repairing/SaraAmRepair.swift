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
    /// SARA AM without a ring of which that was not known when they were seen.
    private var open: Set<FontCode> = []

    /// Of the font's size: how far behind the ring the SARA AA may begin.
    private static let farthest: Float = 0.35
    private static let mostCodes = 10_000

    /// Whether a glyph is known now that was not when it was seen.
    var hasLearntLate: Bool { !open.isDisjoint(with: falseAm) }

    /// As if no page had been seen so far, only learnt from.
    mutating func forgetOpen() {
        open = []
    }

    /// How many glyphs say something else now.
    mutating func repair(_ drawing: inout PageDrawing) -> Int {
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
            if glyph.scalar == 0x0E33, isFalseAm(glyph, drawing),
                index == 0 || drawing.glyphs[index - 1].scalar != 0x0E4D
            {
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
            while first > 0, drawing.isNamelessMark(glyphs[first - 1]) { first -= 1 }
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
        guard let scalar = Self.tone(after: drawing.glyphs[ring.lowerBound - 1].scalar) else {
            return [vowel]
        }
        tone.scalar = scalar
        return [tone, vowel]
    }

    /// The tone that a letter has before SARA AM, where it is always the same.
    private static func tone(after letter: UInt32) -> UInt32? {
        switch letter {
        case 0x0E19: 0x0E49
        case 0x0E15: 0x0E48
        default: nil
        }
    }

    /// A glyph that is said to be SARA AM with a ring before it and without, in a font without a
    /// SARA AA, is a SARA AA.
    private mutating func learnFalseAm(_ drawing: PageDrawing, _ rings: [Range<Int>]) {
        var ringed = Set(rings.map(\.upperBound))
        var bare: Set<FontCode> = []
        var held: Set<FontCode> = []
        var hasAa: Set<Int32> = []
        for (index, glyph) in drawing.glyphs.enumerated() {
            if glyph.scalar == 0x0E4D { ringed.insert(index + 1) }
            guard glyph.scalar == 0x0E33 || glyph.scalar == 0x0E32 else { continue }
            let code = drawing.fontCode(of: glyph)
            if glyph.scalar == 0x0E32 {
                hasAa.insert(code.font)
            } else if ringed.contains(index) {
                held.insert(code)
            } else {
                bare.insert(code)
            }
        }
        guard falseAm.count < Self.mostCodes, open.count < Self.mostCodes else { return }
        // What has a ring of its own needs none.
        for code in held where !hasAa.contains(code.font) { falseAm.insert(code) }
        open.formUnion(bare.subtracting(falseAm))
    }

    private func isFalseAm(_ glyph: Glyph, _ drawing: PageDrawing) -> Bool {
        !falseAm.isEmpty && falseAm.contains(drawing.fontCode(of: glyph))
    }
}
