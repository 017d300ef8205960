import Foundation
import TestSupport
import Testing

@testable import Extracting

/// Strips in fonts that the nets did not learn from, and pictures that hold no text at all.
struct DigitReaderTests {
    private static let strips = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/digits")

    private static let names = [
        "all-digits", "year", "touching", "date", "amount", "arabic", "letters",
    ]

    @Test(arguments: names)
    func `what is certain in a strip is what stands there`(name: String) throws {
        let strip = try Strip(name, in: Self.strips)
        let said = try strip.glyphs.compactMap(\.digit)
        #expect(strip.digits.holdsInOrder(said), "\(name): \(said)")
    }

    @Test func `a year in a font never seen is read`() throws {
        let strip = try Strip("year", in: Self.strips)
        #expect(try strip.glyphs.compactMap(\.digit) == strip.digits)
    }

    @Test(arguments: names)
    func `glyphs are cut and judged as they were when the nets were trained`(name: String) throws {
        let strip = try Strip(name, in: Self.strips)
        let cut = try #require(GlyphStrip(strip.picture.dots, width: strip.picture.width))
        let reader = try #require(DigitReader())
        #expect(cut.glyphs.map { reader.reading(of: $0, in: cut) } == strip.readings)
    }

    @Test func `digits that touch are parted`() throws {
        let strip = try Strip("touching", in: Self.strips)
        let cut = try #require(GlyphStrip(strip.picture.dots, width: strip.picture.width))
        #expect(cut.glyphs.count < strip.digits.count)
        #expect(try strip.glyphs.compactMap(\.digit) == strip.digits)
    }

    @Test func `a word is read without its neighbours`() throws {
        let strip = try Strip("all-digits", in: Self.strips)
        let all = try strip.glyphs
        let word = all[5...].map(\.box).reduce(all[5].box) { $0.union($1) }
        let reader = try #require(DigitReader())
        let read = reader.read(strip.picture, word: word, line: strip.whole)
        #expect(read.count == 5 && read.first?.digit == "๕" && read.last?.digit == "๙")
    }

    @Test func `noise holds no digits and stops nothing`() throws {
        let reader = try #require(DigitReader())
        var random = SeededRandom(seed: 2568)
        for _ in 0..<120 {
            let width = Int.random(in: 0...160, using: &random)
            let height = Int.random(in: 0...60, using: &random)
            let share = UInt8.random(in: 1...255, using: &random)
            let dots = (0..<width * height).map { _ in
                UInt8.random(in: 0...255, using: &random) > share ? UInt8(255) : 0
            }
            let picture = Picture(dots: dots, width: width)
            let whole = DotBox(left: 0, top: 0, right: width, bottom: height)
            #expect(reader.read(picture, line: whole).allSatisfy { $0.digit == nil })
        }
    }

    @Test func `boxes outside of the picture are read as far as they are in it`() throws {
        let strip = try Strip("year", in: Self.strips)
        let reader = try #require(DigitReader())
        var random = SeededRandom(seed: 7)
        let places = [Int.min, -1_000, -1, 0, 1, 30, 1_000, Int.max]
        for _ in 0..<400 {
            func place() -> Int { places.randomElement(using: &random) ?? 0 }
            let word = DotBox(left: place(), top: place(), right: place(), bottom: place())
            let line = DotBox(left: place(), top: place(), right: place(), bottom: place())
            let said = reader.read(strip.picture, word: word, line: line).compactMap(\.digit)
            #expect(strip.digits.holdsInOrder(said))
            _ = reader.read(strip.picture, line: line)
        }
    }

    @Test func `a digit beside what may be a piece of it is not certain`() {
        func glyph(_ left: Int, _ right: Int, top: Int = 0, _ digit: Unicode.Scalar? = nil)
            -> DigitReader.Glyph
        {
            let box = DotBox(left: left, top: top, right: right, bottom: 20)
            return DigitReader.Glyph(box: box, reading: digit.map { .digit($0) } ?? .other)
        }
        let stem = glyph(0, 5)
        let point = glyph(32, 36, top: 17)
        let letter = glyph(60, 80)
        let glyphs = [
            stem, glyph(7, 25, "๓"), point, glyph(38, 56, "๓"), letter, glyph(82, 98, "๗"),
        ]
        #expect(
            DigitReader.withoutBrokenOnes(glyphs).map(\.digit) == [nil, nil, nil, "๓", nil, "๗"]
        )
    }

    @Test func `a ring is a digit only beside another`() {
        func glyph(_ digit: Unicode.Scalar, at left: Int) -> DigitReader.Glyph {
            let box = DotBox(left: left, top: 0, right: left + 10, bottom: 20)
            return DigitReader.Glyph(box: box, reading: .digit(digit))
        }
        let glyphs = [
            glyph("๐", at: 0), glyph("๕", at: 12), glyph("๐", at: 90), glyph("๐", at: 102),
        ]
        let kept = DigitReader.withoutLoneRings(glyphs, height: 20)
        #expect(kept.map(\.digit) == ["๐", "๕", nil, nil])
    }
}

/// A strip of Fixtures/digits.
private struct Strip {
    let picture: Picture
    /// The digits that stand in it.
    let digits: [Unicode.Scalar]
    /// What the nets said of each glyph where they were trained.
    let readings: [DigitReader.Reading]

    init(_ name: String, in folder: URL) throws {
        picture = try #require(Picture(greyMapAt: folder.appending(path: "\(name).pgm")))
        let table = try String(contentsOf: folder.appending(path: "strips.tsv"), encoding: .utf8)
        let row = try #require(table.split(separator: "\n").first { $0.hasPrefix(name + "\t") })
        let fields = row.split(separator: "\t")
        let scalars = Array("๐๑๒๓๔๕๖๗๘๙0123456789".unicodeScalars)
        digits = fields[1].unicodeScalars.filter(scalars.contains)
        readings = fields[2].split(separator: " ").map { number in
            switch Int(number) {
            case 20: .other
            case .some(let digit) where scalars.indices.contains(digit): .digit(scalars[digit])
            default: .unsure
            }
        }
    }

    var whole: DotBox {
        DotBox(left: 0, top: 0, right: picture.width, bottom: picture.height)
    }

    var glyphs: [DigitReader.Glyph] {
        get throws { try #require(DigitReader()).read(picture, line: whole) }
    }
}

extension [Unicode.Scalar] {
    /// Whether others stand in this order among these.
    fileprivate func holdsInOrder(_ others: [Unicode.Scalar]) -> Bool {
        var rest = self[...]
        return others.allSatisfy { other in
            guard let place = rest.firstIndex(of: other) else { return false }
            rest = rest[(place + 1)...]
            return true
        }
    }
}
