import Addressing
import Model
import TestSupport

@testable import Fetching

/// A website drawn by lot: pages, documents, other hosts, redirects, many spellings.
struct RandomTown {
    let home: Address
    let pages: [Address]
    let unlinked: [Address]
    private var random: SeededRandom

    init(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        home = try address("https://example.go.th/")
        let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
        func word() -> String {
            (0..<Int.random(in: 2...4, using: &random))
                .compactMap { _ in letters.randomElement(using: &random) }.joined()
        }
        pages = try (0..<160).map { index in
            let host = index % 19 == 0 ? "https://other.example/" : "https://example.go.th/"
            return try address(host + word() + (index % 5 == 0 ? ".pdf" : ""))
        }
        unlinked =
            try (0..<8).map { _ in try address("https://example.go.th/only/" + word()) }
            + pages.prefix(3)
        self.random = random
    }

    mutating func budgets() -> Budgets {
        Budgets(
            pages: Bool.random(using: &random) ? Int.random(in: 25...200, using: &random) : nil,
            depth: Int.random(in: 2...9, using: &random)
        )
    }

    /// The same few pages every time, in one of their spellings.
    func links(of page: Address) -> [Address] {
        var random = SeededRandom(seed: page.text.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
        return (0..<Int.random(in: 0...7, using: &random)).compactMap { _ in
            guard let target = pages.randomElement(using: &random) else { return nil }
            let spellings = [
                target.text, target.text + "#top", target.text + "?",
                target.text.replacing("https://example", with: "http://www.example"),
            ]
            return Address(spellings.randomElement(using: &random) ?? target.text)
        }
    }

    func reply(to page: Address) -> Reply {
        var random = SeededRandom(seed: UInt64(page.text.utf8.count) &* 77)
        switch Int.random(in: 0...5, using: &random) {
        case 0: return Reply(asked: page, outcome: .skipped(.robots))
        case 1:
            let targets = (0..<2).compactMap { _ in pages.randomElement(using: &random) }
            return Reply(
                asked: page,
                hops: targets.map { Hop(from: page, to: $0, status: 302) },
                outcome: .refused(status: 404)
            )
        default: return .empty(page)
        }
    }

    mutating func draw(from visits: inout [Visit]) -> Visit? {
        visits.shuffle(using: &random)
        return visits.popLast()
    }
}
