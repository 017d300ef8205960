import Model
import Testing
import ThaiText

@Suite struct TableCheckTests {
    private let headings = [
        "ที่", "ปีงบประมาณ", "ชื่อรายการของงานที่ซื้อหรือจ้าง", "สถานะการจัดซื้อจัดจ้าง", "เลขที่โครงการในระบบ e-GP",
    ]
    private let status = Check.tableColumn(
        ColumnRule(headings: Phrases(["สถานะการจัดซื้อจัดจ้าง"]), fill: .every)
    )

    /// A sheet with a title above the head, and these rows.
    private func sheet(_ rows: [[String]], head: [String]? = nil) -> Document {
        let title = ["รายการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2568", "", "", "", ""]
        return page([.table([title, head ?? headings] + rows)], format: .xlsx)
    }

    private func row(
        _ number: Int,
        status: String = "สิ้นสุดสัญญา",
        year: String = "2568",
        project: String = "67109000001"
    ) -> [String] {
        ["\(number)", year, "ซื้อครุภัณฑ์คอมพิวเตอร์", status, project]
    }

    @Test func `a column filled in every row is present`() {
        let found = finding(status, on: sheet([row(1), row(2)]))
        #expect(found.verdict == .present)
        #expect(found.evidence.map(\.quote) == ["สถานะการจัดซื้อจัดจ้าง", "สิ้นสุดสัญญา"])
        #expect(found.evidence[1].locator.place.row == 3)
        #expect(found.evidence[1].locator.place.column == 4)
    }

    @Test func `blank cells are told by the rows of the sheet`() {
        let found = finding(status, on: sheet([row(1), row(2, status: " - "), row(3, status: "")]))
        #expect(found.verdict == .absent)
        #expect(found.reason == .blankCells(column: "สถานะการจัดซื้อจัดจ้าง", rows: [4, 5]))
    }

