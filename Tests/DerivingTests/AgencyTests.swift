import Testing

@testable import Deriving

struct AgencyTests {
    @Test(
        arguments: [
            ("รายงานของเทศบาล ประจำปี 2567 เทศบาลตำบลธารา อำเภอเมือง จังหวัดตัวอย่าง", "เทศบาลตำบลธารา"),
            ("อบต.สะนอ อ.ยะรัง จ.ปัตตานี", "อบต.สะนอ"),
            ("องค์การบริหารส่วนตำบลธารา จังหวัดตัวอย่าง", "องค์การบริหารส่วนตำบลธารา"),
        ]
    )
    func `a title names an agency with its place`(title: String, name: String) {
        #expect(Agency.named(in: [title]) == name)
    }

    @Test(
        arguments: [
            "เทศบาลเมืองมีอำนาจหน้าที่ในเขต ของตน", "เทศบาลตำบล อำเภอเมือง", "แผนพัฒนา 2568", "เทศบาลตำบลธารา",
            "",
        ]
    )
    func `without a name beside a place there is none`(title: String) {
        #expect(Agency.named(in: [title]) == nil)
    }

    @Test func `the first title that names one counts`() {
        let titles = ["แผน", "เทศบาลตำบลก อำเภอข", "เทศบาลตำบลค อำเภอง"]
        #expect(Agency.named(in: titles) == "เทศบาลตำบลก")
    }

    @Test(
        arguments: [
            ("หน้าแรก | เทศบาลเมืองศรีวารีนคร", "เทศบาลเมืองศรีวารีนคร"),
            ("เทศบาลนครตัวอย่าง - ยินดีต้อนรับ", "เทศบาลนครตัวอย่าง"),
        ]
    )
    func `a home page names its own agency without a place`(title: String, name: String) {
        #expect(Agency.own(in: [title]) == name)
    }

    @Test func `a home page that names none is nobody's`() {
        #expect(Agency.own(in: ["หน้าแรก", "เทศบาลเมือง"]) == nil)
    }
}
