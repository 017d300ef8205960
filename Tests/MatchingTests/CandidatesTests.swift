import Addressing
import Matching
import Model
import TestSupport
import Testing
import ThaiText

struct CandidatesTests {
    private func candidates(_ facts: [Facts]) -> Candidates {
        var candidates = Candidates()
        for facts in facts { candidates.add(facts) }
        return candidates
    }

    private func list(
        _ facts: [Facts],
        for item: Int = 12,
        distance: (Address) -> Int = { _ in 1 }
    ) -> [Candidate] {
        candidates(facts).candidates(for: ItemID(item), distance: distance)
    }

    @Test func `the most telling way to a document comes first`() {
        let found = list([
            facts("/o12.pdf", codes: [12]),
            facts("/title", named: [12]),
            facts(
                "/ita",
                links: [
                    link("/beside", surroundings: [12]), link("/row", codes: [12]),
                    link("/label", names: [12]),
                ]
            ),
        ])
        #expect(
            found.map(\.route)
                == [.hubRow, .ownTitle, .linkText, .surroundings, .fileName]
        )
        #expect(
            found.map(\.address.path)
                == ["/row", "/title", "/label", "/beside", "/o12.pdf"]
        )
    }

    @Test func `a document found in several ways is one candidate, by the strongest`() {
        let found = list([
            facts("/a", named: [12], codes: [12]),
            facts("/ita", links: [link("/a", "O12", codes: [12], names: [12])]),
        ])
        #expect(found.map(\.route) == [.hubRow])
        #expect(found.map(\.label) == ["O12"])
    }

    @Test func `of equal ways the fewer clicks come first, then the address`() {
        let links = ["/c", "/b", "/a"].map { link($0, codes: [12]) }
        let found = list([facts("/ita", links: links)]) { $0.path == "/c" ? 1 : 2 }
        #expect(found.map(\.address.path) == ["/c", "/a", "/b"])
    }

    private func opened(_ facts: [Facts], _ folders: [String: [String]], item: Int = 12)
        -> [Candidate]
    {
        var candidates = candidates(facts)
        candidates.open { (folders[$0.path] ?? []).map(address) }
        return candidates.candidates(for: ItemID(item), distance: { _ in 1 })
    }

    @Test func `what lies in the folder of an item's link is what the link leads to`() {
        let hub = facts("/ita", links: [link("/folder", "O12", codes: [12])])
        let found = opened([hub], ["/folder": ["/a", "/sub"], "/sub": ["/b", "/folder"]])
        #expect(found.map(\.address.path) == ["/a", "/b", "/folder", "/sub"])
        #expect(found.allSatisfy { $0.route == .hubRow && $0.label == "O12" })
    }

    @Test func `a folder that only lies near an item's name stays closed`() {
        let hub = facts("/ita", links: [link("/folder", surroundings: [12])])
        #expect(opened([hub], ["/folder": ["/a"]]).map(\.address.path) == ["/folder"])
    }

    @Test func `a folder that is given for many items stays closed`() {
        let hub = facts("/ita", links: [link("/folder", codes: [9, 10, 11, 12])])
        #expect(opened([hub], ["/folder": ["/a"]]).map(\.address.path) == ["/folder"])
    }

    @Test func `an address that no click leads to comes last`() {
        let links = ["/a", "/b"].map { link($0, codes: [12]) }
        let found = list([facts("/ita", links: links)]) { $0.path == "/a" ? .max : 3 }
        #expect(found.map(\.address.path) == ["/b", "/a"])
    }

    @Test func `the order in which pages come in does not show`() {
        var random = SeededRandom(seed: 2568)
        let pages = [
            facts("/1", links: [link("/x", "ข", codes: [12]), link("/y", "ก", names: [12])]),
            facts("/2", links: [link("/x", "ก", codes: [12]), link("/y", "ข", codes: [12])]),
            facts("/x", named: [12]), facts("/y", named: [12]), facts("/z", codes: [12]),
        ]
        let expected = list(pages)
        for _ in 0..<50 { #expect(list(pages.shuffled(using: &random)) == expected) }
    }

    @Test func `of two labels of one row the one that sorts first is kept`() {
        let links = [link("/x", "ข", codes: [12]), link("/x", "ก", codes: [12])]
        #expect(list([facts("/ita", links: links)]).map(\.label) == ["ก"])
    }

    @Test func `places within a page are one candidate`() {
        let links = [link("/x#a", codes: [12]), link("/x#b", codes: [12])]
        #expect(list([facts("/ita", links: links)]).map(\.address.text) == [host + "/x"])
    }

    @Test(arguments: [Link.Kind.resource, .image])
    func `what a page embeds is no candidate`(kind: Link.Kind) {
        #expect(list([facts("/ita", links: [link("/x", kind: kind, codes: [12])])]).isEmpty)
    }

    @Test func `a label may propose a document for several items, and only for those`() {
        let pages = [facts("/ita", links: [link("/x", codes: [12, 13])])]
        #expect(list(pages, for: 12).count == 1)
        #expect(list(pages, for: 13).count == 1)
        #expect(list(pages, for: 14).isEmpty)
    }

    @Test func `the year of the label goes along`() {
        let pages = [facts("/ita", links: [link("/x", names: [12], year: 2567)])]
        #expect(list(pages).map(\.labelYear) == [FiscalYear(buddhist: 2567)])
    }
}
