import Loading
import Model
import Testing
import ThaiText

struct EditionFileTests {
    @Test func `the checklist of 2568 is without fault`() throws {
        let edition = try loadEdition(Place.bytes(Place.checklist), file: "Checklists/2568.yaml")
        #expect(edition.id == "nacc-oit")
        #expect(edition.year.buddhist == 2568)
    }
}
