import Judging
import Model
import Testing
import ThaiText

@Suite struct ComponentVerdictTests {
    private let check = Check.term(Phrases(["ข้อเสนอแนะ"]), letters: 0)
    private let good = page([.p("ข้อเสนอแนะ")], at: "https://www.example.go.th/good")
    private let poor = page([.p("คำนำ")], at: "https://www.example.go.th/poor")

    private func judge(
        _ exhibits: [Exhibit],
        unread: [Dossier.Unread] = [],
        wasWhole: Bool = true,
        rule: YearRule = .current
    ) -> ComponentFinding {
        let item = item(7, components: [component("o7.c1", yearRule: rule, check: check)])
        return bench.judge(dossier(item, exhibits, unread: unread, wasWhole: wasWhole)).components[
            0
        ]
    }

    private func unread(_ verdict: Verdict, _ reason: Reason, labelYear: Int? = nil)
        -> Dossier.Unread
    {
        let place = address("https://www.example.go.th/unread.pdf")
        return Dossier.Unread(
            candidate: candidate(place, labelYear: labelYear),
            path: [home],
            verdict: verdict,
            reason: reason
        )
    }

    @Test func `nothing found is absent only after looking everywhere`() {
        #expect(judge([]).reason == .noCandidate)
        #expect(judge([]).verdict == .absent)
        #expect(judge([], wasWhole: false).verdict == .notChecked)
        #expect(judge([], wasWhole: false).reason == .notAllSeen)
    }

    @Test func `the best of several documents counts, with its evidence`() {
        let found = judge([exhibit(poor), exhibit(good)])
        #expect(found.verdict == .present)
        #expect(found.evidence.map(\.address) == [good.address])
        #expect(found.evidence[0].path == [home, good.address])
        #expect(found.evidence[0].digest == good.digest)
        #expect(found.evidence[0].extractor == "test/1")
    }

    @Test func `a right document beats last year's, which stays a near miss`() {
        let found = judge([exhibit(good, years: [2567...2567]), exhibit(good)])
        #expect(found.verdict == .present)
        #expect(found.nearMisses.map(\.address) == [good.address])
    }

    @Test(arguments: [
        (Verdict.unreadable, Reason.scan, Verdict.unreadable),
        (.unreachable, .timeout, .unreachable), (.unreachable, .blocked(status: 403), .unreachable),
        (.notChecked, .external, .notChecked), (.unreachable, .dead, .unreachable),
    ])
    func `a document that lacks it yields to a link that could not be read`(
        verdict: Verdict,
        reason: Reason,
        expected: Verdict
    ) {
        let found = judge([exhibit(poor)], unread: [unread(verdict, reason)])
        #expect(found.verdict == expected)
        #expect(found.reason == reason)
        #expect(judge([exhibit(good)], unread: [unread(verdict, reason)]).verdict == .present)
    }

    @Test func `last year's document yields to an unread one, but not to a dead link`() {
        let old = exhibit(good, years: [2567...2567])
        #expect(judge([old], unread: [unread(.unreadable, .scan)]).verdict == .unreadable)
        #expect(judge([old], unread: [unread(.unreachable, .dead)]).verdict == .wrongYear)
    }

    @Test func `an unread link under another year's label is none of ours`() {
        let old = unread(.unreadable, .scan, labelYear: 2566)
        #expect(judge([], unread: [old]).verdict == .absent)
        #expect(judge([], unread: [old], rule: .coversCurrent).verdict == .unreadable)
        let hub = unread(.unreadable, .scan, labelYear: 2568)
        #expect(judge([], unread: [hub], rule: .previous).verdict == .unreadable)
    }

    @Test func `an empty page behind the item's link is absent`() {
        let found = judge([], unread: [unread(.absent, .emptyPage)])
        #expect(found.verdict == .absent)
        #expect(found.reason == .emptyPage)
    }

    @Test func `only other years found and not all seen is no verdict yet`() {
        let old = exhibit(good, years: [2567...2567])
        #expect(judge([old], wasWhole: false).verdict == .notChecked)
        #expect(judge([old]).verdict == .wrongYear)
    }

