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

    @Test func `a heading is known by its letters, however poppler tears its words`() {
        let words = [
            PDFFile.Word(text: "กำนั", size: 20, top: 10), .init(text: "ล", size: 20, top: 11),
            .init(text: "เรื่อง", size: 12, isBold: true, top: 25),
            .init(text: "เนื้อความที่ยาวกว่า", size: 12, top: 40),
        ]
        let looks = LineLooks(words, body: BodyLook(words))
        #expect(looks.kind(of: "กำนัล") == .heading(level: 1))
        #expect(looks.kind(of: "เรื่อง") == .label)
        #expect(looks.kind(of: "เนื้อความที่ยาวกว่า") == .paragraph)
        #expect(looks.kind(of: "อื่น") == .paragraph)
    }
}
