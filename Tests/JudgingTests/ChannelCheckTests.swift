import Judging
import Model
import Testing
import ThaiText

@Suite struct ChannelCheckTests {
    @Test(arguments: [
        "โทรศัพท์ 0-3561-1234", "โทร. 035-611-714", "0 3561 1714 ต่อ 12", "โทร ๐-๓๕๖๑-๑๗๑๔",
        "มือถือ 081-234-5678",
        "Tel. +66 35 611 714", "โทรสาร 0-3561-1235 โทรศัพท์ 0-3561-1234", "โทร. 035611714, 035611715",
    ])
    func `a telephone number is read in all its forms`(text: String) {
        #expect(finding(.contact(.telephone), on: .p(text)).verdict == .present)
    }

    @Test(arguments: [
        "โทรสาร 0-3561-1235", "สายด่วน 1567", "เลขประจำตัวผู้เสียภาษี 0994000123456",
        "เลขที่โครงการ 67109000001",
        "โทรศัพท์ ............", "งบประมาณ 035,611,714 บาท",
    ])
    func `other numbers are none`(text: String) {
        #expect(finding(.contact(.telephone), on: .p(text)).verdict == .absent)
    }

    @Test func `mail of a free service is present with advice`() {
        let mail = Check.contact(.email)
        #expect(finding(mail, on: .p("อีเมล saraban@example.go.th")).reason == .found)
        #expect(
            finding(mail, on: .p("E-mail: town.office@gmail.com")).reason
                == .foundWithAdvice(.freeMail)
        )
        #expect(finding(mail, on: .mail("saraban@example.go.th")).verdict == .present)
        #expect(finding(mail, on: .p("Line ID: @town")).verdict == .absent)
        #expect(finding(mail, on: .footer("saraban@example.go.th")).verdict == .present)
    }

    @Test func `an address is enough of its parts`() {
        let postal = Check.contact(.address)
        #expect(
            finding(postal, on: .footer("เลขที่ 1 ถนนเทศบาล ตำบลบางแก้ว อำเภอเมือง จังหวัดอ่างทอง 14000"))
                .verdict == .present
        )
        #expect(
            finding(
                postal,
                on: .p("สำนักงานเทศบาล 1 หมู่ 2"),
                .p("ต.บางแก้ว อ.เมือง"),
                .p("จ.อ่างทอง 14000")
            ).verdict == .present
        )
        #expect(finding(postal, on: .p("จังหวัดอ่างทอง มีเนื้อที่ 14000 ไร่")).verdict == .absent)
    }

    @Test func `a map is embedded, linked or told by coordinates`() {
        #expect(
            finding(.map, on: .iframe("https://www.google.com/maps/embed?pb=1")).verdict == .present
        )
        #expect(
            finding(.map, on: .linkIn(.main, "แผนที่", "https://maps.app.goo.gl/abc")).verdict
                == .present
        )
        #expect(finding(.map, on: .p("พิกัด 14.589605, 100.455055")).verdict == .present)
        #expect(
            finding(
                .map,
                on: .p("แผนที่"),
                .linkIn(.main, "แผนที่", "https://www.google.com/search?q=map")
            ).verdict == .absent
        )
    }

    @Test(arguments: [
        "https://m.me/town", "https://www.messenger.com/t/town", "https://lin.ee/abc",
        "https://page.line.me/town",
        "https://line.me/R/ti/p/@town", "https://embed.tawk.to/abc/default",
    ])
    func `a conversation answers`(target: String) {
        #expect(finding(.chat, on: .linkIn(.footer, "ติดต่อ", target)).verdict == .present)
    }

    @Test(arguments: [
        "https://www.messenger.com/login.php?next=x", "https://www.facebook.com/town",
        "https://social-plugins.line.me/lineit/share?url=x",
        "https://line.me/", "https://notm.me/town", "https://forms.gle/abc",
    ])
    func `a log-in, a page or a button for sharing does not`(target: String) {
        #expect(finding(.chat, on: .linkIn(.main, "ติดต่อ", target)).verdict == .absent)
    }

    @Test func `a board counts with an answer that bears a date`() {
        let question = Part.p("ถาม: ต้องการสอบถามเรื่องภาษีที่ดิน 3 มีนาคม 2568")
        let board = Part.h(1, "กระดานถาม-ตอบ (Q&A)")
        #expect(finding(.chat, on: board, question).verdict == .absent)
        #expect(
            finding(.chat, on: board, question, .p("ตอบโดย เจ้าหน้าที่ 4 มีนาคม 2568")).verdict
                == .present
        )
        #expect(finding(.chat, on: board, .form(["หัวข้อ", "ข้อความ"])).verdict == .absent)
        let rows = [["หัวข้อ", "อ่าน", "ตอบ", "วันที่"], ["ภาษีที่ดิน", "20", "1", "3 มี.ค. 2568"]]
        #expect(finding(.chat, on: board, .table(rows)).verdict == .present)
        let silent = [["หัวข้อ", "อ่าน", "ตอบ", "วันที่"], ["ภาษีที่ดิน", "20", "0", "3 มี.ค. 2568"]]
        #expect(finding(.chat, on: board, .table(silent)).verdict == .absent)
    }

    @Test func `a page of a network is social, a button for sharing is not`() {
        #expect(
            finding(.social, on: .linkIn(.header, "f", "https://www.facebook.com/town")).verdict
                == .present
        )
        #expect(
            finding(
                .social,
                on: .linkIn(.main, "f", "https://www.facebook.com/sharer/sharer.php?u=x")
            ).verdict == .absent
        )
        #expect(
            finding(.social, on: .linkIn(.main, "f", "https://www.facebook.com/")).verdict
                == .absent
        )
    }

    @Test func `a form is for what its page says`() {
        let form = Check.form(Phrases(["ร้องเรียนการทุจริต"]))
        let heading = Part.h(1, "ช่องทางแจ้งเรื่องร้องเรียนการทุจริต")
        #expect(finding(form, on: heading, .form(["ชื่อ", "เรื่อง"])).verdict == .present)
        #expect(finding(form, on: heading, .search).verdict == .absent)
        #expect(finding(form, on: heading, .logIn).verdict == .absent)
        #expect(finding(form, on: .h(1, "ติดต่อเรา"), .form(["ชื่อ", "เรื่อง"])).verdict == .absent)
        #expect(
            finding(form, on: heading, .linkIn(.main, "แบบฟอร์ม", "https://forms.gle/abc")).verdict
                == .present
        )
        #expect(
            finding(form, on: heading, .linkIn(.main, "แบบฟอร์ม", "/form.pdf")).verdict == .absent
        )
    }

    @Test func `of several forms that counts which says what it is for`() {
        let page = page([
            .h(1, "บริการประชาชนออนไลน์"), .p("แบบฟอร์มร้องเรียนการทุจริต"), .form(["ชื่อ", "เรื่อง"]),
            .form(["ชื่อ", "รายละเอียด"]),
        ])
        let form = Check.form(Phrases(["ร้องเรียนการทุจริต"]))
        #expect(finding(form, on: page).verdict == .absent)
        var named = page
        let words = named.blocks.count
        named.blocks.append(
            Block(
                kind: .paragraph,
                text: "แจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
                region: .main,
                place: Place(line: 90)
            )
        )
        named.forms[1].blocks = words..<words + 1
        let found = finding(form, on: named)
        #expect(found.verdict == .present)
        #expect(found.evidence.last?.quote == "แจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ")
    }

    @Test func `a service is more than a form to print`() {
        let service = Check.service(Phrases(["ยื่นคำขอ", "ขอรับบริการ"]), minimum: 2)
        let heading = Part.h(1, "ยื่นคำขอรับบริการออนไลน์ E-Service")
        let tax = Part.linkIn(.main, "ชำระภาษีที่ดิน", "https://eservice.example.go.th/tax")
        let water = Part.linkIn(.main, "ขอใช้น้ำประปา", "https://forms.gle/water")
        #expect(finding(service, on: heading, tax, water).verdict == .present)
        #expect(finding(service, on: heading, tax).verdict == .absent)
        #expect(finding(service, on: heading, tax, tax).verdict == .absent)
        let print = Part.linkIn(.main, "แบบคำขอใช้น้ำ", "https://eservice.example.go.th/water.pdf")
        #expect(finding(service, on: heading, tax, print).verdict == .absent)
    }

    @Test func `a channel must lead elsewhere than the general one`() {
        let check = Check.separateFrom(Phrases(["ร้องเรียนร้องทุกข์"]))
        let document = page([.h(1, "ร้องเรียนการทุจริต"), .p("แจ้งเบาะแส")])
        func judged(_ target: String) -> Verdict {
            let item = item(18, components: [component("o18.c2", yearRule: .today, check: check)])
            let other = LinkFact(
                target: address(target),
                kind: .anchor,
                region: .navigation,
                text: "ร้องเรียน/ร้องทุกข์",
                line: 1,
                column: 1
            )
            return bench.judge(dossier(item, [exhibit(document)], others: [other])).components[0]
                .verdict
        }
        #expect(judged("https://www.example.go.th/page#form") == .absent)
        #expect(judged("https://www.example.go.th/general") == .present)
    }

    @Test func `what no click from home leads to is not reachable`() {
        var lonely = exhibit(page([.p("ข้อความ")]))
        let item = item(
            3,
            components: [component("o3.c6", yearRule: .today, check: .reachableFromHome)]
        )
        #expect(bench.judge(dossier(item, [lonely])).components[0].verdict == .present)
        lonely.path = []
        #expect(bench.judge(dossier(item, [lonely])).components[0].reason == .notReachableFromHome)
    }

    @Test func `a picture speaks by its words, its name or its heading`() {
        let chart = Check.image(Phrases(["แผนผังโครงสร้าง", "structure"]))
        let address = "https://www.example.go.th/images/a.jpg"
        let alt = finding(chart, on: .picture(alt: "แผนผังโครงสร้างเทศบาล", address))
        #expect(alt.reason == .foundWithAdvice(.pictureOnly))
        #expect(alt.evidence.map(\.quote) == ["แผนผังโครงสร้างเทศบาล"])
        #expect(
            finding(chart, on: .picture(alt: "", "https://www.example.go.th/structure.png")).verdict
                == .present
        )
        #expect(
            finding(chart, on: .h(2, "แผนผังโครงสร้าง"), .picture(alt: "", address)).verdict
                == .present
        )
        #expect(finding(chart, on: .h(2, "แผนผังโครงสร้าง")).verdict == .absent)
        let logo = "https://www.example.go.th/logo.png"
        #expect(
            finding(chart, on: .h(2, "แผนผังโครงสร้าง"), .picture(alt: "", logo)).verdict == .absent
        )
    }

    @Test func `where only a picture may say it, a person looks`() {
        let check = Check.any([
            .term(Phrases(["กองคลัง"]), letters: 0), .image(Phrases(["แผนผังโครงสร้าง"])),
        ])
        let document = page([
            .h(2, "โครงสร้าง"), .picture(alt: "", "https://www.example.go.th/a.jpg"),
        ])
        #expect(finding(check, on: document, judgeable: .partial).verdict == .undecided)
        #expect(finding(check, on: document, judgeable: .auto).verdict == .absent)
    }

    @Test func `news is dated in its period`() {
        let title = Part.p("เทศบาลจัดกิจกรรมทำความสะอาดถนนสายหลัก")
        func judged(_ date: String) -> ComponentFinding {
            finding(.datedNews, on: .h(1, "ข่าวประชาสัมพันธ์"), title, .p(date), rule: .current)
        }
        #expect(judged("12 มีนาคม 2568").verdict == .present)
        #expect(judged("๓ ต.ค. ๒๕๖๗").verdict == .present)
        let old = judged("12 มีนาคม 2566")
        #expect(old.verdict == .wrongYear)
        #expect(
            old.reason
                == .wrongYear(
                    found: [FiscalYear(buddhist: 2566)],
                    wanted: FiscalYear(buddhist: 2568)
                )
        )
        #expect(judged("เร็ว ๆ นี้").verdict == .absent)
        #expect(
            finding(.datedNews, on: .footer("วันนี้ 12 มีนาคม 2568"), rule: .current).verdict == .absent
        )
    }
}
