/// Names marks that a font does not name, by the order of its glyphs: fonts keep tones and the signs
/// beside them (U+0E47–0E4E) in the order of Unicode, so that the glyph behind MAI EK is MAI THO.
///
/// A mark is named only in a font that was seen to keep that order, by two signs at least, and only
/// where all its signs near by agree.
struct NamelessMarks {
    private var signs: [FontCode: UInt32] = [:]
    /// Nameless marks that could not be named when they were seen.
    private var open: Set<FontCode> = []

    private static let range: ClosedRange<UInt32> = 0x0E47...0x0E4E
    private static let mostSigns = 10_000

    /// Whether a mark can be named now that could not when it was seen.
    var hasLearntLate: Bool { open.contains { name(of: $0) != nil } }

    /// As if no page had been seen so far, only learnt from.
    mutating func forgetOpen() {
        open = []
    }

    /// How many glyphs say something else now.
    mutating func repair(_ drawing: inout PageDrawing) -> Int {
        learn(drawing)
        var count = 0
        var last: UInt32 = 0x20
        for index in drawing.glyphs.indices {
            let glyph = drawing.glyphs[index]
            if ThaiGlyph.isConsonant(last) || ThaiGlyph.isMark(last), drawing.isNamelessMark(glyph)
            {
                let code = drawing.fontCode(of: glyph)
                if let name = name(of: code) {
                    drawing.glyphs[index].scalar = name
                    count += 1
                } else if open.count < Self.mostSigns, !isBeforeAm(index, drawing) {
                    open.insert(code)
                }
            }
            last = drawing.glyphs[index].scalar
        }
        return count
    }

    /// Whether a mark stands before SARA AA or SARA AM, so that it is known for a ring by that.
    private func isBeforeAm(_ index: Int, _ drawing: PageDrawing) -> Bool {
        guard index + 1 < drawing.glyphs.count else { return false }
        return 0x0E32...0x0E33 ~= drawing.glyphs[index + 1].scalar
    }

    private mutating func learn(_ drawing: PageDrawing) {
        for glyph in drawing.glyphs
        where Self.range.contains(glyph.scalar) && signs.count < Self.mostSigns {
            signs[drawing.fontCode(of: glyph)] = glyph.scalar
        }
    }

    private func name(of code: FontCode) -> UInt32? {
        var names: Set<UInt32> = []
        for step in -7...7 where step != 0 {
            let place = Int64(code.code) + Int64(step)
            guard let near = UInt32(exactly: place),
                let sign = signs[FontCode(font: code.font, code: near)],
                let name = UInt32(exactly: Int64(sign) - Int64(step)), Self.range.contains(name)
            else { continue }
            names.insert(name)
        }
        guard names.count == 1, let name = names.first, keepsOrder(code.font) else { return nil }
        return name
    }

    /// Whether two signs of a font are as far apart as in Unicode.
    private func keepsOrder(_ font: Int32) -> Bool {
        signs.contains { code, sign in
            code.font == font
                && Self.range.contains { other in
                    let step = Int64(other) - Int64(sign)
                    guard step != 0, let near = UInt32(exactly: Int64(code.code) + step) else {
                        return false
                    }
                    return signs[FontCode(font: font, code: near)] == other
                }
        }
    }
}
