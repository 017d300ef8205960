import Model
import Testing

@Suite struct TextCheckTests {
    private let problems = Check.section(
        Phrases(["ปัญหา อุปสรรค", "ปัญหาและอุปสรรค"]),
        letters: 20,
        none: ["ไม่มี"]
    )
    private let text = "งบประมาณที่ได้รับจัดสรรไม่เพียงพอต่อการดำเนินงานตามแผน"

    @Test func `a section under its heading is present and quotes both`() {
        let found = finding(problems, on: .h(2, "4. ปัญหา อุปสรรค"), .p(text))
        #expect(found.verdict == .present)
        #expect(found.evidence.map(\.quote) == ["4. ปัญหา อุปสรรค", text])
        #expect(found.evidence[1].locator.heading == "4. ปัญหา อุปสรรค")
    }

    @Test func `a heading with nothing under it is absent`() {
        #expect(finding(problems, on: .h(2, "ปัญหา อุปสรรค")).verdict == .absent)
        #expect(
            finding(problems, on: .h(2, "ปัญหา อุปสรรค"), .h(2, "ข้อเสนอแนะ"), .p(text)).verdict
                == .absent
        )
    }

    @Test(arguments: [
        "........................................................................", "-", "",
        "อยู่ระหว่างปรับปรุงข้อมูล", "ดาวน์โหลดเอกสารที่นี่ จำนวน 25 ครั้ง",
        "โพสต์เมื่อ 12 มีนาคม 2568 เวลา 12.30 น. โดย ผู้ดูแลระบบ", "รายงานผลการดำเนินงานประจำปี.pdf",
    ])
    func `what says nothing is nothing behind a label`(nothing: String) {
        #expect(finding(problems, on: .h(2, "ปัญหา อุปสรรค"), .p(nothing)).verdict == .absent)
    }

    @Test(arguments: ["ปัญหา อุปสรรค : ไม่มี", "ปัญหาและอุปสรรค - ไม่มี -"])
    func `a stated none is enough`(line: String) {
        #expect(finding(problems, on: .p(line)).verdict == .present)
    }

    @Test func `that no data is at hand is no stated none`() {
        #expect(finding(problems, on: .p("ปัญหา อุปสรรค ไม่มีข้อมูล")).verdict == .absent)
    }

    @Test func `a label with its value in one line is present`() {
        #expect(finding(problems, on: .p("ปัญหาและอุปสรรค: " + text)).verdict == .present)
    }

    @Test func `a row of names of columns is no value`() {
        let others = ["ข้อเสนอแนะ", "งบประมาณที่ใช้", "ผู้รับผิดชอบ", "ระยะเวลา"].map {
            Check.section(Phrases([$0]), letters: 20, none: [])
        }
        let head = Part.p("ปัญหา อุปสรรค ข้อเสนอแนะ งบประมาณที่ใช้ ผู้รับผิดชอบ ระยะเวลา")
        #expect(finding(problems, on: head, with: others).verdict == .absent)
    }

    @Test func `an empty section does not take the text of the next`() {
        let suggestions = Check.section(Phrases(["ข้อเสนอแนะ"]), letters: 20, none: [])
        let found = finding(
            problems,
            on: .p("ปัญหา อุปสรรค"),
            .p("ข้อเสนอแนะ"),
            .p(text),
            with: [suggestions]
        )
        #expect(found.verdict == .absent)
    }

    @Test func `a title that holds the words in passing heads no section`() {
        let spending = Check.section(Phrases(["การใช้จ่ายงบประมาณ"]), letters: 20, none: [])
        let title = "รายงานผลการดำเนินงานและการใช้จ่ายงบประมาณประจำปี 2567 ของเทศบาล"
        #expect(finding(spending, on: .h(1, title), .p(text), .p(text)).verdict == .absent)
        #expect(finding(spending, on: .h(1, "การใช้จ่ายงบประมาณ"), .p(text)).verdict == .present)
    }

    @Test func `a row head and a column head speak with their cells`() {
        let row = Part.table([["ปัญหา อุปสรรค", text], ["ข้อเสนอแนะ", "-"]])
        #expect(finding(problems, on: row).verdict == .present)
        let column = Part.table([
            ["ที่", "โครงการ", "ปัญหา อุปสรรค"], ["1", "ก่อสร้างถนน", text],
        ])
        let found = finding(problems, on: column)
        #expect(found.verdict == .present)
        #expect(found.evidence.map(\.locator.place.row) == [1, 2])
        let empty = Part.table([["ที่", "โครงการ", "ปัญหา อุปสรรค"], ["1", "ก่อสร้างถนน", "-"]])
        #expect(finding(problems, on: empty).verdict == .absent)
        let head = Part.table([["ที่", "โครงการ", "ปัญหา อุปสรรค"]])
        #expect(finding(problems, on: head).verdict == .absent)
    }

    @Test(arguments: [
        "เพื่อแก้ไขปัญหาความเดือดร้อนของประชาชนในเขตเทศบาล", "ปัญหาความเดือดร้อนของประชาชนได้รับการแก้ไขทุกเรื่อง",
    ])
    func `a word in passing names no section`(prose: String) {
        let title = Part.h(1, "รายงานประจำปี")
        let short = Check.section(Phrases(["ปัญหา"]), letters: 10, none: ["ไม่มี"])
        #expect(finding(short, on: .p(prose), .p(text)).verdict == .absent)
        #expect(
            finding(short, on: title, .h(2, "แผนแก้ไขปัญหายาเสพติดของตำบล"), .p(text)).verdict
                == .absent
        )
        #expect(finding(short, on: .table([["ที่", "โครงการ"], ["1", prose]])).verdict == .absent)
        #expect(finding(short, on: .p("4. ปัญหา: น้ำท่วมขังถนนสายหลัก")).verdict == .present)
        #expect(
            finding(short, on: title, .h(2, "ส่วนที่ 4 ปัญหาและอุปสรรค"), .p(text)).verdict == .present
        )
    }

    @Test func `a term needs words around it`() {
        let term = Check.term(Phrases(["สำนักปลัดเทศบาล"]), letters: 20)
        #expect(finding(term, on: .p("สำนักปลัดเทศบาล")).verdict == .absent)
        #expect(finding(term, on: .p("สำนักปลัดเทศบาลมีหน้าที่ดูแลงานธุรการทั่วไป")).verdict == .present)
        #expect(
            finding(term, on: .h(2, "สำนักปลัดเทศบาล"), .p("ดูแลงานธุรการทั่วไปของเทศบาล")).verdict
                == .present
        )
    }

    @Test func `a phrase among links is no evidence`() {
        let term = Check.term(Phrases(["กองคลัง"]), letters: 0)
        #expect(
            finding(term, on: .link("กองคลัง", "/finance"), .link("กองช่าง", "/works")).verdict
                == .absent
        )
    }

    @Test func `a long phrase may be misspelt, its sense may not`() {
        let long = "รายงานผลการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต"
        let term = Check.term(Phrases([long]), letters: 0)
        let misspelt = "รายงานผลการดำเนิการตามแผนปฏิบัตการป้องกันการทุจริต"
        #expect(finding(term, on: .p(misspelt)).verdict == .present)
        let turned = "รายงานการดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต"
        #expect(finding(term, on: .p(turned)).verdict == .absent)
    }

    @Test func `a phrase broken by the lines of a PDF is found and quoted from the first`() {
        let term = Check.term(Phrases(["การจัดการเรื่องร้องเรียนการทุจริต"]), letters: 10)
        let lines: [Part] = [
            .line(1, "เทศบาลเมืองตัวอย่าง"), .line(1, "ประกาศ"), .line(1, "เรื่อง แนวทาง"),
            .line(1, "เทศบาลได้กำหนดการจัดการเรื่อง"), .line(1, "ร้องเรียนการทุจริตไว้ดังต่อไปนี้"),
        ]
        let found = finding(term, on: page(lines, format: .pdf))
        #expect(found.verdict == .present)
        #expect(found.evidence.map(\.quote) == ["เทศบาลได้กำหนดการจัดการเรื่อง"])
        #expect(finding(term, on: page(lines)).verdict == .absent)
    }

    @Test func `a table of contents names what is elsewhere`() {
        let lines: [Part] = [
            .line(2, "สารบัญ"), .line(2, "บทที่ 1 บทนำและความเป็นมาของรายงาน 1"),
            .line(2, "บทที่ 4 ปัญหา อุปสรรค 15"), .line(2, "บทที่ 5 สรุปผลการดำเนินงานโดยรวม 20"),
            .line(3, "ปัญหา อุปสรรค ................................ 15"),
        ]
        #expect(finding(problems, on: page(lines, format: .pdf)).verdict == .absent)
    }

    @Test func `the cells of a PDF's table are lines under all its heads`() {
        let heads = ["โครงการ/กิจกรรม", "งบประมาณ", "ระยะเวลา"]
        let checks = heads.map { Check.section(Phrases([$0]), letters: 20, none: []) }
        let lines =
            (["เทศบาลเมืองตัวอย่าง", "แผนปฏิบัติการ", "ประจำปี 2568"] + heads
            + ["อบรมคุณธรรมจริยธรรมแก่เจ้าหน้าที่", "20,000", "ม.ค. - มี.ค. 2568"])
            .map { Part.line(1, $0) }
        for check in checks {
            #expect(finding(check, on: page(lines, format: .pdf), with: checks).verdict == .present)
        }
    }

    @Test func `two phrases must stand near each other`() {
        let near = Check.phraseNear(Phrases(["ก่อน"]), Phrases(["สินบน"]), letters: 30)
        #expect(finding(near, on: .p("การประเมินก่อนรับสินบน")).verdict == .present)
        #expect(finding(near, on: .p("ก่อน"), .p("สินบน")).verdict == .absent)
        let far = "ก่อน" + String(repeating: "การดำเนินงาน ", count: 10) + "สินบน"
        #expect(finding(near, on: .p(far)).verdict == .absent)
        #expect(finding(near, on: .table([["ก่อน", "ระดับ", "สินบน"]])).verdict == .present)
        #expect(finding(near, on: .table([["ก่อน"], ["สินบน"]])).verdict == .absent)
    }

    @Test func `either of several checks is enough, and each of several is not`() {
        let here = Check.term(Phrases(["กองคลัง"]), letters: 0)
        let gone = Check.term(Phrases(["กองช่าง"]), letters: 0)
        #expect(finding(.any([gone, here]), on: .p("กองคลัง")).verdict == .present)
        #expect(finding(.all([gone, here]), on: .p("กองคลัง")).verdict == .absent)
        let both = finding(.all([gone, here]), on: .p("กองคลัง"), .p("กองช่าง"))
        #expect(both.verdict == .present)
        #expect(both.evidence.count == 2)
    }

    @Test func `what only a person can say is undecided`() {
        #expect(finding(.manual, on: .p("กองคลัง")).reason == .needsPerson)
    }
}
