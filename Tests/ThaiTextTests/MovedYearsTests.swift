import Testing
import ThaiText

struct MovedYearsTests {
    private let year = FiscalYear(buddhist: 2568)

    @Test(arguments: [
        ("แผน ปีงบประมาณ พ.ศ. 2568", "แผน ปีงบประมาณ พ.ศ. 2569"),
        ("1 ต.ค. 2567 - 30 ก.ย. 2568", "1 ต.ค. 2568 - 30 ก.ย. 2569"),
        ("พ.ร.บ. การอำนวยความสะดวก 2558", "พ.ร.บ. การอำนวยความสะดวก 2558"),
        ("เลขที่ 25680001", "เลขที่ 25680001"),
        ("", ""),
    ])
    func `years near the assessed one move, others stay`(text: String, moved: String) {
        #expect(text.movingYears(near: year, by: 1) == moved)
    }

    @Test func `only years near the assessed one are found`() {
        #expect("2568 หรือ 2496 หรือ 25680 หรือ 2567".literalYears(near: year) == [2568, 2567])
    }
}
