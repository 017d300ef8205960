import Judging
import Model
import Testing

@Suite struct PeopleTests {
    private let posts = Phrases(["นายกเทศมนตรี", "รองนายกเทศมนตรี", "ปลัดเทศบาล"])

    private func asks(_ need: PersonNeed) -> Check { .people(positions: posts, needs: need) }

    private func card(_ name: String, _ post: String, _ phone: String?) -> [Part] {
        [
            .picture(
                alt: "",
                "https://www.example.go.th/photo/\(post.utf8.count)\(name.utf8.count).jpg"
            ), .p(name), .p(post),
        ]
            + (phone.map { [.p("โทร. " + $0)] } ?? [])
    }

    private var complete: Document {
        page(
            [.h(1, "คณะผู้บริหาร")]
                + card("นายสมชาย ใจดี", "นายกเทศมนตรีเมืองตัวอย่าง", "035-611-714 ต่อ 11")
                + card("นางสาวสมหญิง รักเรียน", "รองนายกเทศมนตรี", "๐๘๑-๒๓๔-๕๖๗๘")
                + card("ว่าที่ร้อยตรี ดร.สมศักดิ์ มั่นคง", "ปลัดเทศบาล", "0-3561-1234")
        )
    }

    @Test(arguments: PersonNeed.allCases)
    func `cards with all they need are present`(need: PersonNeed) {
        let found = finding(asks(need), on: complete)
        #expect(found.verdict == .present)
        #expect(found.reason == .found)
    }

