import Testing

@testable import Extracting

@Suite struct CellTextTests {
    /// Words of lines in a cell of a hundred points, each line as wide as is said.
    private func read(_ lines: [(String, Double)], width: Double = 100, content: String) -> String {
        var words: [PDFFile.Word] = []
        for (row, line) in lines.enumerated() {
            let top = Double(row * 14)
            words.append(
                PDFFile.Word(
                    text: line.0,
                    size: 10,
                    left: 0,
                    top: top,
                    right: line.1,
                    bottom: top + 10
                )
            )
        }
        guard let order = ContentOrder(content) else { return "" }
        var text = CellText(order)
        return text.text(of: words, from: 0, to: width)
    }

    @Test func `Thai that was wrapped goes on without a space`() {
        let text = read(
            [("ปรับปรุงถนน", 95), ("คอนกรีต", 40)],
            content: "ปรับปรุงถนน\nคอนกรีต"
        )
        #expect(text == "ปรับปรุงถนนคอนกรีต")
    }

    @Test func `a line that was ended on purpose is followed by a space`() {
        let text = read([("นายสมชาย", 40), ("ปลัดเทศบาล", 45)], content: "นายสมชาย\nปลัดเทศบาล")
        #expect(text == "นายสมชาย ปลัดเทศบาล")
    }

    @Test func `Latin words and figures that were wrapped keep their space`() {
        #expect(
            read([("road works", 95), ("in 2568", 40)], content: "road works\nin 2568")
                == "road works in 2568"
        )
        #expect(read([("ปี ๒๕๖๗", 95), ("๒๕๖๘", 40)], content: "ปี ๒๕๖๗\n๒๕๖๘") == "ปี ๒๕๖๗ ๒๕๖๘")
    }

    @Test func `a number in Thai digits that was broken is whole again`() {
        #expect(read([("๑๒", 40), ("๐,๐๐๐", 40)], width: 45, content: "๑๒\n๐,๐๐๐") == "๑๒๐,๐๐๐")
        #expect(read([("๑", 8), ("๐", 8)], width: 15, content: "๑\n๐") == "๑๐")
        #expect(
            read([("๑๐,๐๐๐", 40), ("๒,๐๐๐", 40)], width: 45, content: "๑๐,๐๐๐\n๒,๐๐๐")
                == "๑๐,๐๐๐ ๒,๐๐๐"
        )
    }

    @Test func `torn words are read from the content`() {
        #expect(read([("กำนั ล", 50)], content: "นาย กำนัล") == "กำนัล")
        #expect(read([("ครัง้ ที่ 2", 50)], content: "ครั้งที่ 2") == "ครั้งที่ 2")
        #expect(read([("ขัน", 20)], content: "ขั้น การปฏิบัติ") == "ขั้น")
    }

    @Test func `of passages that differ in their marks the right one is taken`() {
        #expect(read([("ข้อเสนอ", 50)], content: "ขอเสนอ ข้อเสนอ") == "ข้อเสนอ")
        #expect(read([("ขอเสนอ", 50)], content: "ข้อเสนอ ขอเสนอ") == "ขอเสนอ")
    }

    @Test func `what the content lacks is given as it stands`() {
        #expect(read([("works", 50)], content: "อื่น") == "works")
    }

    @Test func `letters that are alike over and over are searched in bounded time`() {
        let content = String(repeating: "ก", count: 50_000)
        #expect(
            read([(String(repeating: "ก", count: 400) + "ข", 90)], content: content).count > 400
        )
        #expect(ContentOrder(String(repeating: "ก", count: 70_000)) == nil)
    }
}
