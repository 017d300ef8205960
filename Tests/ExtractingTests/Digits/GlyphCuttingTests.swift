import Testing

@testable import Extracting

struct GlyphCuttingTests {
    /// Dots of a drawing in which `#` is ink.
    private func dots(_ rows: String...) -> [UInt8] {
        rows.flatMap { $0.utf8.map { $0 == UInt8(ascii: "#") ? 0 : 255 } }
    }

    @Test func `dots that touch at a corner are one part`() {
        let parts = InkParts(
            dots(
                "#...#.",
                ".#.#..",
                "..#...",
                ".....#"
            ),
            width: 6,
            level: 128
        )
        #expect(parts.parts.map(\.area) == [5, 1])
        #expect(parts.parts[0].box == DotBox(left: 0, top: 0, right: 5, bottom: 3))
    }

    @Test func `parts that meet late are one part`() {
        let parts = InkParts(dots("#.#.#", "#.#.#", "#####"), width: 5, level: 128)
        #expect(parts.parts.map(\.area) == [11])
    }

    @Test func `a mark is one glyph with the letter below`() throws {
        let drawing = dots(
            "............",
            "..##........",
            "..##........",
            "............",
            ".####...###.",
            ".####...###.",
            ".####...###.",
            ".####...###.",
            "............"
        )
        let strip = try #require(GlyphStrip(drawing, width: 12))
        #expect(strip.glyphs.map(\.box.left) == [1, 8])
        #expect(strip.glyphs.map(\.labels.count) == [2, 1])
    }

    @Test func `what touches the edge of the strip belongs to another line`() throws {
        let drawing = dots("##......", "##......", ".....##.", ".....##.", "........")
        let strip = try #require(GlyphStrip(drawing, width: 8))
        #expect(strip.glyphs.map(\.box.left) == [5])
    }

    @Test func `paper of one shade holds nothing`() {
        #expect(InkLevels([UInt8](repeating: 200, count: 50)) == nil)
        #expect(InkLevels([UInt8](repeating: 200, count: 50) + [190, 180]) == nil)
        #expect(GlyphStrip([], width: 0) == nil)
    }

    @Test func `a glyph fills its field whatever its size`() {
        for size in [9, 18, 40, 77] {
            let fitted = FittedGlyph.fit([Float](repeating: 1, count: size * size), width: size)
            #expect(fitted.count == 400)
            #expect(abs(fitted.reduce(0, +) - 324) < 40)
        }
    }

    @Test func `edges of a fitted glyph have the length 1`() {
        let fitted = FittedGlyph.fit([0, 1, 1, 0, 1, 0], width: 2)
        let slopes = FittedGlyph.slopes(fitted)
        #expect(abs(slopes.reduce(0) { $0 + $1 * $1 } - 1) < 0.001)
    }

    @Test func `a damaged net is refused`() {
        #expect(SmallNet(base64: "not a net", inputs: 4, hidden: 2) == nil)
        #expect(SmallNet(base64: "AAAA", inputs: 4, hidden: 2) == nil)
        #expect(SmallNet(base64: "", inputs: 0, hidden: 0) == nil)
    }

    @Test func `chances add up to one`() throws {
        let net = try #require(
            SmallNet(base64: DigitNets.slopes, inputs: 203, hidden: DigitNets.slopesUnits)
        )
        let chances = net.chances([Float](repeating: 0.1, count: 203))
        #expect(chances.count == SmallNet.classCount)
        #expect(abs(chances.reduce(0, +) - 1) < 0.001)
        #expect(net.chances([]).count == SmallNet.classCount)
    }
}
