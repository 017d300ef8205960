import Judging
import Model
import Testing
import ThaiText

/// Documents whose year stands there in signs that could not be read.
@Suite struct UnreadYearTests {
    private let check = Check.term(Phrases(["รายงาน"]), letters: 0)
    private let unread = DocumentTimes.Unread(quote: "พ.ศ. ๒๕��", place: Place(page: 1), count: 1)

    private func judged(
        _ rule: YearRule,
        stated: [Int] = [],
        body: [Int] = [],
        isInBody: Bool = false,
        label: Int? = nil,
        check: Check? = nil
    ) -> ComponentFinding {
        var shown = exhibit(
            page([.line(1, "รายงาน พ.ศ. ๒๕��")], format: .pdf),
            years: stated.map { $0...$0 }
        )
        shown.candidate = candidate(shown.document.address, labelYear: label)
        shown.times.body = body.map { statement($0...$0) }
        if isInBody { shown.times.unreadBody = unread } else { shown.times.unreadStated = unread }
        let component = component("o1.c1", yearRule: rule, check: check ?? self.check)
        return bench.judge(dossier(item(1, components: [component]), [shown])).components[0]
    }

    @Test(arguments: [YearRule.current, .previous, .previousResult, .coversCurrent])
    func `a year that could not be read may be any`(rule: YearRule) {
        let finding = judged(rule)
        #expect(finding.verdict == .undecided)
        #expect(finding.reason.code == "year-unreadable")
        #expect(finding.evidence.map(\.quote).contains("พ.ศ. ๒๕��"))
        #expect(finding.nearMisses.isEmpty)
    }

    @Test(arguments: [
        (YearRule.current, [2568], Verdict.present), (.current, [2567], .undecided),
        (.previous, [2567], .present), (.previousResult, [2568], .undecided),
        (.previousResult, [2567, 2568], .present), (.coversCurrent, [2565], .undecided),
        (.inForce, [], .present),
    ])
    func `years beside it decide only what it cannot change`(
        rule: YearRule,
        stated: [Int],
        verdict: Verdict
    ) {
        #expect(judged(rule, stated: stated).verdict == verdict)
    }

    @Test func `in the text it counts where it is said as often as any year`() {
        #expect(judged(.current, body: [2568], isInBody: true).reason.code == "year-unreadable")
        #expect(judged(.current, isInBody: true).reason.code == "year-unreadable")
        #expect(judged(.current, stated: [2568], isInBody: true).verdict == .present)
    }

    @Test func `a label of the right year is no evidence of it`() {
        #expect(judged(.current, label: 2568).verdict == .undecided)
    }

    @Test func `under a label of another year it is that year's`() {
        let finding = judged(.current, label: 2566)
        #expect(finding.verdict == .wrongYear)
        #expect(finding.nearMisses.count == 1)
    }

    @Test func `that a year is stated is for a person to see`() {
        for rule in [YearRule.current, .inForce] {
            let finding = judged(rule, check: .fiscalYear)
            #expect(finding.verdict == .undecided)
            #expect(finding.reason == .yearUnreadable(wanted: FiscalYear(buddhist: 2568)))
            #expect(finding.evidence.map(\.quote) == ["พ.ศ. ๒๕��"])
        }
    }

    @Test func `a column of years that could not be read decides nothing`() {
        func judged(_ cells: String...) -> Verdict {
            let rows = [["ปีงบประมาณ", "รายงาน"]] + cells.map { [$0, "ผล"] }
            return finding(check, on: page([.table(rows)]), rule: .current, years: []).verdict
        }
        #expect(judged("2568", "2568") == .present)
        #expect(judged("����", "����") == .undecided)
        #expect(judged("2567", "๒๕��") == .undecided)
        #expect(judged("��68", "��68") == .undecided)
    }
}
