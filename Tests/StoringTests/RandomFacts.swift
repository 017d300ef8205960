import Addressing
import Model
import TestSupport
import Testing
import ThaiText

/// Makes facts of every shape that a site may give.
struct RandomFacts {
    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    mutating func make() throws -> Facts {
        let digest = (0..<32).map { _ in UInt8(number(0...255)) }
        let pool = try (0..<6).map { _ in try address() }
        return Facts(
            address: pool[0],
            digest: try #require(Digest(bytes: digest)),
            format: Format.allCases[number(0...Format.allCases.count - 1)],
            contentType: number(0...1) == 0 ? nil : text(),
            extractor: text(),
            readability: readability(),
            state: [PageState.content, .shell, .placeholder, .needsRendering][number(0...3)],
            title: text(),
            pagesWithoutText: (0..<number(0...4)).map { _ in number(1...900) },
            named: items(),
            codes: items(),
            pageCount: number(1...900),
            links: (0..<number(0...12)).map { _ in link(among: pool) },
            anchors: Set((0..<number(0...9)).map { _ in random.next() }),
            sketch: number(0...1) == 0 ? nil : sketch(of: pool[0]),
            substance: number(0...1) == 0 ? nil : random.next()
        )
    }

    private mutating func sketch(of page: Address) -> Sketch {
        var sketcher = Sketcher(of: page)
        for _ in 0..<number(0...400) { sketcher.add(text()) }
        return sketcher.sketch
    }

    private mutating func link(among pool: [Address]) -> LinkFact {
        LinkFact(
            target: pool[number(0...pool.count - 1)],
            kind: [Link.Kind.anchor, .image, .viewer, .script, .resource][number(0...4)],
            region: [Region.main, .header, .navigation, .aside, .footer][number(0...4)],
            text: text(),
            line: number(0...90_000),
            column: number(0...2_000),
            place: number(0...2) == 0 ? Place(page: number(1...9), sheet: text()) : nil,
            codes: items(),
            names: items(),
            surroundings: items(),
            year: number(0...3) == 0 ? FiscalYear(buddhist: number(2550...2570)) : nil
        )
    }

    private mutating func address() throws -> Address {
        let origins = [
            "http://www.a.go.th", "https://xn--o3cw4h.th:8443", "http://10.0.0.1", "https://[::1]",
        ]
        let tails = [
            "/", "/ข่าว/1.html", "/a?b=%20c&d", "/a?", "/?q=1#", "/x/#บน", "/p;jsessionid=1",
        ]
        return try #require(Address(origins[number(0...3)] + tails[number(0...6)]))
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func items() -> [ItemID] {
        (0..<max(0, number(-3...2))).map { _ in ItemID(number(0...28)) }
    }

    private mutating func text() -> String {
        let letters = ["ก", "น้ำ", "ที่", " ", "a", "\u{F70A}", "๒๕๖๘", "\n", "🏛️", "\0"]
        return (0..<number(0...9)).map { _ in letters[number(0...letters.count - 1)] }.joined()
    }

    private mutating func readability() -> Readability {
        [.readable, .empty, .noTextLayer, .damaged(text()), .unsupported(text()), .tooLarge][
            number(0...5)
        ]
    }
}
