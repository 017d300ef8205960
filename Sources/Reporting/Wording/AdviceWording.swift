internal import Model
internal import ThaiText

extension Reason.Advice {
    /// What is good, and what would be better.
    func wording(in setting: ReasonSetting) -> Wording {
        switch self {
        case .sharedTelephone:
            Wording(
                th: "พบแล้ว แต่ใช้หมายเลขโทรศัพท์ร่วมกัน ควรแสดงหมายเลขหรือเบอร์ต่อของแต่ละคน",
                en:
                    "Found, with one shared telephone number; give each person's number or extension."
            )
        case .freeMail:
            Wording(
                th: "พบแล้ว แต่เป็นอีเมลของผู้ให้บริการฟรี ควรใช้อีเมลทางการของหน่วยงาน",
                en: "Found, with a free e-mail provider; use the agency's official address."
            )
        case .noTimePerStep:
            Wording(
                th: "พบแล้ว แต่ไม่ได้ระบุระยะเวลาของแต่ละขั้นตอน",
                en: "Found, but the time that each step takes is not given."
            )
        case .yearIsPrevious:
            Wording(
                th: "พบข้อมูลของ\(setting.assessed.previous.th) ซึ่งใช้ได้",
                en: "Found for \(setting.assessed.previous.en), which is accepted."
            )
        case .yearIsCurrent:
            Wording(
                th: "พบข้อมูลของ\(setting.assessed.th) ซึ่งใช้ได้",
                en: "Found for \(setting.assessed.en), which is accepted."
            )
        case .unverifiedLink:
            Wording(
                th: "พบลิงก์ที่ทำงานด้วยสคริปต์ ควรลองกดดูว่าเปิดได้จริง",
                en: "Found behind a scripted link; click it to see that it really opens."
            )
        case .pictureOnly:
            Wording(
                th: "พบเป็นรูปภาพเท่านั้น ควรมีข้อความประกอบ",
                en: "Found as a picture only; add the same in text."
            )
        }
    }
}