    @Test func `a deputy is no mayor, and a mayor's secretary neither`() {
        let mayor = Check.people(positions: Phrases(["นายกเทศมนตรี"]), needs: .listed)
        #expect(finding(mayor, on: .p("นายสมชาย ใจดี"), .p("รองนายกเทศมนตรี")).verdict == .absent)
        #expect(
            finding(mayor, on: .p("นายสมชาย ใจดี"), .p("เลขานุการนายกเทศมนตรี")).verdict == .absent
        )
        #expect(finding(mayor, on: .p("นายกเทศมนตรี")).verdict == .absent)
        #expect(finding(mayor, on: .p("นายสมชาย ใจดี"), .p("นายกเทศมนตรี")).verdict == .present)
        #expect(finding(mayor, on: .p("นายกเทศมนตรี : นายสมชาย ใจดี")).verdict == .present)
    }

    @Test func `a post comes before its name as well as behind`() {
        let parts: [Part] = [
            .h(2, "ทำเนียบผู้บริหาร"), .p("นายกเทศมนตรี"), .p("นายสมชาย ใจดี"), .p("รองนายกเทศมนตรี"),
            .p("นายสมหมาย"),
        ]
        let found = finding(asks(.name), on: page(parts))
        #expect(found.reason == .personLacks(name: "นายสมหมาย"))
    }

    @Test func `a vacant post needs no name`() {
        let parts: [Part] = [
            .p("นายสมชาย ใจดี"), .p("นายกเทศมนตรี"), .p("โทร 035611714"), .p("- ว่าง -"),
            .p("ปลัดเทศบาล"),
        ]
        for need in [PersonNeed.listed, .name, .position, .contact] {
            #expect(finding(asks(need), on: page(parts)).verdict == .present)
        }
    }

    @Test func `who lacks a telephone or a picture is named`() {
        let parts =
            card("นายสมชาย ใจดี", "นายกเทศมนตรี", "035-611-714")
            + [.p("นายสมหมาย ดีใจ"), .p("รองนายกเทศมนตรี")]
        #expect(
            finding(asks(.contact), on: page(parts)).reason == .personLacks(name: "นายสมหมาย ดีใจ")
        )
        #expect(
            finding(asks(.photograph), on: page(parts)).reason
                == .personLacks(name: "นายสมหมาย ดีใจ")
        )
    }

    @Test func `a picture at the top of the page is nobody's photograph`() {
        let banner: [Part] = [
            .picture(alt: "", "https://www.example.go.th/img/structure.png"),
            .h(1, "เทศบาลเมืองตัวอย่าง"), .p("ยินดีต้อนรับทุกท่าน"), .p("วิสัยทัศน์ของเมือง"),
            .h(2, "คณะผู้บริหาร"), .p("นายสมชาย ใจดี"), .p("นายกเทศมนตรี"),
        ]
        #expect(finding(asks(.photograph), on: page(banner)).verdict != .present)
    }

    @Test func `one page's photograph of the mayor is not everybody's`() {
        let home = page(
            card("นายสมชาย ใจดี", "นายกเทศมนตรี", nil),
            at: "https://www.example.go.th/"
        )
        let list = page([
            .h(1, "คณะผู้บริหาร"), .p("นายสมชาย ใจดี"), .p("นายกเทศมนตรี"), .p("นายสมหมาย ดีใจ"),
            .p("รองนายกเทศมนตรี"),
        ])
        let check = asks(.photograph)
        let two = item(2, components: [component("o2.c5", yearRule: .today, check: check)])
        let found = bench.judge(dossier(two, [exhibit(home), exhibit(list)])).components[0]
        #expect(found.verdict == .absent)
        #expect(found.reason == .personLacks(name: "นายสมหมาย ดีใจ"))
        let alone = bench.judge(dossier(two, [exhibit(home)])).components[0]
        #expect(alone.verdict == .present)
    }

    @Test func `one telephone for all is present with advice`() {
        let same =
            card("นายสมชาย ใจดี", "นายกเทศมนตรี", "035-611-714")
            + card("นายสมหมาย ดีใจ", "รองนายกเทศมนตรี", "0-3561-1714")
        #expect(
            finding(asks(.contact), on: page(same)).reason == .foundWithAdvice(.sharedTelephone)
        )
        let none =
            card("นายสมชาย ใจดี", "นายกเทศมนตรี", nil) + card("นายสมหมาย ดีใจ", "รองนายกเทศมนตรี", nil)
        let office = none + [.h(2, "ติดต่อ"), .p("สำนักงานเทศบาล โทร 035-611-714")]
        #expect(
            finding(asks(.contact), on: page(office)).reason == .foundWithAdvice(.sharedTelephone)
        )
        #expect(finding(asks(.contact), on: page(none)).verdict == .absent)
    }

    @Test func `people stand in tables too`() {
        let rows = [
            ["ที่", "ชื่อ - สกุล", "ตำแหน่ง", "โทรศัพท์"],
            ["1", "นายสมชาย ใจดี", "นายกเทศมนตรี", "035-611-714"],
            ["2", "พ.ต.อ. สมหมาย ดีใจ", "รองนายกเทศมนตรี", "081-234-5678"],
            ["3", "ว่าง", "ปลัดเทศบาล", ""],
        ]
        for need in [PersonNeed.listed, .name, .position, .contact] {
            let found = finding(asks(need), on: .table(rows))
            #expect(found.verdict == .present)
        }
        let grid = [
            ["นายสมชาย ใจดี", "นางสมหญิง รักเรียน"], ["นายกเทศมนตรี", "รองนายกเทศมนตรี"],
            ["035-611-714", "-"],
        ]
        #expect(
            finding(asks(.contact), on: .table(grid)).reason
                == .personLacks(name: "นางสมหญิง รักเรียน")
        )
    }

    @Test func `who is listed twice needs a telephone once`() {
        let parts =
            card("นายสมชาย ใจดี", "นายกเทศมนตรี", "035-611-714")
            + card("นางสมหญิง รักเรียน", "ปลัดเทศบาล", "081-234-5678")
            + [
                .h(2, "กองช่าง"), .p("นางสมหญิง รักเรยน"),
                .p("ปลัดเทศบาล รักษาราชการแทน ผู้อำนวยการกองช่าง"),
            ]
        #expect(finding(asks(.contact), on: page(parts)).reason == .found)
    }

    @Test func `a sentence about a post is nobody's card`() {
        let sentence = "เทศบาลมีนายกเทศมนตรีที่มาจากการเลือกตั้งโดยตรง"
        #expect(finding(asks(.listed), on: .p(sentence), .p("นายสมชาย ใจดี")).verdict == .absent)
    }

    @Test func `a menu of posts lists nobody`() {
        let found = finding(asks(.listed), on: .link("นายกเทศมนตรี", "/m"), .link("ปลัดเทศบาล", "/c"))
        #expect(found.verdict == .absent)
    }

    @Test func `a signature is a name in brackets over its post`() {
        let signed = Check.signature(positions: Phrases(["นายกเทศมนตรี"]))
        #expect(
            finding(signed, on: .p("(นายสมชาย ใจดี)"), .p("นายกเทศมนตรีเมืองตัวอย่าง")).verdict
                == .present
        )
        #expect(finding(signed, on: .p("ลงชื่อ นายสมชาย ใจดี นายกเทศมนตรี")).verdict == .present)
        #expect(
            finding(signed, on: .p("(..............................)"), .p("นายกเทศมนตรี")).verdict
                == .absent
        )
        #expect(finding(signed, on: .p("(นายสมชาย ใจดี)"), .p("ปลัดเทศบาล")).verdict == .absent)
        #expect(finding(signed, on: .p("นายสมชาย ใจดี นายกเทศมนตรี เป็นประธาน")).verdict == .absent)
    }
}
