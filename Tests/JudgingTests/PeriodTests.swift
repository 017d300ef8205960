import Model
import Testing

@Suite struct PeriodTests {
    private let none = Phrases(["ไม่มีการจัดซื้อจัดจ้าง"])
    private let months = [
        "ตุลาคม 2567", "พฤศจิกายน 2567", "ธันวาคม 2567", "มกราคม 2568", "กุมภาพันธ์ 2568", "มีนาคม 2568",
    ]

    private func asks(_ asks: PeriodRule.Asks) -> Check {
        .period(
            PeriodRule(
                months: 1...6,
                dating: Phrases(["เลขที่โครงการในระบบ e-GP"]),
                none: none,
                asks: asks
            )
        )
    }

    /// A table with a row for each e-GP number, and paragraphs below it.
    private func table(_ projects: [String], _ texts: String...) -> Document {
        let rows = projects.enumerated().map { ["\($0 + 1)", "ซื้อวัสดุสำนักงาน", $1] }
        let head = ["ที่", "ชื่อรายการ", "เลขที่โครงการในระบบ e-GP"]
        return page([.table([head] + rows)] + texts.map(Part.p))
    }

    private let all = [
        "67109000001", "67119000002", "67129000003", "68019000004", "68029000005", "68039000006",
    ]

    @Test func `six months of rows cover the first half`() {
        #expect(finding(asks(.coverage), on: table(all), rule: .current).verdict == .present)
        let found = finding(asks(.emptyMonths), on: table(all), rule: .current)
        #expect(found.verdict == .notApplicable)
        #expect(found.reason == .entriesExist)
    }

    @Test func `months without a row are named`() {
        let some = Array(all.prefix(3))
        #expect(
            finding(asks(.coverage), on: table(some), rule: .current).reason
                == .monthsMissing([4, 5, 6])
        )
        #expect(
            finding(asks(.emptyMonths), on: table(some), rule: .current).reason
                == .monthsMissing([4, 5, 6])
        )
    }

    @Test func `a month said to have had none is covered`() {
        let document = table(Array(all.prefix(5)), "เดือนมีนาคม 2568 ไม่มีการจัดซื้อจัดจ้าง")
        #expect(finding(asks(.coverage), on: document, rule: .current).verdict == .present)
        #expect(finding(asks(.emptyMonths), on: document, rule: .current).verdict == .present)
    }

    @Test func `what is to be written when there is none is no statement`() {
        let document = table(
            Array(all.prefix(5)),
            "กรณีเดือนใดไม่มีการจัดซื้อจัดจ้าง เช่น มีนาคม 2568 ให้ระบุว่าไม่มี"
        )
        #expect(
            finding(asks(.coverage), on: document, rule: .current).reason == .monthsMissing([6])
        )
    }

    @Test func `a statement without a month covers only an empty table`() {
        let text = "ในรอบ 6 เดือน ไม่มีการจัดซื้อจัดจ้าง"
        #expect(finding(asks(.coverage), on: .p(text), rule: .current).verdict == .present)
        #expect(
            finding(asks(.coverage), on: table(Array(all.prefix(5)), text), rule: .current).verdict
                == .absent
        )
    }

    @Test func `dates and months in the rows date them`() {
        let rows = months.map { [$0, "ซื้อวัสดุ", "1,000"] }
        let document = page([.table([["เดือน", "รายการ", "จำนวนเงิน"]] + rows)])
        let check = Check.period(
            PeriodRule(months: 1...6, dating: Phrases(["เดือน"]), none: none, asks: .coverage)
        )
        #expect(finding(check, on: document, rule: .current).verdict == .present)
        let dated = [
            "12 ต.ค. 67", "3 พ.ย. 67", "1 ธ.ค. 67", "9 ม.ค. 68", "5/2/2568", "๒ มี.ค. ๒๕๖๘",
        ]
        let other = page([
            .table([["วันที่", "รายการ", "จำนวนเงิน"]] + dated.map { [$0, "ซื้อวัสดุ", "1,000"] })
        ])
        #expect(finding(check, on: other, rule: .current).verdict == .present)
    }

    @Test func `rows of another year cover nothing`() {
        let old = [
            "66109000001", "66119000002", "66129000003", "67019000004", "67029000005",
            "67039000006",
        ]
        #expect(finding(asks(.coverage), on: table(old), rule: .current).verdict != .present)
    }
}
