import Foundation
import Testing

@testable import Extracting

/// Reads the pages that `Scripts/measure-digits` prepared, for it to count what is right.
struct DigitMeasuringTests {
    private static let folder = ProcessInfo.processInfo.environment["OITCHECK_DIGIT_PAGES"]

    @Test(.enabled(if: folder != nil)) func `prepared pages are read word by word`() throws {
        let reader = try #require(DigitReader())
        let folder = URL(fileURLWithPath: try #require(Self.folder))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for file in files.sorted() where file.hasSuffix(".pgm") {
            let page = folder.appendingPathComponent(String(file.dropLast(4)))
            let picture = try #require(Picture(greyMapAt: page.appendingPathExtension("pgm")))
            let words = try String(contentsOf: page.appendingPathExtension("tsv"), encoding: .utf8)
            let lines = words.split(separator: "\n").map {
                Self.read(String($0), in: picture, reader)
            }
            try lines.joined(separator: "\n").write(
                to: page.appendingPathExtension("read"),
                atomically: true,
                encoding: .utf8
            )
        }
    }

    @Test(.enabled(if: folder != nil)) func `prepared pages are recognised whole`() throws {
        let folder = URL(fileURLWithPath: try #require(Self.folder))
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for file in files.sorted() where file.hasSuffix(".pgm") {
            let page = folder.appendingPathComponent(String(file.dropLast(4)))
            let picture = try #require(Picture(greyMapAt: page.appendingPathExtension("pgm")))
            let text = Models.use { models in
                PageReading(picture, with: models).rows
                    .map { $0.map(\.text).joined(separator: " ") }.joined(separator: "\n")
            }
            try #require(text).write(
                to: page.appendingPathExtension("text"),
                atomically: true,
                encoding: .utf8
            )
        }
    }

    /// A sign for every glyph of a word: the digit, `·` for what is none, `?` for what is not sure.
    private static func read(_ row: String, in picture: Picture, _ reader: DigitReader) -> String {
        let fields = row.split(separator: "\t")
        let numbers = fields.prefix(6).compactMap { Int($0) }
        guard numbers.count == 6 else { return "" }
        let glyphs = reader.read(
            picture,
            word: DotBox(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3]),
            line: DotBox(left: numbers[0], top: numbers[4], right: numbers[2], bottom: numbers[5])
        )
        return glyphs.map { glyph in
            switch glyph.reading {
            case .digit(let digit): String(Character(digit))
            case .other: "·"
            case .unsure: "?"
            }
        }.joined()
    }
}