    @Test func `what may stand on a scanned page is unreadable`() {
        var document = poor
        document.pagesWithoutText = [1]
        #expect(judge([exhibit(document)]).verdict == .absent)
        document.pagesWithoutText = [1, 4]
        #expect(judge([exhibit(document)]).verdict == .unreadable)
        let old = judge([exhibit(document, years: [2566...2566])])
        #expect(old.verdict == .absent)
        #expect(old.nearMisses.map(\.address) == [document.address])
        let format = finding(.format([.xlsx]), on: document, rule: .current)
        #expect(format.reason == .notMachineReadable)
    }

    @Test func `what may stand in a member of an archive that nobody read is unreadable`() {
        var document = poor
        document.members = [Member(name: "ก.txt"), Member(name: "ข.txt", readability: .empty)]
        #expect(judge([exhibit(document)]).verdict == .absent)
        document.members.append(Member(name: "ลับ.pdf", readability: .encrypted))
        let finding = judge([exhibit(document)])
        #expect(finding.verdict == .unreadable)
        #expect(finding.reason == .encrypted)
    }

    @Test func `components that are one element are met by either`() {
        let problems = component(
            "o7.c3",
            check: .term(Phrases(["ปัญหา"]), letters: 0),
            oneWith: ["o7.c4"]
        )
        let advice = component("o7.c4", check: check)
        for parts in [[problems, advice], [advice, problems]] {
            let findings = bench.judge(dossier(item(7, components: parts), [exhibit(good)]))
            let found = findings.components.first { $0.component.id == "o7.c3" }
            #expect(found?.verdict == .present)
            #expect(found?.reason == .metBy(component: "o7.c4"))
            #expect(found?.evidence.isEmpty == false)
            #expect(findings.verdict == .complete)
        }
    }

    @Test func `what came close stands beside what lacks`() {
        let parts = [
            component("o7.c1", check: check),
            component("o7.c2", check: .term(Phrases(["งบ"]), letters: 0)),
        ]
        var known = dossier(item(7, components: parts), [exhibit(good)])
        let miss = NearMiss(address: poor.address, reason: .planNotReport)
        known.dossier.nearMisses = [miss]
        let findings = bench.judge(known).components
        #expect(findings[0].nearMisses.isEmpty)
        #expect(findings[1].nearMisses == [miss])
    }
}

@Suite struct StatuteTests {
    private let powers = component(
        "o1.c4",
        check: .section(Phrases(["หน้าที่และอำนาจ"]), letters: 20, none: [])
    )
    private let statute = component(
        "o1.x1",
        kind: .prohibition,
        check: .statute(Phrases(["ให้ไว้ ณ วันที่", "บทเฉพาะกาล", "หมวด 1"]))
    )

    private let act = page(
        [
            .p("พระราชบัญญัติเทศบาล พ.ศ. 2496"), .p("ให้ไว้ ณ วันที่ 13 กุมภาพันธ์ พ.ศ. 2496"),
            .h(2, "หมวด 1 บททั่วไป"),
        ]
            + (1...20).map { .p("มาตรา \($0) ให้เทศบาลมีกิจการดังที่กำหนดไว้ในพระราชบัญญัตินี้") }
            + [.h(2, "หน้าที่และอำนาจ"), .p("เทศบาลมีหน้าที่ต้องทำในเขตเทศบาลตามที่กฎหมายกำหนด")],
        at: "https://www.example.go.th/act.pdf"
    )
    private let summary = page(
        [
            .h(2, "หน้าที่และอำนาจ"),
            .p("เทศบาลเมืองตัวอย่างดูแลถนน ทางเท้า การกำจัดขยะ และการศึกษา (มาตรา 53)"),
        ],
        at: "https://www.example.go.th/powers"
    )

    private func judge(_ documents: Document...) -> ItemFinding {
        bench.judge(dossier(item(1, components: [powers, statute]), documents.map { exhibit($0) }))
    }

    @Test func `a summary of one's own keeps the prohibition`() {
        let found = judge(summary)
        #expect(found.verdict == .complete)
        #expect(found.components[1].reason == .kept)
        #expect(found.components[1].evidence.isEmpty == false)
    }

    @Test func `a whole statute instead of one's own words breaks it`() {
        let found = judge(act)
        #expect(found.components[1].verdict == .absent)
        #expect(found.components[1].reason == .wholeStatute)
        #expect(found.verdict == .incomplete)
    }

    @Test func `a statute beside one's own words breaks nothing`() {
        #expect(judge(summary, act).verdict == .complete)
    }

    @Test func `with nothing shown there is nothing to keep`() {
        #expect(judge().components[1].reason == .noCandidate)
    }
}
