extension ReadLine {
    /// Puts Thai digits that are certain by their shape where the models, which know only five of
    /// them, saw a number. What is not certain stays withheld; an Arabic digit that has the shape of a
    /// Thai one is withheld or put right too.
    ///
    /// - Parameter glyphs: what stands in the line's picture, from left to right.
    mutating func putDigits(_ glyphs: [DigitReader.Glyph]) {
        // Backwards, because a number may come out longer or shorter than the models saw it.
        for group in Numbers(in: self).groups.reversed() {
            guard let run = GlyphRun(glyphs, from: left(of: group), to: right(of: group)),
                run.glyphs.contains(where: { $0.isThai })
            else { continue }
            guard run.standsAlone else { continue }
            if run.glyphs.count == group.count {
                put(run, each: group)
            } else if run.glyphs.allSatisfy(\.isThai) {
                put(run, all: group)
            }
        }
    }

    /// Whether either model saw a digit.
    var hasNumbers: Bool { letters.contains { $0.isNumber } }

    private func left(of group: Range<Int>) -> Int { letters[group].map(\.left).min() ?? 0 }
    private func right(of group: Range<Int>) -> Int { letters[group].map(\.right).max() ?? 0 }

    /// One glyph a letter: what is a point to the models must be no digit, and the other way round.
    private mutating func put(_ run: GlyphRun, each group: Range<Int>) {
        let pairs = zip(group, run.glyphs)
        let isAlike = pairs.allSatisfy { index, glyph in
            Numbers.joints.contains(letters[index].scalar)
                ? glyph.digit == nil : glyph.reading != .other
        }
        guard isAlike else { return }
        for (index, glyph) in pairs where !Numbers.joints.contains(letters[index].scalar) {
            letters[index] = .certain(glyph.isThai ? glyph.digit : nil, in: letters[index])
        }
    }

    /// The models counted other digits than stand there; so all of them must be certain.
    private mutating func put(_ run: GlyphRun, all group: Range<Int>) {
        let covered = letters.indices.filter { index in
            let middle = (letters[index].left + letters[index].right) / 2
            return run.left <= middle && middle < run.right
        }
        let first = min(group.lowerBound, covered.first ?? group.lowerBound)
        let end = max(group.upperBound, (covered.last ?? group.lowerBound) + 1)
        var digits = run.glyphs.map { ReadLetter.certain($0.digit, in: letters[group.lowerBound]) }
        digits[0].beginsWord = letters[first].beginsWord
        for index in digits.indices.dropFirst() { digits[index].beginsWord = false }
        letters.replaceSubrange(first..<end, with: digits)
    }
}

extension ReadLine.ReadLetter {
    /// How sure a digit is that both nets are sure of.
    private static let sureness = 95.0

    /// The letter with a certain digit in its place, or none that can be trusted.
    fileprivate static func certain(_ digit: Unicode.Scalar?, in letter: Self) -> Self {
        var letter = letter
        letter.scalar = digit ?? .withheld
        if digit != nil { letter.confidence = sureness }
        return letter
    }
}

/// The glyphs of one number in a line's picture.
private struct GlyphRun {
    let glyphs: ArraySlice<DigitReader.Glyph>
    /// Whether nothing stands near but points and brackets: no digit of the number is left out.
    let standsAlone: Bool

    var left: Int { glyphs.first?.box.left ?? 0 }
    var right: Int { glyphs.last?.box.right ?? 0 }

    /// The glyphs of a part of the line, with the digits that go on on either side of it.
    init?(_ all: [DigitReader.Glyph], from left: Int, to right: Int) {
        let inside = all.indices.filter {
            left <= all[$0].box.middleX && all[$0].box.middleX < right
        }
        guard var first = inside.first, var last = inside.last else { return nil }
        while first < last, all[first].reading == .other { first += 1 }
        while first < last, all[last].reading == .other { last -= 1 }
        let heights = all[first...last].map(\.box.height).sorted()
        let height = heights[heights.count / 2]
        func gap(before index: Int) -> Int { all[index].box.left - all[index - 1].box.right }
        while first > 0, all[first - 1].isThai, gap(before: first) * 2 < height { first -= 1 }
        while last + 1 < all.count, all[last + 1].isThai, gap(before: last + 1) * 2 < height {
            last += 1
        }
        glyphs = all[first...last]
        let isOpen =
            first == 0 || gap(before: first) * 3 >= height || all[first - 1].isThin(beside: height)
        let isClosed =
            last + 1 == all.count || gap(before: last + 1) * 3 >= height
            || all[last + 1].isThin(beside: height)
        standsAlone = isOpen && isClosed
    }
}

extension DigitReader.Glyph {
    /// Whether it is a point, a bracket or a quotation mark beside digits so high, and not two digits
    /// that touch, which are no digit either.
    fileprivate func isThin(beside height: Int) -> Bool {
        reading == .other && min(box.width, box.height) * 2 <= height
    }
}
