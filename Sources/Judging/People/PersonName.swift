internal import ThaiText

/// A person's name in text: a title, a first name and, where it stands, a last name.
struct PersonName {
    /// Where it stands, in the folded text.
    let range: Range<Int>
    let hasLastName: Bool
    /// Whether a bracket opens before it, as under a signature.
    let isBracketed: Bool

    /// The names in a text folded with its signs.
    static func all(in written: [UInt8]) -> [PersonName] {
        var names: [PersonName] = []
        var place = 0
        while place < written.count {
            if let name = name(in: written, at: place) {
                names.append(name)
                place = name.range.upperBound
            } else {
                place += 1
            }
        }
        return names
    }

    private static func name(in text: [UInt8], at start: Int) -> PersonName? {
        guard text[start].isFoldedLetter, isBeginning(text, start) else { return nil }
        var place = start
        while let title = text.word(among: titles, at: place), place - start < 60 {
            place = text.afterSpaces(place + title.count)
        }
        guard place > start else { return nil }
        let first = text.thaiWord(at: place)
        guard first.count >= 2, text.word(among: offices, at: place) == nil else { return nil }
        let next = text.afterSpaces(first.upperBound)
        let last = text.thaiWord(at: next)
        let hasLast =
            next > first.upperBound && last.count >= 2
            && text.word(among: otherWords, at: next) == nil
        return PersonName(
            range: start..<(hasLast ? last.upperBound : first.upperBound),
            hasLastName: hasLast,
            isBracketed: text[..<start].last { $0 != UInt8(ascii: " ") } == UInt8(ascii: "(")
        )
    }

    /// Whether a word begins here: nothing, a sign, or the word for a name stands before.
    private static func isBeginning(_ text: [UInt8], _ place: Int) -> Bool {
        guard place > 0, text[place - 1].isFoldedLetter else { return true }
        return before.contains { text[..<place].suffix($0.count).elementsEqual($0) }
    }

    private static let before = written(["ชื่อ", "ลงชื่อ", "โดย", "คือ", "ได้แก่"])

    /// Longest first, so that a title is read whole.
    private static let titles = written([
        "นาย", "นาง", "นางสาว", "น.ส.", "ดร.", "ผศ.", "รศ.", "ศ.", "นพ.", "พญ.", "ทพ.", "ทญ.",
        "นายแพทย์", "แพทย์หญิง", "หม่อมหลวง", "ม.ล.", "ม.ร.ว.", "ว่าที่", "ว่าที่ร้อยตรี", "ว่าที่ร้อยโท",
        "ว่าที่ร้อยเอก", "ว่าที่ ร.ต.", "ว่าที่ ร.ท.", "ว่าที่ ร.อ.", "ว่าที่พันตรี", "ร้อยตรี", "ร้อยโท", "ร้อยเอก",
        "พันตรี", "พันโท", "พันเอก", "พันจ่าตรี", "พันจ่าโท", "พันจ่าเอก", "จ่าตรี", "จ่าโท", "จ่าเอก",
        "สิบตรี", "สิบโท", "สิบเอก", "จ่าสิบตรี", "จ่าสิบโท", "จ่าสิบเอก", "สิบตำรวจตรี", "สิบตำรวจโท",
        "สิบตำรวจเอก", "จ่าสิบตำรวจ", "ดาบตำรวจ", "ร้อยตำรวจตรี", "ร้อยตำรวจโท", "ร้อยตำรวจเอก",
        "พันตำรวจตรี", "พันตำรวจโท", "พันตำรวจเอก", "พลตรี", "พลโท", "พลเอก", "พลตำรวจตรี",
        "เรือตรี", "เรือโท", "เรือเอก", "เรืออากาศตรี", "เรืออากาศโท", "เรืออากาศเอก", "พันจ่าอากาศเอก",
        "ร.ต.", "ร.ท.", "ร.อ.", "พ.ต.", "พ.ท.", "พ.อ.", "พล.ต.", "พล.ท.", "พล.อ.", "ร.ต.ต.",
        "ร.ต.ท.",
        "ร.ต.อ.", "พ.ต.ต.", "พ.ต.ท.", "พ.ต.อ.", "พล.ต.ต.", "พล.ต.ท.", "ส.ต.", "ส.ท.", "ส.อ.",
        "จ.ส.ต.",
        "จ.ส.ท.", "จ.ส.อ.", "จ.ต.", "จ.ท.", "จ.อ.", "ส.ต.ต.", "ส.ต.ท.", "ส.ต.อ.", "จ.ส.ต.", "ด.ต.",
        "พ.จ.ต.", "พ.จ.ท.", "พ.จ.อ.", "พ.อ.ต.", "พ.อ.ท.", "พ.อ.อ.", "หญิง", "mr.", "mrs.", "ms.",
        "miss",
    ]).sorted { $0.count > $1.count }

    /// What follows `นาย` or `นาง` in words that are offices, not names.
    private static let offices = written([
        "กเทศมนตรี", "กเทศ", "กองค์การ", "กอบต", "กอบจ", "กรัฐมนตรี", "กสมาคม", "กสภา", "กเมือง",
        "กพัทยา", "อำเภอ", "ทะเบียน", "ช่าง", "จ้าง", "ตรวจ", "ทหาร", "ด่าน", "หน้า", "ประกัน",
        "พยาบาล", "แบบ", "งาม",
    ])

    /// What stands behind a first name and is no last name.
    private static let otherWords = written([
        "นายก", "รองนายก", "ปลัด", "รองปลัด", "ตำแหน่ง", "ผู้อำนวย", "ผู้ช่วย", "หัวหน้า", "โทร",
        "เลขานุการ", "ที่ปรึกษา", "ประธาน", "รองประธาน", "สมาชิก", "รักษาราชการ", "รักษาการ",
        "กรรมการ", "เบอร์", "อีเมล", "มือถือ", "เจ้าหน้าที่", "เจ้าพนักงาน", "นักวิชาการ", "นักบริหาร",
        "วันที่", "ลงวันที่", "ว่าง",
    ])
}

extension [UInt8] {
    /// The first place from here on that is no space.
    fileprivate func afterSpaces(_ place: Int) -> Int {
        var place = place
        while place < count, self[place] == UInt8(ascii: " ") { place += 1 }
        return place
    }

    /// The Thai letters that stand together from here on; a name in Latin letters is one too.
    fileprivate func thaiWord(at place: Int) -> Range<Int> {
        var end = Swift.min(place, count)
        while end < count, self[end].isFoldedLetter { end += 1 }
        return Swift.min(place, count)..<end
    }
}
