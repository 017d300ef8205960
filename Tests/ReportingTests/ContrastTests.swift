import Foundation
import Testing

@Suite struct ContrastTests {
    /// Text and ground as the style sheet pairs them.
    private static let pairs = [
        ("ink", "paper"), ("ink", "ground"), ("soft", "paper"), ("soft", "ground"),
        ("link", "paper"), ("navy", "ground"), ("paper", "navy"), ("ink", "part-ground"),
        ("good", "good-ground"), ("part", "part-ground"), ("bad", "bad-ground"),
        ("open", "open-ground"), ("ink", "good-ground"), ("ink", "bad-ground"),
        ("part", "paper"), ("bad", "paper"), ("good", "ground"), ("part", "ground"),
        ("bad", "ground"), ("open", "ground"), ("good", "paper"),
    ]

    @Test(arguments: pairs)
    func `text stands out from its ground as WCAG AA asks`(pair: (String, String)) throws {
        let colours = try colours()
        let text = try luminance(#require(colours[pair.0]))
        let ground = try luminance(#require(colours[pair.1]))
        let contrast = (max(text, ground) + 0.05) / (min(text, ground) + 0.05)
        #expect(contrast >= 4.5, "\(pair): \(contrast)")
    }

    /// The custom properties of the style sheet that are colours.
    private func colours() throws -> [String: Int] {
        let style = try #require(try Templates.texts()["report.css"])
        let found = style.matches(of: /--([a-z-]+): #([0-9a-f]{6});/)
        return Dictionary(found.map { (String($0.1), Int($0.2, radix: 16) ?? 0) }) { $1 }
    }

    /// WCAG 2.2, relative luminance.
    private func luminance(_ colour: Int) -> Double {
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double(colour >> shift & 255) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
