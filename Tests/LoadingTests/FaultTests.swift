import Testing

/// Each fault is named with its line, its column and what was expected.
struct FaultTests {
    @Test func `the sample itself is without fault`() {
        #expect(Sample.faults(of: Sample.yaml) == [])
    }

    @Test func `an unknown key is named with the one that was meant`() {
        let faults = Sample.faults(replacing: "remedy: {th: เผยแพร่", with: "remdy: {th: เผยแพร่")
        #expect(
            faults == [
                "x.yaml:20:9: missing key 'remedy' of component o1.c1",
                "x.yaml:28:9: unknown key 'remdy' of component o1.c1; expected one of id, from, kind, "
                    + "text, fiscalYear, confidence, judgeable, check, oneWith, question, remedy, "
                    + "examples; did you mean 'remedy'?",
            ]
        )
    }

    @Test func `all faults of a file are told, in the order of its lines`() {
        let yaml = Sample.yaml
            .replacing("edition: 2568", with: "edition: 68")
            .replacing("kind: advisory", with: "kind: advisry")
            .replacing("judgeable: auto", with: "judgeable: maybe")
        #expect(
            Sample.faults(of: yaml) == [
                "x.yaml:3:10: the edition, a year of the Buddhist Era, is '68'; expected 2561 to 2699",
                "x.yaml:25:20: unknown judgeable 'maybe'; expected one of auto, partial, human",
                "x.yaml:31:15: unknown kind 'advisry'; expected one of required, format, "
                    + "prohibition, advisory, optional, uncertain; did you mean 'advisory'?",
            ]
        )
    }

    @Test(arguments: [
        ("schema: oitcheck.checklist/1", "schema: oitcheck.checklist/2", "1:9: unknown schema"),
        ("revision: '1'", "revision: ' '", "4:11: the revision is empty"),
        ("confidence: low}", "confidence: lowest}", "5:37: unknown confidence 'lowest'"),
        (", en: A checklist}", "}", "6:8: missing key 'en' of the title"),
        ("levels: [100, 0], rollUp", "levels: [0, 100], rollUp", "7:19: score levels fall"),
        ("mean-of-means", "flat-mean", "7:37: unknown roll-up 'flat-mean'"),
        ("oit: 0.4", "oit: 0.5", "7:61: the weights are 0.3, 0.3, 0.5; they must sum to 1"),
        ("indicator: '9'", "indicator: '8'", "9:28: unknown indicator '8'; expected one of 9, 10"),
        ("items: [o1]", "items: []", "9:71: items of group 9.1 is an empty list"),
        ("items: [o1]", "items: [o1, o2]", "9:76: unknown item 'o2'"),
        ("hub-page", "hub-pages", "11:10: unknown site check 'hub-pages'"),
        ("- id: o1\n", "- id: p1\n", "13:9: 'p1' is not the id of an item; expected one like o12"),
        ("group: '9.1'", "group: '9.2'", "14:12: unknown group '9.2'; expected 9.1"),
        ("aliases: [แผนผัง]", "aliases: แผนผัง", "16:14: expected a list of aliases of item o1"),
        (
            "aliases: [แผนผัง]", "aliases: [a, ['b']]",
            "16:18: expected an entry of aliases of item o1"
        ),
        ("{all: [[โครงสร้าง]]", "{all: []", "17:21: identity of item o1 is an empty list"),
        ("id: o1.c1", "id: o2.c1", "20:13: 'o2.c1' is not the id of a component of o1"),
        ("fiscalYear: today", "fiscalYear: now", "23:21: unknown year rule 'now'"),
        ("fiscalYear: today", "fiscalYear: previous_result", "did you mean 'previous-result'?"),
        ("oneWith: [o1.c1]", "oneWith: [o1.c3]", "37:19: o1.c2 cannot be one with 'o1.c3'"),
        ("oneWith: [o1.c1]", "oneWith: [o1.c2]", "37:19: o1.c2 cannot be one with 'o1.c2'"),
        ("id: o1.c2", "id: o1.c1", "30:13: component 'o1.c1' stands already in line 20"),
        ("{present: [กองคลัง], absent", "{absent", "29:19: missing an example 'present'"),
        ("{present: [กองคลัง]", "{present: []", "29:29: examples 'present' of component o1.c1 is"),
        ("absent: [ไม่มี]", "wrongYear: [ไม่มี]", "no example can be of the wrong year"),
        ("examples: {}", "examples: {present: [a]}", "40:29: component o1.c2 is left to a person"),
        ("absent: [ไม่มี]", "unreadable: [ไม่มี]", "29:40: unknown key 'unreadable'"),
    ])
    func `a fault is told where it stands`(old: String, new: String, expected: String) {
        let faults = Sample.faults(replacing: old, with: new)
        #expect(faults.contains { $0.contains(expected) }, "\(faults)")
    }

    @Test func `ids and groups that do not fit each other are told`() {
        let twice = Sample.faults(replacing: "items: [o1]", with: "items: [o1, o1]")
        #expect(
            twice.contains { $0.contains("9:76: member of a group: 'o1' stands already in line 9") }
        )
        let group =
            "  - {id: '9.2', indicator: '9', title: {th: ก, en: G}, items: [o1]}\nsiteChecks:"
        let moved = Sample.faults(replacing: "siteChecks:", with: group)
        #expect(moved == ["x.yaml:10:64: member of a group: 'o1' stands already in line 9"])
    }
}
