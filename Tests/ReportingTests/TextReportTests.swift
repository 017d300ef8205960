import Foundation
import Model
import Testing

@testable import Reporting

@Suite struct TextReportTests {
    private func lines(
        language: Language = .thai,
        colour: Bool = false,
        width: Int? = nil
    ) throws -> [String] {
        let options = RenderOptions(
            language: language,
            colour: colour,
            width: width,
            toolVersion: "0.1.0"
        )
        let bytes = try Reporter.text.render(try Samples.assessment(), options)
        return String(decoding: bytes, as: UTF8.self).split(
            separator: "\n",
            omittingEmptySubsequences: false
        ).map(String.init)
    }

    @Test(arguments: [72, 80, 100, 160], Language.allCases)
    func `the table has 28 lines that keep to the width`(width: Int, language: Language) throws {
        let lines = try lines(language: language, width: width)
        let heading = try #require(lines.firstIndex(of: language == .thai ? "ผลรายข้อ" : "Items"))
        let table = lines[(heading + 2)...].prefix { !$0.isEmpty }
        #expect(table.count == 28)
        for (line, number) in zip(table, 1...) {
            #expect(line.hasPrefix("o\(number) "))
            #expect(line.displayWidth <= width)
        }
    }

    @Test func `columns of the table stand one below the other in spite of Thai vowels`() throws {
        let lines = try lines(width: 100)
        let verdicts = ItemVerdict.allCases.map { "\($0.symbol) \($0.wording.th)" }
        let columns = lines.filter { $0.first == "o" }.prefix(28).compactMap { line in
            verdicts.compactMap { line.range(of: $0)?.lowerBound }.first
                .map { String(line[..<$0]).displayWidth }
        }
        #expect(columns.count == 28)
        #expect(Set(columns).count == 1)
    }

    @Test func `nothing from a site steers the terminal`() throws {
        for line in try lines() {
            let steering = line.unicodeScalars.filter {
                [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
            }
            #expect(steering.isEmpty, "\(line)")
        }
    }

    @Test func `colour comes when asked, and only from the report itself`() throws {
        let coloured = try lines(colour: true).joined()
        #expect(coloured.contains("\u{1B}[33m◐ ไม่ครบ"))
        #expect(!coloured.contains("\u{1B}[31mแดง"))
        #expect(try !lines().joined().contains("\u{1B}"))
    }

    @Test func `what is missing is told with its reason, its near misses and the remedy`() throws {
        let text = try lines().joined(separator: "\n")
        #expect(text.contains("o12.c5 สถานะการจัดซื้อจัดจ้าง ทุกแถว  ไม่มี"))
        #expect(text.contains("ตารางไม่มีคอลัมน์ “สถานะการจัดซื้อจัดจ้าง”"))
        #expect(text.contains("แผนการจัดซื้อจัดจ้าง-2568.pdf  เอกสารเป็นแผน ไม่ใช่รายงานผล"))
        #expect(text.contains("วิธีแก้ไข: เผยแพร่: ราคากลาง (บาท) ทุกแถว"))
    }

    @Test func `a link that is refused asks for a person, a dead one for repair`() throws {
        let text = try lines(language: .english).joined(separator: "\n")
        #expect(text.contains("? o15.c1 Content as the item asks  Unreachable"))
        #expect(text.contains("✗ o14.c1 Content as the item asks  Unreachable"))
    }

    @Test(arguments: [
        ("ที่นี่", 2), ("กำลัง", 4), ("abc", 3), ("漢字", 4), ("🙂", 2), ("", 0),
    ])
    func `width counts columns, not letters`(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test func `a text is cut between letters and filled up to its width`() {
        #expect("ที่นี่มีน้ำ".cut(to: 4) == "ที่นี่มี…")
        #expect("ที่นี่มีน้ำ".cut(to: 5) == "ที่นี่มีน้ำ")
        #expect("ab".fitted(to: 4) == "ab  ")
        #expect("abcdef".fitted(to: 4) == "abc…")
        #expect("abc".cut(to: 0) == "")
    }
}
