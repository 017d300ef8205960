import Model
import Testing
import ThaiText

/// What became of the items of 2568 in 2569.
struct EditionChangesTests {
    private func changes() throws -> EditionChanges {
        try EditionChanges(from: Shipped.edition.get(), to: Shipped.edition2569.get())
    }

    private func item(_ number: Int) throws -> ItemChange {
        try #require(changes().items.first { $0.item.id.number == number })
    }

    private func component(_ id: String) throws -> ComponentChange {
        try #require(changes().items.flatMap(\.components).first { $0.component.id == id })
    }

    @Test(
        arguments: [
            (1, .kept), (9, .kept), (10, .merged), (11, .moved), (20, .merged), (21, .moved),
            (26, .moved),
        ] as [(Int, ItemChange.Course)]
    )
    func `an item says how it came to its number`(number: Int, course: ItemChange.Course) throws {
        #expect(try item(number).course == course)
    }

    @Test func `no item of 2568 is gone without a successor`() throws {
        #expect(try changes().gone.isEmpty)
    }

    @Test func `figures of the counter are gone`() throws {
        #expect(try item(10).gone.map(\.id).contains("o11.c1"))
    }

    @Test func `a title that only moves by a year is not renamed`() throws {
        #expect(try !item(6).isRenamed)
        #expect(try item(21).isRenamed)
    }

    @Test func `a finding on what asks no year holds`() throws {
        #expect(try component("o1.c1").survival == .holds)
        #expect(try component("o1.c1").changed == [.confidence])
    }

    @Test func `a finding on what asks a year must be had of another`() throws {
        #expect(try component("o14.c1").survival == .anotherYear)
    }

    @Test(arguments: ["o21.c4", "o10.c3", "o13.c1"])
    func `what is asked otherwise, or newly, is asked anew`(id: String) throws {
        #expect(try component(id).survival == .askAnew)
    }

    @Test func `an item that two continue is split`() throws {
        let old = try Shipped.edition.get()
        let item = try #require(old.items.first)
        let twins = [1, 2].map { number in
            Item(
                id: ItemID(number),
                from: [item.id],
                group: item.group,
                title: item.title,
                aliases: item.aliases,
                identity: item.identity,
                levels: item.levels,
                components: item.components
            )
        }
        let new = Edition(
            id: old.id,
            year: old.year.next,
            revision: old.revision,
            digest: old.digest,
            title: old.title,
            scoring: old.scoring,
            groups: old.groups,
            items: twins,
            siteChecks: []
        )
        let changes = EditionChanges(from: old, to: new)
        #expect(changes.items.map(\.course) == [.split, .split])
        #expect(changes.gone.count == old.items.count - 1)
    }
}
