import Model
import Testing

@Suite struct CountTests {
    private let total = Check.count(Phrases(["จำนวนเรื่องร้องเรียนทั้งหมด", "เรื่องร้องเรียนทั้งหมด"]))
    private let done = Check.count(Phrases(["ดำเนินการแล้วเสร็จ"]))
    private let none = Check.noneStatement(Phrases(["ไม่มีเรื่องร้องเรียน"]))

    @Test(arguments: [
        "จำนวนเรื่องร้องเรียนทั้งหมด 3 เรื่อง", "จำนวนเรื่องร้องเรียนทั้งหมด จำนวน ๐ เรื่อง",
        "เรื่องร้องเรียนทั้งหมด : ไม่มี", "มีเรื่องร้องเรียนทั้งหมดในปี 2567 จำนวน 12 เรื่อง",
    ])
    func `a number in the label's sentence is a count`(text: String) {
        #expect(finding(total, on: .p(text), with: [done]).verdict == .present)
    }

    @Test(arguments: [
        "จำนวนเรื่องร้องเรียนทั้งหมด ประจำปี พ.ศ. 2567", "จำนวนเรื่องร้องเรียนทั้งหมด ........ เรื่อง",
        "จำนวนเรื่องร้องเรียนทั้งหมด", "จำนวนเรื่องร้องเรียนทั้งหมด ไม่มีข้อมูล",
        "จำนวนเรื่องร้องเรียนทั้งหมด ดำเนินการแล้วเสร็จ 3 เรื่อง",
    ])
    func `a year, dots or another label's number is no count`(text: String) {
        #expect(finding(total, on: .p(text), with: [done]).verdict == .absent)
    }

    @Test func `not completed is not completed`() {
        #expect(finding(done, on: .p("ยังไม่ดำเนินการแล้วเสร็จ 3 เรื่อง")).verdict == .absent)
    }

    @Test func `a number below the head of a column, or beside that of a row`() {
        let columns = Part.table([
            ["เดือน", "เรื่องร้องเรียนทั้งหมด", "ดำเนินการแล้วเสร็จ"], ["ต.ค. 66", "1", "1"],
            ["พ.ย. 66", "0", "0"], ["รวม", "1", "1"],
        ])
        let found = finding(total, on: columns, with: [done])
        #expect(found.verdict == .present)
        #expect(found.evidence.map(\.locator.place.row) == [1, 4])
        let rows = Part.table([["เรื่องร้องเรียนทั้งหมด", "๒"], ["ดำเนินการแล้วเสร็จ", "-"]])
        #expect(finding(total, on: rows, with: [done]).verdict == .present)
        #expect(finding(done, on: rows, with: [total]).verdict == .absent)
    }

    @Test func `labels and numbers in lines of their own belong together by their order`() {
        let lines = ["สถิติ", "ประจำปี", "2567", "เรื่องร้องเรียนทั้งหมด", "ดำเนินการแล้วเสร็จ", "4", "3"]
        let document = page(lines.map { .line(1, $0) }, format: .pdf)
        let found = finding(done, on: document, with: [total])
        #expect(found.verdict == .present)
        #expect(found.evidence.map(\.quote) == ["ดำเนินการแล้วเสร็จ", "3"])
    }

    @Test func `a statement of none is present`() {
        let text = "ในปีงบประมาณ พ.ศ. 2567 ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"
        #expect(finding(none, on: .p(text)).verdict == .present)
    }

    @Test(arguments: [
        "กรณีไม่มีเรื่องร้องเรียนให้เผยแพร่ว่าไม่มี", "หากไม่มีเรื่องร้องเรียน ให้แจ้งศูนย์",
        "☐ ไม่มีเรื่องร้องเรียน ☐ มีเรื่องร้องเรียน", "( ) ไม่มีเรื่องร้องเรียน",
    ])
    func `an instruction or an unticked box states nothing`(text: String) {
        #expect(finding(none, on: .p(text)).verdict == .absent)
    }

    @Test func `a ticked box states it`() {
        #expect(finding(none, on: .p("( / ) ไม่มีเรื่องร้องเรียน")).verdict == .present)
        #expect(finding(none, on: .p("☑ ไม่มีเรื่องร้องเรียน")).verdict == .present)
    }

    @Test func `where entries exist nothing need be said of their absence`() {
        let found = finding(none, on: .p("เรื่องร้องเรียนทั้งหมด 3 เรื่อง"), with: [total])
        #expect(found.verdict == .notApplicable)
        #expect(found.reason == .entriesExist)
        #expect(finding(none, on: .p("เรื่องร้องเรียนทั้งหมด 0 เรื่อง"), with: [total]).verdict == .present)
    }

    @Test func `a short statement must be all that is said`() {
        let short = Check.noneStatement(Phrases(["ไม่มี"]))
        #expect(finding(short, on: .p("ไม่มี")).verdict == .present)
        #expect(finding(short, on: .p("พื้นที่นี้ไม่มีที่ดินสาธารณะ")).verdict == .absent)
        #expect(finding(short, on: .p("ไม่มีข้อมูล")).verdict == .absent)
    }

    @Test func `an entry in one alternative does not make another beside the point`() {
        let either = Check.any([done, none])
        let found = finding(either, on: .p("เรื่องร้องเรียนทั้งหมด 3 เรื่อง"), with: [total])
        #expect(found.verdict == .absent)
    }
}
