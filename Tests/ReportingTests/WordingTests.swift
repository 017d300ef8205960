import Model
import Testing
import ThaiText

@testable import Reporting

@Suite struct WordingTests {
    private let setting = ReasonSetting(assessed: Samples.year, rule: .current)

    @Test func `every reason is said in Thai and in English`() {
        for reason in SampleReasons.all {
            let wording = reason.wording(in: setting)
            #expect(wording.th.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) })
            #expect(!wording.en.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) })
            #expect(wording.en.hasSuffix("."))
            #expect(!(wording.th + wording.en).contains("Optional"))
            #expect(!(wording.th + wording.en).contains("FiscalYear"))
        }
    }

    @Test func `no two reasons are told in the same words`() {
        let sentences = SampleReasons.all.map { $0.wording(in: setting).en }
        #expect(Set(sentences).count == sentences.count)
    }

    @Test func `a sentence names the column, the rows and the years`() {
        let blank = Reason.blankCells(column: "ราคากลาง", rows: [7, 5, 6, 12, 13])
        #expect(blank.wording(in: setting).th == "คอลัมน์ “ราคากลาง” มีช่องว่างในแถวที่ 5–7, 12, 13")
        let year = Reason.wrongYear(
            found: [FiscalYear(buddhist: 2566), FiscalYear(buddhist: 2567)],
            wanted: Samples.year
        )
        #expect(
            year.wording(in: setting).en
                == "Found for fiscal year B.E. 2566 and 2567; fiscal year B.E. 2568 is wanted."
        )
    }

    @Test func `a long list of rows is cut short with a count`() {
        let rows = RowList(Array(stride(from: 1, to: 400, by: 2)))
        #expect(rows.en == "rows 1, 3, 5, 7, 9, 11, 13, 15 and 192 more")
    }

    @Test func `months carry the Buddhist year that the component asks for`() {
        let months = Reason.monthsMissing([3, 4, 5, 6, 12])
        #expect(
            months.wording(in: setting).th.contains("ธันวาคม 2567 ถึงมีนาคม 2568, กันยายน 2568")
        )
        let previous = ReasonSetting(assessed: Samples.year, rule: .previous)
        #expect(
            months.wording(in: previous).en.contains(
                "December B.E. 2566 to March B.E. 2567, September B.E. 2567"
            )
        )
    }

    @Test func `months of a component that leaves the year open carry none`() {
        let open = ReasonSetting(assessed: Samples.year, rule: .previousOrCurrent)
        #expect(
            Reason.monthsMissing([1, 2, 40]).wording(in: open).en.contains("October, November")
        )
    }

    @Test func `every word of the catalogue is there in both languages`() {
        let words =
            Verdict.allCases.map(\.wording) + ItemVerdict.allCases.map(\.wording)
            + Confidence.allCases.map(\.wording) + Component.Kind.allCases.map(\.wording)
            + Judgeable.allCases.map(\.wording) + BrokenLink.Kind.allCases.map(\.wording)
        for word in words { #expect(!word.th.isEmpty && !word.en.isEmpty) }
        #expect(Set(Verdict.allCases.map(\.wording)).count == Verdict.allCases.count)
        #expect(Set(ItemVerdict.allCases.map(\.wording)).count == ItemVerdict.allCases.count)
    }

    @Test func `a locator names page, cell, line and heading`() {
        let cell = Locator(place: Place(sheet: "ITA-o12", row: 3, column: 28), heading: "แบบ")
        #expect(cell.wording.en == "sheet ITA-o12, cell AB3, under “แบบ”")
        let row = Locator(place: Place(sheet: "ITA-o12", row: 3))
        #expect(row.wording.en == "sheet ITA-o12, row 3")
        let second = Locator(place: Place(page: 4, table: 2, row: 3))
        #expect(second.wording.en == "page 4, table 2, row 3")
        #expect(second.wording.th == "หน้า 4 ตาราง 2 แถว 3")
        #expect(Locator(place: Place(page: 4)).wording.th == "หน้า 4")
        let inside = Locator(place: Place(member: "แผน/o8.pdf", page: 2))
        #expect(inside.wording.th == "ไฟล์ แผน/o8.pdf หน้า 2")
        #expect(inside.wording.en == "file แผน/o8.pdf, page 2")
        #expect(Locator(place: Place(line: 120)).wording.en == "line 120")
        #expect(Locator(place: Place(paragraph: 7)).wording.en == "paragraph 7")
        #expect(Locator(place: Place()).wording.en == "")
    }

    @Test func `a time is told in the time of Thailand and the Buddhist Era`() {
        #expect(Samples.run.startedAt.iso == "2025-04-30T10:02:05Z")
        #expect(Samples.run.startedAt.wording.th == "30 เม.ย. 2568 17:02 น.")
    }
}
