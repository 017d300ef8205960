import Loading
import Model
import Testing

/// An agency's own file, which extends an edition.
struct OverlayTests {
    private static let head = """
        schema: oitcheck.checklist/1
        id: my-town
        extends: below
        revision: '7'
        source: {title: The council's rules, confidence: high}
        title: {th: แบบตรวจของเรา, en: Our checklist}
        items:
          - id: o1
            components:

        """

    private func load(_ components: String) throws -> Edition? {
        let text = Self.head + components + "\n"
        let loaded = try loadChecklist(Array(text.utf8), file: "my.yaml") { name in
            name == "below" ? ("x.yaml", Array(Sample.yaml.utf8)) : nil
        }
        guard case .edition(let edition) = loaded else { return nil }
        return edition
    }

    private func fault(_ components: String) -> String {
        do {
            _ = try load(components)
            return ""
        } catch {
            return "\(error)"
        }
    }

    private static let disabling =
        "      - {id: o1.c1, disable: {reason: {th: ไม่มีหน้าที่, en: no such duty}}}"

    @Test func `a disabled component stays, with its reason, and decides nothing`() throws {
        let component = try load(Self.disabling)?.items.first?.components.first
        #expect(component?.disabled?.en == "no such duty")
        #expect(component?.isDeciding == false)
    }

    @Test func `a replaced component keeps what is not named`() throws {
        let component = try load(
            "      - {id: o1.c1, replace: {remedy: {th: ทำเอง, en: Do it}, confidence: medium}}"
        )?.items.first?.components.first
        #expect(component?.remedy.en == "Do it")
        #expect(component?.confidence == .medium)
        #expect(component?.question.en == "Is it there")
        #expect(component?.examples.count == 2)
    }

    @Test func `an added component stands behind the others`() throws {
        let edition = try load(
            """
                  - id: o1.c3
                    add:
                      kind: required
                      text: {th: รูป, en: Picture}
                      fiscalYear: today
                      confidence: high
                      judgeable: human
                      check: {manual: {}}
                      question: {th: มีหรือไม่, en: Is it there}
                      remedy: {th: เผยแพร่, en: Publish it}
                      examples: {}
            """
        )
        #expect(edition?.items.first?.components.map(\.id) == ["o1.c1", "o1.c2", "o1.c3"])
    }

    @Test func `it says what it changed and of what`() throws {
        let edition = try #require(try load(Self.disabling))
        let overlay = try #require(edition.overlay)
        #expect(edition.revision == "7 / 1")
        #expect(overlay.base == "below")
        #expect(overlay.changes.map(\.component) == ["o1.c1"])
        #expect(overlay.changes.map(\.act) == [.disabled])
        #expect(overlay.changes.map(\.line) == [10])
        #expect(edition.digest != overlay.baseDigest)
    }

    @Test(arguments: [
        (
            "      - {id: o1.c9, replace: {kind: advisory}}",
            "my.yaml:10:14: the edition below has no component 'o1.c9'"
        ),
        (
            "      - {id: o1.c1, add: {kind: advisory}}",
            "my.yaml:10:14: the edition below has already a component 'o1.c1'"
        ),
        ("      - {id: o1.c1}", "my.yaml:10:9: component o1.c1 needs one of replace, add, disable"),
        ("      - {id: o1.c1, disable: {}}", "missing key 'reason'"),
        ("      - {id: o1.c1, replace: {remdy: x}}", "unknown key 'remdy'"),
        ("      - {id: o1.c1, replace: {check: {map: {}}}}", "missing key 'examples'"),
    ])
    func `a fault is told by file, line and column`(components: String, says: String) {
        #expect(fault(components).contains(says), "\(fault(components))")
    }

    @Test func `an edition that there is not cannot be extended`() {
        let text = Self.head.replacing("extends: below", with: "extends: above")
        let error = #expect(throws: LoadError.self) {
            try loadChecklist(Array(text.utf8), file: "my.yaml")
        }
        #expect(error?.description == "my.yaml:3:10: there is no checklist 'above' to extend")
    }
}
