import Judging
import Model
import Testing

@Suite struct ItemVerdictTests {
    @Test(arguments: [
        ([], ItemVerdict.undecided),
        ([finding(.present)], .complete),
        ([finding(.present), finding(.notApplicable, reason: .entriesExist)], .complete),
        ([finding(.absent), finding(.wrongYear)], .missing),
        ([finding(.absent), finding(.unreachable, reason: .dead)], .missing),
        ([finding(.present), finding(.absent)], .incomplete),
        ([finding(.present), finding(.wrongYear)], .incomplete),
        ([finding(.present), finding(.unreachable, reason: .dead)], .incomplete),
        ([finding(.undecided), finding(.absent)], .incomplete),
        ([finding(.absent), finding(.notApplicable)], .incomplete),
        ([finding(.present), finding(.undecided)], .undecided),
        ([finding(.present), finding(.unreadable, reason: .scan)], .undecided),
        ([finding(.present), finding(.notChecked, reason: .robots)], .undecided),
        ([finding(.unreachable, reason: .timeout)], .undecided),
        ([finding(.unreachable, reason: .blocked(status: 403))], .undecided),
        ([finding(.notChecked, reason: .notAllSeen)], .undecided),
    ])
    func `the first rule that matches decides`(
        components: [ComponentFinding],
        verdict: ItemVerdict
    ) {
        #expect(itemVerdict(components) == verdict)
    }

    @Test(arguments: [Component.Kind.advisory, .optional, .uncertain])
    func `advice never decides`(kind: Component.Kind) {
        #expect(itemVerdict([finding(.present), finding(.absent, kind: kind)]) == .complete)
    }

    @Test func `a component of low confidence never decides`() {
        let low = finding(.absent, confidence: .low)
        #expect(itemVerdict([finding(.present), low]) == .complete)
        #expect(itemVerdict([low]) == .undecided)
    }

    @Test func `a broken prohibition and a missing format decide`() {
        let broken = finding(.absent, reason: .wholeStatute, kind: .prohibition)
        #expect(itemVerdict([finding(.present), broken]) == .incomplete)
        let format = finding(.absent, reason: .notMachineReadable, kind: .format)
        #expect(itemVerdict([finding(.present), format]) == .incomplete)
    }

    @Test func `an incomplete item of two levels scores nothing`() {
        let components = [finding(.present), finding(.absent)]
        #expect(ItemFinding(item: item(8), components: components).score == Score(low: 0, high: 0))
    }

    @Test func `a middle level needs something that is or may be there`() {
        let halves = item(12, levels: [100, 50, 0])
        let hopeless = [finding(.notApplicable), finding(.absent)]
        #expect(ItemFinding(item: halves, components: hopeless).score == Score(low: 0, high: 0))
        let open = [finding(.undecided), finding(.absent)]
        #expect(ItemFinding(item: halves, components: open).score == Score(low: 0, high: 50))
    }

    @Test func `an item of which nothing is asked is undecided, whatever its pages show`() {
        let check = Check.term(Phrases(["รายงาน"]), letters: 0)
        let asked = component("o1.c1", check: check)
        let why = Wording(th: "ไม่มีหน้าที่", en: "no such duty")
        let shown = exhibit(page([.p("รายงาน")]), years: [])
        let found = bench.judge(
            dossier(item(1, components: [asked.disabled(because: why)]), [shown])
        )
        #expect(found.verdict == .undecided)
        #expect(found.components.map(\.verdict) == [.notChecked])
        #expect(found.components.map(\.reason) == [.disabled(why)])
        #expect(bench.judge(dossier(item(1, components: [asked]), [shown])).verdict == .complete)
    }
}
