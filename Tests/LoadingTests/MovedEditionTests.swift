import FoundationEssentials
import Loading
import Model
import Testing
import ThaiText

/// An edition that is run for another year.
struct MovedEditionTests {
    private func moved() throws -> Edition {
        try Shipped.edition.get().moved(to: FiscalYear(buddhist: 2569))
    }

    private func component(_ id: String) throws -> Component {
        try #require(moved().items.flatMap(\.components).first { $0.id == id })
    }

    @Test func `titles and questions name the year that is assessed`() throws {
        let item = try #require(moved().item(ItemID(12)))
        #expect(item.title.th.hasSuffix("ประจำปี พ.ศ. 2569"))
        #expect(try component("o13.c11").question.en == "Is every row of fiscal year 2568?")
    }

    @Test func `phrases that name the year move with it`() throws {
        let old = try Shipped.edition.get().items.flatMap(\.components)
        let phrases = try old.map { component in
            try (component.check, self.component(component.id).check)
        }
        let changed = phrases.filter { $0.0 != $0.1 }
        #expect(!changed.isEmpty)
        for (old, new) in changed {
            #expect("\(old)".contains("2568"))
            #expect(!"\(new)".contains("2567"))
        }
    }

    @Test func `the law of 2558 stays`() throws {
        #expect(try component("o23.c4").text.th.contains("พ.ร.บ. การอำนวยความสะดวก 2558"))
    }

    @Test func `the edition and its examples stay of their year`() throws {
        let old = try Shipped.edition.get()
        #expect(try moved().year == old.year)
        #expect(
            try moved().items.map { $0.components.map(\.examples) }
                == old.items.map { $0.components.map(\.examples) }
        )
    }

    @Test func `what does not move is noted with its place`() throws {
        let file = "Checklists/2568.yaml"
        let notes = try lintChecklist(Place.bytes(Place.package + "/" + file), file: file).notes
        #expect(!notes.isEmpty)
        for note in notes {
            #expect(note.message.contains("'ITA_68_o1"))
            #expect(note.line > 1)
        }
    }

    @Test func `a year in Thai digits is noted, a number of two digits of no near year is not`()
        throws
    {
        let yaml = Sample.yaml.replacing("aliases: [แผนผัง]", with: "aliases: [แผนปี ๒๕๖๘, มาตรา 12]")
        let notes = try lintChecklist(Array(yaml.utf8), file: "x.yaml").notes
        #expect(notes.map(\.line) == [16])
        #expect(notes.first?.message.hasPrefix("'แผนปี ๒๕๖๘' names a year") == true)
    }
}
