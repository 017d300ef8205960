internal import Model

extension Confidence {
    /// How far the checklist itself is confirmed at this point.
    var wording: Wording {
        switch self {
        case .high: Wording(th: "เกณฑ์แน่ชัด", en: "Criterion confirmed")
        case .medium: Wording(th: "เกณฑ์ค่อนข้างแน่ชัด", en: "Criterion fairly certain")
        case .low: Wording(th: "เกณฑ์ยังไม่ยืนยัน", en: "Criterion unconfirmed")
        }
    }
}

extension Component.Kind {
    /// What kind of demand it is.
    var wording: Wording {
        switch self {
        case .required: Wording(th: "ต้องมี", en: "Required")
        case .format: Wording(th: "รูปแบบไฟล์", en: "File format")
        case .prohibition: Wording(th: "ข้อห้าม", en: "Prohibition")
        case .advisory: Wording(th: "คำแนะนำ", en: "Advice")
        case .optional: Wording(th: "มีหรือไม่ก็ได้", en: "Optional")
        case .uncertain: Wording(th: "อาจต้องมี", en: "Perhaps required")
        }
    }
}

extension Judgeable {
    /// Who can decide it.
    var wording: Wording {
        switch self {
        case .auto: Wording(th: "โปรแกรมตัดสินได้", en: "A program can decide")
        case .partial: Wording(th: "โปรแกรมตรวจ คนยืนยัน", en: "A program checks, a person confirms")
        case .human: Wording(th: "คนตัดสิน", en: "A person decides")
        }
    }
}

extension YearRule {
    /// The rule's code in a report, as in the checklist.
    var code: String {
        switch self {
        case .current: "current"
        case .previous: "previous"
        case .previousResult: "previous-result"
        case .coversCurrent: "covers-current"
        case .previousOrCurrent: "previous-or-current"
        case .inForce: "in-force"
        case .today: "-"
        }
    }
}
