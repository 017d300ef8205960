internal import Model

extension Verdict {
    /// The verdict on a component in a word or two.
    var wording: Wording {
        switch self {
        case .present: Wording(th: "มี", en: "Present")
        case .absent: Wording(th: "ไม่มี", en: "Absent")
        case .wrongYear: Wording(th: "ปีไม่ตรง", en: "Wrong year")
        case .unreadable: Wording(th: "อ่านไม่ได้", en: "Unreadable")
        case .unreachable: Wording(th: "เปิดไม่ได้", en: "Unreachable")
        case .undecided: Wording(th: "รอคนตัดสิน", en: "Undecided")
        case .notApplicable: Wording(th: "ไม่เข้ากรณี", en: "Not applicable")
        case .notChecked: Wording(th: "ไม่ได้ตรวจ", en: "Not checked")
        }
    }
}

extension ItemVerdict {
    /// The verdict on an item in a word or two.
    var wording: Wording {
        switch self {
        case .complete: Wording(th: "ครบถ้วน", en: "Complete")
        case .incomplete: Wording(th: "ไม่ครบ", en: "Incomplete")
        case .missing: Wording(th: "ไม่พบ", en: "Missing")
        case .undecided: Wording(th: "ต้องให้คนตัดสิน", en: "Undecided")
        }
    }
}
