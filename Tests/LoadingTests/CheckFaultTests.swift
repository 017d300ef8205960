import Model
import Testing

/// Checks: every kind is read as it is written, and what is wrong with one is told.
struct CheckFaultTests {
    @Test(arguments: [
        ("{term: {any: [a1]}}", Check.term(Phrases(["a1"]), letters: 20)),
        (
            "{section: {any: [a1], none: [ไม่มี]}}",
            .section(Phrases(["a1"]), letters: 20, none: ["ไม่มี"])
        ),
        (
            "{phraseNear: {first: [a1], second: [b2]}}",
            .phraseNear(Phrases(["a1"]), Phrases(["b2"]), letters: 80)
        ),
        ("{tableForm: {headings: [a1, b2]}}", .tableForm(headings: ["a1", "b2"])),
        ("{rows: {heading: a1, year: b2}}", .rows(heading: "a1", yearHeading: "b2")),
        ("{count: {any: [a1]}}", .count(Phrases(["a1"]))),
        ("{noneStatement: {any: [a1]}}", .noneStatement(Phrases(["a1"]))),
        ("{fiscalYear: {}}", .fiscalYear), ("{multiYear: {}}", .multiYear), ("{map: {}}", .map),
        ("{chat: {}}", .chat), ("{social: {}}", .social), ("{datedNews: {}}", .datedNews),
        ("{reachableFromHome: {}}", .reachableFromHome),
        ("{format: {any: [xlsx, csv]}}", .format([.xlsx, .csv])),
        ("{contact: {kind: email}}", .contact(.email)),
        (
            "{people: {positions: [a1], needs: photograph}}",
            .people(positions: Phrases(["a1"]), needs: .photograph)
        ),
        ("{form: {any: [a1]}}", .form(Phrases(["a1"]))),
        ("{service: {any: [a1], minimum: 2}}", .service(Phrases(["a1"]), minimum: 2)),
        ("{separateFrom: {any: [a1]}}", .separateFrom(Phrases(["a1"]))),
        ("{image: {any: [a1]}}", .image(Phrases(["a1"]))),
        ("{signature: {positions: [a1]}}", .signature(positions: Phrases(["a1"]))),
        ("{statute: {any: [a1]}}", .statute(Phrases(["a1"]))),
        (
            "{any: [{map: {}}, {all: [{chat: {}}, {manual: {}}]}]}",
            .any([.map, .all([.chat, .manual])])
        ),
    ])
    func `a check is read as it is written`(yaml: String, expected: Check) throws {
        #expect(try Sample.check(yaml) == expected)
    }

    @Test func `a column and its exemption are read`() throws {
        let yaml =
            "{tableColumn: {headings: [a1], fill: every, blanks: ['-'], "
            + "unless: {heading: b2, values: [c3]}}}"
        let rule = ColumnRule(
            headings: Phrases(["a1"]),
            fill: .every,
            blanks: ["-"],
            exempt: .init(heading: "b2", values: ["c3"])
        )
        #expect(try Sample.check(yaml) == .tableColumn(rule))
    }

    @Test func `a period is read`() throws {
        let yaml = "{period: {months: [1, 6], dating: [a1], none: [b2], asks: emptyMonths}}"
        let rule = PeriodRule(
            months: 1...6,
            dating: Phrases(["a1"]),
            none: Phrases(["b2"]),
            asks: .emptyMonths
        )
        #expect(try Sample.check(yaml) == .period(rule))
    }

    @Test(arguments: [
        ("{tabelColumn: {}}", "26:17: unknown check 'tabelColumn'"),
        ("{tabelColumn: {}}", "did you mean 'tableColumn'?"),
        ("[map]", "26:16: expected a check: a mapping of one key, as in {map: {}}"),
        ("{map: {}, chat: {}}", "26:16: expected a check"),
        ("{map: {any: [a1]}}", "26:23: unknown key 'any' of check 'map'; no key is expected"),
        ("{term: {}}", "26:23: missing key 'any' of check 'term'"),
        ("{term: {any: []}}", "26:29: 'any' of check 'term' is an empty list"),
        ("{term: {any: [a1, a1]}}", "26:34: 'a1' stands twice in this list"),
        ("{term: {any: [ปัญหา/อุปสรรค, ปัญหา อุปสรรค]}}", "26:45: 'ปัญหา อุปสรรค' is matched just like"),
        ("{term: {any: ['-']}}", "26:30: '-' has too few letters to be matched"),
        (
            "{term: {any: [a1], letters: many}}",
            "26:44: 'letters' of check 'term' is 'many'; expected 0 to 2000"
        ),
        (
            "{tableColumn: {headings: [a1], fill: all}}",
            "26:53: unknown fill 'all'; expected one of every, some"
        ),
        (
            "{period: {months: [0, 6], dating: [a1], none: [b2], asks: coverage}}",
            "26:35: a month of the fiscal year is '0'; expected 1 to 12"
        ),
        (
            "{period: {months: [6, 1], dating: [a1], none: [b2], asks: coverage}}",
            "26:34: expected the first and last month"
        ),
        (
            "{contact: {kind: fax}}",
            "26:33: unknown kind of contact 'fax'; expected one of address, telephone, email"
        ),
        ("{format: {any: [xslx]}}", "did you mean 'xlsx'?"),
        ("{format: {any: []}}", "26:31: formats is an empty list"),
        ("{any: [{map: {}}]}", "26:22: 'any' and 'all' combine two checks or more"),
        ("{service: {any: [a1], minimum: 0}}", "26:47: the minimum is '0'; expected 1 to 20"),
    ])
    func `what is wrong with a check is told where it stands`(yaml: String, expected: String) {
        let faults = Sample.faults(check: yaml)
        #expect(faults.contains { $0.contains(expected) }, "\(faults)")
    }

    @Test func `checks that hold each other without end are refused`() {
        let deep = String(repeating: "{any: [{map: {}}, ", count: 9)
        let faults = Sample.faults(check: deep + "{chat: {}}" + String(repeating: "]}", count: 9))
        #expect(faults.contains { $0.contains("checks hold each other deeper than 6 times") })
    }
}
