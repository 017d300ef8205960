import FoundationEssentials
import Loading
import Model
import Testing

/// Editions of which only the titles are known.
struct TitlesOnlyTests {
    private func titles(_ edition: String) throws -> EditionTitles? {
        let file = Place.package + "/Checklists/\(edition).yaml"
        guard case .titles(let titles) = try loadChecklist(Place.bytes(file), file: file) else {
            return nil
        }
        return titles
    }

    @Test(arguments: [("2566", 43), ("2567", 35)])
    func `an old edition has its titles in order`(edition: String, count: Int) throws {
        let titles = try #require(try titles(edition))
        #expect(titles.items.map(\.id.number) == Array(1...count))
    }

    @Test(arguments: ["2566", "2567"])
    func `what became of a title exists in 2568`(edition: String) throws {
        let later = try Shipped.edition.get()
        for id in try #require(try titles(edition)).items.compactMap(\.becomes) {
            #expect(later.item(id) != nil, "\(id)")
        }
    }

    @Test func `duties of 2567 are part of o1 in 2568`() throws {
        let old = try #require(try titles("2567")).items.first { $0.id.number == 3 }
        #expect(old?.becomes == ItemID(1))
    }

    @Test func `a file of titles is no checklist`() throws {
        let file = Place.package + "/Checklists/2567.yaml"
        #expect(throws: LoadError.self) { try loadEdition(Place.bytes(file), file: file) }
    }

    @Test(arguments: [
        ("use: titles-only", "use: nothing", "unknown use 'nothing'"),
        ("  - {id: o2,", "  - {id: o1,", "item 'o1' stands already in line"),
        ("continuedIn: 2568\n", "", "missing key 'continuedIn' of the checklist"),
        ("becomes: o1,", "becomes: 1,", "'1' is not the id of an item"),
    ])
    func `a fault of it is told`(old: String, new: String, says: String) throws {
        let bytes = try Place.bytes(Place.package + "/Checklists/2567.yaml")
        let text = String(decoding: bytes, as: UTF8.self)
        let spoilt = text.replacing(old, with: new, maxReplacements: 1)
        #expect(spoilt != text)
        let error = #expect(throws: LoadError.self) {
            try loadChecklist(Array(spoilt.utf8), file: "x.yaml")
        }
        #expect(error?.description.contains(says) == true)
    }
}
