import Deriving
import Model
import Testing

struct ItemCodesTests {
    private let codes = ItemCodes(highest: 28)

    @Test(
        arguments: [
            ("O12", 12), ("o12", 12), ("๐12", 12), ("O๑๒", 12), ("๐๑๒", 12), ("OIT12", 12),
            ("OIT 3", 3), ("OIT-12", 12), ("o 16", 16), ("O.12", 12), ("O01", 1), ("(O17)", 17),
            ("/ita/O5", 5), ("O3ข้อมูล", 3), ("o12_01_x", 12), ("o_19-", 19), ("ITA-O12.pdf", 12),
            ("ITA_68_o12-ปี-68.xlsx", 12), ("680303_ITA-O20-x", 20), ("ข้อ o12", 12),
            ("О7 рапорт", 7), ("○ 4", 4),
        ]
    )
    func `a code is read however it is written`(text: String, number: Int) {
        #expect(codes.codes(in: text) == [ItemID(number)])
    }

    @Test(
        arguments: [
            "MOIT12", "MOIT 12", "EB12", "e3", "2568", "COVID19", "o แสดงแผนผัง", "๐ แสดง", "100.00",
            "0.5", "08-1234", "O2568", "o29", "o0", "๐๒-๒๑๑-๔๕๖๗", "o12.5", "",
        ]
    )
    func `what only looks like a code is none`(text: String) {
        #expect(codes.codes(in: text).isEmpty)
    }

    @Test(
        arguments: [
            ("012 รายการจัดซื้อจัดจ้าง", 12), ("024รายงานผล", 24), ("016.pdf", 16), ("ข้อ 12", 12),
            ("ข้อที่ ๑๒", 12),
        ]
    )
    func `digits alone are a code on an ITA page only`(text: String, number: Int) {
        #expect(codes.codes(in: text, onItaPage: true) == [ItemID(number)])
        #expect(codes.codes(in: text).isEmpty)
    }

    @Test(arguments: ["035-611-714", "0.5", "0-3561-1714", "2568", "100.00"])
    func `amounts and telephone numbers are no codes on an ITA page either`(text: String) {
        #expect(codes.codes(in: text, onItaPage: true).isEmpty)
    }

    @Test func `a label may name several items`() {
        #expect(codes.codes(in: "O12 และ o13") == [ItemID(12), ItemID(13)])
    }
}