    @Test func `a sign the rule allows is no blank`() {
        let rule = ColumnRule(headings: Phrases(["สถานะการจัดซื้อจัดจ้าง"]), fill: .every, blanks: ["-"])
        #expect(
            finding(.tableColumn(rule), on: sheet([row(1), row(2, status: "-")])).verdict
                == .present
        )
    }

    @Test func `rows that the rule exempts may be blank`() {
        let rule = ColumnRule(
            headings: Phrases(["เลขที่โครงการในระบบ e-GP"]),
            fill: .every,
            exempt: .init(heading: "สถานะการจัดซื้อจัดจ้าง", values: ["ยังไม่ได้ดำเนินการ"])
        )
        let exempt = row(2, status: "ยังไม่ได้ดำเนินการ", project: "")
        #expect(finding(.tableColumn(rule), on: sheet([row(1), exempt])).verdict == .present)
        let blank = row(2, project: "")
        #expect(finding(.tableColumn(rule), on: sheet([row(1), blank])).verdict == .absent)
    }

    @Test func `totals, titles and repeated heads are no data`() {
        let rows = [
            row(1), ["รวมทั้งสิ้น", "", "1 รายการ", "", ""], ["งบลงทุน", "", "", "", ""], headings,
            row(2),
        ]
        #expect(finding(status, on: sheet(rows)).verdict == .present)
    }

    @Test func `a table with only a head has nothing filled`() {
        #expect(finding(status, on: sheet([])).verdict == .absent)
        let some = Check.tableColumn(
            ColumnRule(headings: Phrases(["สถานะการจัดซื้อจัดจ้าง"]), fill: .some)
        )
        #expect(finding(some, on: sheet([row(1, status: ""), row(2)])).verdict == .present)
        #expect(finding(some, on: sheet([row(1, status: "......")])).verdict == .absent)
    }

    @Test func `a column that is not there is named`() {
        let found = finding(status, on: page([.table([["ที่", "โครงการ"], ["1", "ถนน"]])]))
        #expect(found.reason == .columnMissing("สถานะการจัดซื้อจัดจ้าง"))
    }

    @Test func `a status that says work is under way is a value`() {
        #expect(finding(status, on: sheet([row(1, status: "อยู่ระหว่างจัดทำสัญญา")])).verdict == .present)
    }

    @Test func `a head may span two rows`() {
        let rows = [
            ["ที่", "โครงการ", "งบประมาณ", "งบประมาณ"], ["ที่", "โครงการ", "จัดสรร", "เบิกจ่าย"],
            ["1", "ก่อสร้างถนน", "500,000", "450,000"], ["2", "ก่อสร้างทางเท้า", "300,000", ""],
        ]
        var document = page([.table(rows)])
        document.tables[0].rows[0][3].isContinuation = true
        document.tables[0].rows[1][0].isContinuation = true
        document.tables[0].rows[1][1].isContinuation = true
        let spent = Check.tableColumn(ColumnRule(headings: Phrases(["เบิกจ่าย"]), fill: .every))
        #expect(finding(spent, on: document).reason == .blankCells(column: "เบิกจ่าย", rows: [4]))
        let budget = Check.tableColumn(ColumnRule(headings: Phrases(["งบประมาณ"]), fill: .every))
        let found = finding(budget, on: document)
        #expect(found.verdict == .present)
        #expect(found.evidence[1].quote == "500,000")
    }

    @Test func `a value that holds the words heads no column`() {
        let rows = [
            ["ที่", "โครงการ", "ผู้รับผิดชอบ"], ["1", "แก้ไขปัญหาขยะ", "กองสาธารณสุข"],
            ["2", "ก่อสร้างถนน", "กองช่าง"],
        ]
        let check = Check.tableColumn(ColumnRule(headings: Phrases(["ปัญหา"]), fill: .some))
        #expect(finding(check, on: .table(rows)).reason == .columnMissing("ปัญหา"))
    }

    @Test func `the head need not come first`() {
        let rows = [
            ["หน่วยงาน", "เทศบาลเมืองตัวอย่าง", "", ""], ["ที่", "โครงการ", "งบประมาณ", "ปัญหา/อุปสรรค"],
            ["1", "ก่อสร้างถนน", "500,000", "ฝนตกหนัก"],
        ]
        let check = Check.tableColumn(ColumnRule(headings: Phrases(["ปัญหา"]), fill: .every))
        #expect(
            finding(check, on: .table(rows)).evidence.map(\.quote) == ["ปัญหา/อุปสรรค", "ฝนตกหนัก"]
        )
    }

    @Test func `a PDF has no cells to look at`() {
        let lines = ["รายการ", "ประจำปี", "2568", "สถานะการจัดซื้อจัดจ้าง", "สิ้นสุดสัญญา"].map {
            Part.line(1, $0)
        }
        let found = finding(status, on: page(lines, format: .pdf))
        #expect(found.verdict == .undecided)
        #expect(found.reason == .needsPerson)
    }

    @Test func `the form is unaltered when every head is in its place`() {
        let form = Check.tableForm(headings: headings)
        #expect(finding(form, on: sheet([row(1)])).verdict == .present)
        var altered = headings
        altered[3] = "สถานะ"
        let found = finding(form, on: sheet([row(1)], head: altered))
        #expect(found.reason == .columnMissing("สถานะการจัดซื้อจัดจ้าง"))
        var marked = headings
        marked[4] += "**"
        #expect(finding(form, on: sheet([row(1)], head: marked)).verdict == .present)
        let swapped = [headings[0], headings[2], headings[1], headings[3], headings[4]]
        #expect(finding(form, on: sheet([row(1)], head: swapped)).verdict == .absent)
    }

    @Test func `every row must be of the year`() {
        let rows = Check.rows(heading: "สถานะการจัดซื้อจัดจ้าง", yearHeading: "ปีงบประมาณ")
        func judged(_ years: String...) -> Model.ComponentFinding {
            let rowsOfYears = years.enumerated().map { row($0 + 1, year: $1) }
            return finding(rows, on: sheet(rowsOfYears), rule: .current, years: [])
        }
        #expect(judged("2568", "พ.ศ. ๒๕๖๘", "2025").verdict == .present)
        #expect(judged("2568", "2567").reason == .rowsOfOtherYear(FiscalYear(buddhist: 2567)))
        #expect(judged("2568", "").reason == .rowsOfOtherYear(nil))
        let old = judged("2567", "2567")
        #expect(old.verdict == .wrongYear)
        #expect(old.nearMisses.count == 1)
    }

    @Test func `the year column dates a table whose title says no year`() {
        #expect(finding(status, on: sheet([row(1)]), rule: .current, years: []).verdict == .present)
        let old = finding(status, on: sheet([row(1, year: "2567")]), rule: .current, years: [])
        #expect(old.verdict == .wrongYear)
    }

    @Test func `a file that machines read must hold the item's table`() {
        let format = Check.format([.xlsx, .csv])
        #expect(finding(format, on: sheet([row(1)]), with: [status]).verdict == .present)
        let other = page([.table([["ชื่อ", "โทร"], ["ก", "ข"]])], format: .xlsx)
        #expect(finding(format, on: other, with: [status]).reason == .notMachineReadable)
        #expect(
            finding(format, on: page([.p("ข้อความ")]), with: [status]).reason == .notMachineReadable
        )
        #expect(finding(format, on: other).verdict == .present)
    }
}
