import Model
import Testing

@testable import Extracting

@Suite struct PDFLinesTests {
    private let full = "เทศบาลเมืองมีหน้าที่ดูแลรักษาความสะอาดของถนนและทางเดินรวมทั้งที่สาธารณะอื่นใน"

    @Test func `full lines of running text go on in the next`() {
        let lines = Array(repeating: full, count: 6) + ["เขตของตน"]
        #expect(Paragraphs(lines).join(lines) == [lines.joined()])
    }

    @Test func `short lines, rows and clauses stay apart`() {
        let row = "๑ ๒๕๖๘ จ้างซ่อมถนน ๑๒,๐๐๐ ๑๑,๕๐๐ เฉพาะเจาะจง ร้าน ก ๑๑,๕๐๐ ราคาต่ำสุด ๑/๒๕๖๘ ๓ มี.ค."
        let lines =
            Array(repeating: full, count: 6) + ["สั้น", "ต่อ", row, row, full, "มาตรา ๕ ให้ยกเลิก"]
        let joined = Paragraphs(lines).join(lines)
        #expect(joined.suffix(5) == ["ต่อ", row, row, full, "มาตรา ๕ ให้ยกเลิก"])
    }

    @Test func `a document of few lines is left as it is`() {
        #expect(Paragraphs([full, full]).join([full, full]) == [full, full])
    }

    @Test func `marks above and below take no room`() {
        #expect(LineWidth("น้ำ").letters == 2)
        #expect(LineWidth("ที่นี่").letters == 2)
        #expect(LineWidth("ก\u{F70A}๑ 2").digits == 2)
    }

    @Test func `larger lines are headings and bold ones labels`() {
        var page = WrittenPage()
        page.write("กำนัล", x: 50, y: 10, size: 20)
        page.write("เรื่อง", x: 50, y: 40, size: 12, isBold: true)
        page.write("เนื้อความที่ยาวกว่า", x: 50, y: 60, size: 12)
        let lines = page.text.lines
        let looks = LineLooks(body: BodyLook(lines))
        #expect(lines.map(\.text) == ["กำนัล", "เรื่อง", "เนื้อความที่ยาวกว่า"])
        #expect(lines.map { looks.kind(of: $0) } == [.heading(level: 1), .label, .paragraph])
    }
}
