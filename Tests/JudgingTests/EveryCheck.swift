import Model

/// A component for each kind of check, as one item.
enum EveryCheck {
    static let components = checks.enumerated().map { index, check in
        component(
            "o12.c\(index + 1)",
            yearRule: rules[index % rules.count],
            judgeable: .partial,
            check: check
        )
    }

    private static let rules: [YearRule] = [
        .today, .current, .previous, .previousResult, .coversCurrent, .previousOrCurrent, .inForce,
    ]

    private static let words = Phrases(["ปัญหา อุปสรรค", "งบประมาณ", "สถานะการจัดซื้อจัดจ้าง", "ไม่มี"])

    private static let checks: [Check] =
        [
            .term(words, letters: 5), .section(words, letters: 5, none: ["ไม่มี"]),
            .phraseNear(words, Phrases(["โครงการ"]), letters: 40),
            .tableColumn(ColumnRule(headings: words, fill: .every, blanks: ["-"])),
            .tableColumn(
                ColumnRule(
                    headings: words,
                    fill: .some,
                    exempt: .init(heading: "งบประมาณ", values: ["ไม่มี"])
                )
            ),
            .tableForm(headings: ["ที่", "งบประมาณ"]),
            .rows(heading: "งบประมาณ", yearHeading: "ปีงบประมาณ"), .count(words),
            .noneStatement(words),
            .fiscalYear, .multiYear, .format([.xlsx, .html]), .map, .chat, .social, .form(words),
            .service(words, minimum: 1), .reachableFromHome, .separateFrom(words), .image(words),
            .signature(positions: Phrases(["นายกเทศมนตรี"])), .datedNews,
            .statute(Phrases(["หมวด 1", "บทเฉพาะกาล"])), .manual, .any([]), .all([]),
            .any([.term(words, letters: 0), .fiscalYear]),
            .all([.term(words, letters: 0), .fiscalYear]),
        ] + Contact.allCases.map { .contact($0) }
        + PersonNeed.allCases.map { .people(positions: Phrases(["นายกเทศมนตรี"]), needs: $0) }
        + PeriodRule.Asks.allCases.map {
            .period(PeriodRule(months: 1...12, dating: words, none: words, asks: $0))
        }
}
