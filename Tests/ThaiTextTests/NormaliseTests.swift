import Testing

@testable import ThaiText

struct NormaliseTests {
    /// Compares scalars: `==` on String calls differently ordered marks equal.
    private func expect(
        _ damaged: String,
        becomes repaired: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            Array(normalise(damaged).unicodeScalars) == Array(repaired.unicodeScalars),
            "\(damaged) became \(normalise(damaged))",
            sourceLocation: sourceLocation
        )
    }

    @Test func `private use glyphs become the marks they draw`() {
        expect("องค\u{F70E}การบริหารส\u{F70A}วนตำบล", becomes: "องค์การบริหารส่วนตำบล")
        expect("ป\u{F702}", becomes: "ปี")
        expect(
            "\u{F700}าน\u{F70F}าติ ก\u{F710}น\u{F718}\u{F719}\u{F71A}",
            becomes: "ฐานญาติ กันุู\u{0E3A}"
        )
        let all = String(
            String.UnicodeScalarView((0xF700...0xF71A).compactMap(Unicode.Scalar.init))
        )
        #expect(normalise(all).unicodeScalars.allSatisfy { (0x0E00..<0x0E60).contains($0.value) })
    }

    @Test func `invisible scalars vanish`() {
        expect("แผน\u{200B}ปฏิ\u{200D}บัติ\u{FEFF}การ\u{AD}", becomes: "แผนปฏิบัติการ")
        expect("ด\u{0E4D}\u{200B}าเนิน", becomes: "ดำเนิน")
    }

    @Test func `nikhahit and aa are sara am, with a tone on either side`() {
        expect("ประจ\u{0E4D}าปี", becomes: "ประจำปี")
        expect("อ\u{0E4D}านาจ", becomes: "อำนาจ")
        expect("น\u{0E49}\u{0E4D}า", becomes: "น้ำ")
        expect("น\u{0E4D}\u{0E49}า", becomes: "น้ำ")
        expect("สํานักงาน ตําบล", becomes: "สำนักงาน ตำบล")
    }

    @Test func `nikhahit that is no part of sara am stays`() {
        expect("พุทฺธํ", becomes: "พุทฺธํ")
    }

    @Test func `two sara e are sara ae`() {
        expect("เเผน เ\u{200B}เละเเเ", becomes: "แผน และแเ")
    }

    @Test func `marks are put in order`() {
        expect("ท\u{0E48}\u{0E35}", becomes: "ที่")
        expect("ก\u{0E48}\u{0E38}", becomes: "กุ่")
        expect("สิทธ\u{0E4C}\u{0E34}", becomes: "สิทธิ์")
        expect("น\u{0E33}\u{0E49}", becomes: "น้ำ")
        expect("หนา\u{0E49}ที่", becomes: "หน้าที่")
    }

    @Test func `a mark repeated is written once`() {
        expect("ที่\u{0E48}\u{0E48}", becomes: "ที่")
        expect("ปี\u{0E35}", becomes: "ปี")
    }

    @Test func `a tone that jumped a letter returns`() {
        expect("ครัง้", becomes: "ครั้ง")
        expect("ตัง้", becomes: "ตั้ง")
        expect("ทีเ\u{0E48}กี่ยวข้อง", becomes: "ที่เกี่ยวข้อง")
    }

    @Test func `aa after sara am is dropped`() {
        expect("ดำาเนินงาน", becomes: "ดำเนินงาน")
    }

    @Test func `a sara am that lost its ring to a space is restored`() {
        expect("การด าเนินงาน", becomes: "การดำเนินงาน")
        expect("อ านาจหน้าที่", becomes: "อำนาจหน้าที่")
        expect("ประจ าปี ส านักงาน ก าหนด จ านวน", becomes: "ประจำปี สำนักงาน กำหนด จำนวน")
        expect("การจัดท า", becomes: "การจัดทำ")
        expect("ด\u{0E4D} าเนิน ด ำเนิน", becomes: "ดำเนิน ดำเนิน")
        expect("แหล่งน้ า น ้ามัน ต่ ากว่า", becomes: "แหล่งน้ำ น้ำมัน ต่ำกว่า")
    }

    @Test func `an aa that only stands apart stays aa`() {
        expect("ประก าศ\nกระทรวง", becomes: "ประกาศ\nกระทรวง")
        expect("ประก าศ กระทรวง", becomes: "ประกาศ กระทรวง")
        expect("หน้ าที่ หน ้าที่ ต่ าง ๆ", becomes: "หน้าที่ หน้าที่ ต่าง ๆ")
    }

    @Test func `a mark or a syllable's end cut off by a space is joined`() {
        expect("กำนั ล", becomes: "กำนัล")
        expect("ที ่เกี ่ยวข้อง ครั ้ง", becomes: "ที่เกี่ยวข้อง ครั้ง")
    }

    @Test(arguments: [
        "กำ หนด", "ข้อมู่", "ที่เที่ กี่ยกี่ วข้อง", "สระ า", "ตา ราง", "นโยบาย ไม่รับของขวัญ", "ก\nา", "(า)",
        "ดี า",
        "ปี ๒๕๖๘ และ 2569", "ประจาปี", "การดาเนินงาน", "ทุจรติ", "เจตนารมย์", "พัมนา",
    ])
    func `what cannot be known is left alone`(text: String) {
        expect(text, becomes: text)
    }

    @Test func `odd spaces become one space and line breaks stay`() {
        expect("ก\u{A0}\u{2003}ข\t ค\r\n\n\u{2028}ง \n", becomes: "ก ข ค\r\n\n\u{2028}ง \n")
    }

    @Test func `compatibility forms are not touched`() {
        expect("ำ ½ ﬁ Å é 😀", becomes: "ำ ½ ﬁ Å é 😀")
    }

    @Test func `nothing stays nothing`() {
        expect("", becomes: "")
        expect("\u{0}\u{200B}", becomes: "")
        expect("\u{0E49}า", becomes: "\u{0E49}า")
    }

    @Test func `normalising twice changes nothing`() {
        var random = RandomText(seed: 0x0117)
        for _ in 0..<40_000 {
            let text = random.text(of: RandomText.damaged, length: 1 + random.number(below: 14))
            let once = normalise(text)
            let twice = normalise(once)
            #expect(
                Array(once.unicodeScalars) == Array(twice.unicodeScalars),
                "\(text.unicodeScalars.map { String($0.value, radix: 16) })"
            )
        }
    }

    @Test func `arabic digits keep the length in scalars`() {
        #expect(arabicDigits("พ.ศ. ๒๕๖๘ (2025) ๐๑") == "พ.ศ. 2568 (2025) 01")
        var random = RandomText(seed: 2)
        let text = random.text(of: RandomText.damaged, length: 500)
        #expect(arabicDigits(text).unicodeScalars.count == text.unicodeScalars.count)
    }
}
