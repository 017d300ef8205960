internal import Addressing
internal import Model

extension MemberListing {
    /// Says how many members were left out; nil where none was.
    var note: Wording? {
        guard leadingOut > 0 else { return nil }
        return Wording(
            th: "ข้ามไฟล์ \(leadingOut) รายการในไฟล์เก็บ เพราะชื่อชี้ออกนอกไฟล์เก็บ",
            en: "\(leadingOut) members of the archive were left out: their names lead out of it"
        )
    }
}

extension ArchiveDamage {
    /// Says that what follows the damage may not have been seen.
    func note(in name: String) -> Wording {
        Wording(
            th: "ไฟล์เก็บเว็บไซต์ “\(name)” เสียหาย (\(text)) บางส่วนจึงอาจอ่านไม่ได้ ให้คัดลอกหรือสร้างไฟล์ใหม่",
            en: "the archive “\(name)” is damaged (\(text)): what follows may be missing; "
                + "copy it again, or make a new one"
        )
    }
}

extension Wording {
    /// Says that records are not what their digests were made of.
    static func altered(_ records: (count: Int, first: String)) -> Wording {
        Wording(
            th: "ข้อมูล \(records.count) รายการไม่ตรงกับค่าแฮชที่บันทึกไว้ (รายการแรก: \(records.first))",
            en: "\(records.count) records are not what their own digests say "
                + "(the first: \(records.first))"
        )
    }

    /// Says that an archive's own list of pages chose the home page.
    static func homeListed(_ home: Address) -> Wording {
        Wording(
            th:
                "หน้าแรกคือ \(home.readable) ซึ่งเป็นหน้าแรกในรายการหน้าของไฟล์เก็บ ใช้ --site-url เพื่อระบุหน้าอื่น",
            en: "the home page is \(home.readable), the first of the archive's list of pages; "
                + "name another with --site-url"
        )
    }

    /// Says that the home page is a guess.
    static func homeFound(_ home: Address) -> Wording {
        Wording(
            th: "หน้าแรกคือ \(home.readable) ซึ่งเป็นหน้าแรกที่เก็บจากโฮสต์ที่มีหน้ามากที่สุด "
                + "ใช้ --site-url เพื่อระบุหน้าอื่น",
            en:
                "the home page is \(home.readable), the first page captured of the host with most pages; "
                + "name another with --site-url"
        )
    }
}
