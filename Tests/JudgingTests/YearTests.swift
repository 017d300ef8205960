import Judging
import Model
import Testing
import ThaiText

@Suite struct YearTests {
    private static let met = Verdict.present
    private static let other = Verdict.wrongYear
    private static let unsaid = Verdict.undecided

    @Test(arguments: [
        (YearRule.current, [2568...2568], met), (.current, [2567...2567], other),
        (.current, [2566...2570], other), (.current, [], unsaid),
        (.current, [2567...2567, 2568...2568], met),
        (.previous, [2567...2567], met), (.previous, [2568...2568], other), (.previous, [], unsaid),
        (.previousResult, [2567...2567], met), (.previousResult, [2568...2568], met),
        (.previousResult, [2568...2568, 2567...2567], met),
        (.previousResult, [2568...2568, 2566...2566], other),
        (.previousResult, [2567...2567, 2566...2566], other),
        (.previousResult, [2568...2568, 2567...2567, 2566...2566], met),
        (.previousResult, [2566...2566], other),
        (.coversCurrent, [2566...2570], met), (.coversCurrent, [2568...2568], met),
        (.coversCurrent, [2561...2565], other), (.coversCurrent, [], unsaid),
        (.previousOrCurrent, [2567...2567], met), (.previousOrCurrent, [2568...2568], met),
        (.previousOrCurrent, [2566...2566], other),
        (.inForce, [], met), (.inForce, [2540...2540], met), (.today, [2560...2560], met),
    ])
    func `a rule is met, missed or not answered by the years stated`(
        rule: YearRule,
        years: [ClosedRange<Int>],
        verdict: Verdict
    ) {
        let check = Check.term(Phrases(["รายงาน"]), letters: 0)
        #expect(
            finding(check, on: page([.p("รายงาน")]), rule: rule, years: years).verdict == verdict
        )
    }

    @Test func `reasons name the years found and wanted`() {
        let check = Check.term(Phrases(["รายงาน"]), letters: 0)
        let document = page([.p("รายงาน")])
        let old = finding(check, on: document, rule: .previous, years: [2566...2566])
        #expect(old.reason == .wrongYear(found: [year(2566)], wanted: year(2567)))
        #expect(old.evidence.map(\.quote) == ["รายงาน"])
        #expect(old.nearMisses == [NearMiss(address: document.address, reason: old.reason)])
        let past = finding(check, on: document, rule: .coversCurrent, years: [2561...2565])
        #expect(past.reason == .expired(year(2561)...year(2565), wanted: year(2568)))
        let unsaid = finding(check, on: document, rule: .current, years: [])
        #expect(unsaid.reason == .yearNotStated(wanted: year(2568)))
    }

    @Test func `which of two years was found is told`() {
        let check = Check.term(Phrases(["สถิติ"]), letters: 0)
        let document = page([.p("สถิติ")])
        let before = finding(check, on: document, rule: .previousOrCurrent, years: [2567...2567])
        #expect(before.reason == .foundWithAdvice(.yearIsPrevious))
        let now = finding(check, on: document, rule: .previousOrCurrent, years: [2568...2568])
        #expect(now.reason == .foundWithAdvice(.yearIsCurrent))
    }

    @Test func `the text's most frequent year counts only where the title states none`() {
        let check = Check.term(Phrases(["รายงาน"]), letters: 0)
        func judged(stated: [Int], body: [(Int, Int)]) -> Verdict {
            var shown = exhibit(page([.p("รายงาน")]), years: stated.map { $0...$0 })
            shown.times.body = body.map { said($0.0, count: $0.1) }
            let item = item(7, components: [component("o7.c1", yearRule: .previous, check: check)])
            return bench.judge(dossier(item, [shown])).components[0].verdict
        }
        #expect(judged(stated: [], body: [(2567, 5), (2568, 2)]) == .present)
        #expect(judged(stated: [], body: [(2568, 5), (2567, 2)]) == .wrongYear)
        #expect(judged(stated: [], body: [(2568, 5), (2567, 5)]) == .undecided)
        #expect(judged(stated: [2566], body: [(2567, 5)]) == .wrongYear)
    }

    @Test func `a stated year is quoted from the document`() {
        let document = page([.h(1, "รายงานผลการดำเนินงาน ประจำปี พ.ศ. 2568"), .p("เนื้อหา")])
        let found = finding(.fiscalYear, on: document, rule: .current)
        #expect(found.evidence.map(\.quote) == ["2568"])
        #expect(found.evidence[0].locator.place.line == 1)
        #expect(finding(.fiscalYear, on: document, rule: .previous).verdict == .wrongYear)
        #expect(finding(.fiscalYear, on: document, rule: .current, years: []).verdict == .undecided)
    }

    @Test func `a plan of one year is not of several`() {
        let document = page([.h(1, "แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)"), .p("เนื้อหา")])
        let many = finding(.multiYear, on: document, rule: .coversCurrent, years: [2566...2570])
        #expect(many.verdict == .present)
        let one = finding(.multiYear, on: document, rule: .coversCurrent, years: [2568...2568])
        #expect(one.verdict == .absent)
    }

    private func year(_ buddhist: Int) -> FiscalYear { FiscalYear(buddhist: buddhist) }

    private func said(_ buddhist: Int, count: Int) -> DocumentTimes.Statement {
        DocumentTimes.Statement(
            years: year(buddhist)...year(buddhist),
            quote: "\(buddhist)",
            place: Place(),
            count: count
        )
    }

    @Test(arguments: [
        (YearRule.current, [2569...2569], met), (.current, [2568...2568], other),
        (.previous, [2568...2568], met), (.previous, [2567...2567], other),
        (.coversCurrent, [2566...2570], met), (.coversCurrent, [2565...2568], other),
    ])
    func `rules move with the year for which an edition is run`(
        rule: YearRule,
        years: [ClosedRange<Int>],
        verdict: Verdict
    ) {
        let bench = Bench(
            edition: edition2568,
            fiscalYear: year(2569),
            asOf: Bench2568.day(2026, 4, 30)
        )
        let check = Check.term(Phrases(["รายงาน"]), letters: 0)
        let item = item(1, components: [component("o1.c1", yearRule: rule, check: check)])
        let page = exhibit(page([.p("รายงาน")]), years: years)
        #expect(bench.judge(dossier(item, [page])).components[0].verdict == verdict)
    }
}
