import Judging
import Model
import Testing
import ThaiText

/// What words are worth that were recognised in the pictures of pages.
@Suite struct RecognisedTextTests {
    private static let none = "ไม่พบเรื่องร้องเรียนการทุจริต"
    private let statement = Check.noneStatement(Phrases([Self.none]))

    private func scan(_ parts: Part..., without pages: [Int] = []) -> Document {
        var document = page(parts, format: .pdf)
        document.pagesWithoutText = pages
        document.pageCount = 3
        return document
    }

    @Test func `one letter in ten may be misread, in recognised text only`() {
        let short = Check.noneStatement(Phrases(["ไม่พบเรื่องร้องเรียน"]))
        let misread = "ไม่พบเรื่องร้องเรียบ"
        #expect(finding(short, on: scan(.seen(1, misread, 90))).verdict == .present)
        #expect(finding(short, on: scan(.line(1, misread))).verdict == .absent)
    }

    @Test func `words that turn the sense round are never misread into others`() {
        let plan = Check.term(Phrases(["แผนการดำเนินการจัดซื้อ"]), letters: 0)
        #expect(
            finding(plan, on: scan(.seen(1, "ผลการดำเนินการจัดซื้อ", 95))).verdict != .present
        )
        #expect(
            finding(statement, on: scan(.seen(1, "พบเรื่องร้องเรียนการทุจริต", 95))).verdict
                != .present
        )
    }

    @Test func `a number is never misread into another`() {
        let half = Check.term(Phrases(["รายงานรอบ 6 เดือนของหน่วยงาน"]), letters: 0)
        let other = scan(.seen(1, "รายงานรอบ 9 เดือนของหน่วยงาน", 95))
        #expect(finding(half, on: other).verdict != .present)
    }

    @Test func `evidence cites what recognised it, and what read the rest`() {
        let document = scan(.line(1, "สถิติ"), .seen(2, Self.none, 88))
        #expect(finding(statement, on: document).evidence.map(\.extractor) == ["ocr/1"])
        let title = Check.term(Phrases(["สถิติ"]), letters: 0)
        #expect(finding(title, on: document).evidence.map(\.extractor) == ["test/1"])
    }

    @Test func `words of little confidence are for a person`() {
        let finding = finding(statement, on: scan(.seen(1, Self.none, 59)))
        #expect(finding.verdict == .undecided)
        #expect(finding.reason == .belowThreshold)
        #expect(finding.evidence.map(\.quote) == [Self.none])
    }

    @Test func `what is not found is absent only where all was read well`() {
        let other = "รายงานการประชุมสภาเทศบาลสมัยสามัญ"
        #expect(finding(statement, on: scan(.seen(1, other, 95))).verdict == .absent)
        for document in [
            scan(.seen(1, other, 40)), scan(.seen(1, other, 95), without: [2]),
            scan(.seen(2, other, 95), without: [1]),
        ] {
            let finding = finding(statement, on: document)
            #expect(finding.verdict == .unreadable)
            #expect(finding.reason == .scan)
        }
    }

    @Test func `a column that is not found in a picture may be there`() {
        let column = Check.tableColumn(ColumnRule(headings: Phrases(["วงเงิน"]), fill: .every))
        var document = scan(.seen(1, "ตาราง", 95), .table([["ที่", "ชื่อ"], ["1", "ซื้อวัสดุ"]]))
        document.tables[0].origin = .recognised(confidence: 90)
        #expect(finding(column, on: document).verdict == .unreadable)
    }

    @Test func `a prohibition is not known to be kept where little could be read`() {
        let statute = Check.statute(Phrases(["พระราชบัญญัติเทศบาล"]))
        let component = component("o1.x1", kind: .prohibition, yearRule: .today, check: statute)
        let document = scan(.seen(1, "โครงสร้างของเทศบาล", 30), .seen(1, "สำนักปลัด", 95))
        let found = bench.judge(
            dossier(item(1, components: [component]), [exhibit(document)])
        )
        #expect(found.components[0].verdict != .present)
    }

    @Test(arguments: ["จำนวนเรื่องร้องเรียน �� เรื่อง", "จำนวนเรื่องร้องเรียน 1� เรื่อง"])
    func `a number that could not be read is none, and not missing`(line: String) {
        let count = Check.count(Phrases(["จำนวนเรื่องร้องเรียน"]))
        let finding = finding(count, on: scan(.seen(1, line, 95)))
        #expect(finding.verdict == .undecided)
        #expect(finding.reason == .belowThreshold)
    }

    @Test func `a cell that could not be read is neither filled nor blank`() {
        func judged(_ fill: ColumnRule.Fill, _ cells: String...) -> Verdict {
            let rows = [["ที่", "ชื่อรายการ", "วงเงิน"]] + cells.map { ["1", "ซื้อวัสดุสำนักงาน", $0] }
            let check = Check.tableColumn(ColumnRule(headings: Phrases(["วงเงิน"]), fill: fill))
            return finding(check, on: .table(rows)).verdict
        }
        #expect(judged(.every, "5,000", "�,��� บาท") == .undecided)
        #expect(judged(.every, "5,000", "6,000 บาท") == .present)
        #expect(judged(.some, "5,000", "�,���") == .present)
        #expect(judged(.some, "�,���", "�") == .undecided)
        #expect(judged(.every, "5,000", "") == .absent)
    }

    @Test func `a sum is not made of what could be read of it`() {
        let count = Check.count(Phrases(["จำนวนเรื่อง"]))
        let none = Check.noneStatement(Phrases([Self.none]))
        let rows = [["เดือน", "จำนวนเรื่อง"], ["ตุลาคม", "0"], ["พฤศจิกายน", "�"]]
        #expect(finding(count, on: .table(rows), with: [none]).verdict == .undecided)
        #expect(finding(none, on: .table(rows), with: [count]).verdict != .present)
    }
}
