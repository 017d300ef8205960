internal import Model

extension ItemChange {
    /// How the item came to its number.
    var note: Wording {
        let codes = from.map(\.id.description)
        let (th, en) = (codes.joined(separator: " และ "), codes.joined(separator: " and "))
        return switch course {
        case .kept: Wording(th: "เลขข้อเดิม", en: "same number")
        case .moved: Wording(th: "ย้ายจาก \(th)", en: "moved from \(en)")
        case .merged: Wording(th: "รวมจาก \(th)", en: "merged from \(en)")
        case .split: Wording(th: "แยกจาก \(th)", en: "split from \(en)")
        case .new: Wording(th: "ข้อใหม่", en: "new")
        }
    }
}

extension ComponentChange.Aspect {
    var wording: Wording {
        switch self {
        case .text: Wording(th: "ข้อความ", en: "text")
        case .kind: Wording(th: "ชนิด", en: "kind")
        case .yearRule: Wording(th: "ปีที่ต้องการ", en: "year asked")
        case .check: Wording(th: "วิธีตรวจ", en: "check")
        case .confidence: Wording(th: "ความมั่นใจ", en: "confidence")
        case .judgeable: Wording(th: "ผู้ตัดสิน", en: "who decides")
        }
    }
}

extension ComponentChange.Survival {
    var wording: Wording {
        switch self {
        case .holds: Wording(th: "ผลเดิมใช้ต่อได้", en: "finding holds")
        case .anotherYear: Wording(th: "เกณฑ์เดิม แต่ใช้เอกสารของอีกปี", en: "same, of another year")
        case .askAnew: Wording(th: "ต้องตรวจใหม่", en: "ask anew")
        }
    }
}

/// The words of a comparison that are not its entries.
enum ChangesLabels {
    static let renamed = Wording(th: "เปลี่ยนชื่อ", en: "renamed")
    static let new = Wording(th: "ใหม่", en: "new")
    static let gone = Wording(th: "ไม่มีแล้ว", en: "gone")
    static let changed = Wording(th: "เปลี่ยน", en: "changed")
    static let survival = Wording(th: "ผลตรวจเดิม", en: "Findings")
}
