internal import Model

extension ScoreSubject {
    /// What people call it.
    var wording: Wording {
        switch self {
        case .question(let instrument, let number, let part):
            Wording(
                th: "ข้อ \(instrument.rawValue.prefix(1))\(number)" + (part?.wording.th ?? ""),
                en: "\(instrument.rawValue.prefix(1))\(number)" + (part?.wording.en ?? "")
            )
        case .group(let number, let indicator):
            Wording(
                th: "ตัวชี้วัดย่อยที่ \(indicator).\(number)",
                en: "sub-indicator \(indicator).\(number)"
            )
        case .indicator(let number, let part):
            Wording(
                th: "ตัวชี้วัดที่ \(number)" + (part?.wording.th ?? ""),
                en: "indicator \(number)" + (part?.wording.en ?? "")
            )
        case .instrument(let instrument, let part):
            Wording(
                th: instrument.rawValue.uppercased() + (part?.wording.th ?? ""),
                en: instrument.rawValue.uppercased() + (part?.wording.en ?? "")
            )
        case .total: Wording(th: "คะแนน ITA", en: "the ITA score")
        }
    }
}

extension ScoreSubject.Part {
    fileprivate var wording: Wording {
        Wording(th: " ส่วนที่ \(rawValue)", en: " part \(rawValue)")
    }
}

extension RollUp {
    var wording: Wording {
        switch self {
        case .mean: Wording(th: "ค่าเฉลี่ยของคะแนนย่อย", en: "the mean of its parts")
        case .meanOfItemsOrGroups:
            Wording(
                th: "ค่าเฉลี่ยของ 8 ข้อ หรือของ 10.1 กับ 10.2 (ยังไม่มีแหล่งใดยืนยันว่าวิธีใด)",
                en: "the mean of its eight items, or of 10.1 and 10.2 (no source says which)"
            )
        case .weighted:
            Wording(
                th: "0.30 IIT + 0.30 ค่าเฉลี่ยของ EIT สองส่วน + 0.40 OIT",
                en: "0.30 IIT + 0.30 mean of the two parts of EIT + 0.40 OIT"
            )
        }
    }
}

extension Contradiction.Rule {
    /// A stable code for machines.
    var code: String {
        switch self {
        case .rollUp(let rollUp): rollUp.rawValue
        case .disagreement: "disagreement"
        case .grade: "grade"
        case .year: "year"
        case .name: "name"
        }
    }

    var wording: Wording {
        switch self {
        case .rollUp(let rollUp): rollUp.wording
        case .disagreement:
            Wording(
                th: "คะแนนเดียวกันต้องตรงกันทุกแห่ง",
                en: "the same score must be the same everywhere"
            )
        case .grade:
            Wording(
                th: "ระดับผลการประเมินตามคะแนนรวมและคะแนนต่ำสุดของเครื่องมือ",
                en: "the level by the total and by the least of the instruments"
            )
        case .year:
            Wording(
                th: "ผลการประเมินต้องเป็นของปีเดียวกันทั้งรายงาน",
                en: "the result must be of one fiscal year throughout"
            )
        case .name:
            Wording(
                th: "เลขตัวชี้วัดต้องตรงกับชื่อตัวชี้วัด",
                en: "the number of an indicator must go with its name"
            )
        }
    }
}

extension Contradiction {
    /// What is wrong, in a sentence.
    var wording: Wording {
        let printed = Self.list(self.printed.map(\.printed))
        let (orTh, orEn) = (
            expected.joined(separator: " หรือ "), expected.joined(separator: " or ")
        )
        let name = subject?.wording ?? Wording(th: "ผลการประเมิน", en: "the result")
        switch rule {
        case .rollUp, .disagreement:
            return Wording(
                th: "\(name.th) พิมพ์ไว้ \(printed) แต่ควรเป็น \(orTh)",
                en: "\(name.en) is printed as \(printed), but should be \(orEn)"
            )
        case .grade:
            return Wording(
                th: "ระบุระดับ “\(printed)” แต่คะแนนทำให้อยู่ในระดับ “\(orTh)”",
                en: "the level is given as “\(printed)”, but the scores make it “\(orEn)”"
            )
        case .year:
            return Wording(
                th: "ผลการประเมินระบุเป็น \(printed) แต่รายงานนี้เป็นผลของปี \(orTh)",
                en: "the result is said to be of \(printed), but the report is of \(orEn)"
            )
        case .name:
            return Wording(
                th: "“\(printed)” เป็นชื่อของตัวชี้วัดอื่น ควรเป็น “\(orTh)”",
                en: "“\(printed)” bears another indicator's name; it should be “\(orEn)”"
            )
        }
    }

    private static func list(_ words: [String]) -> String {
        words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            .joined(separator: ", ")
    }
}

extension AuditAdvice {
    /// A stable code for machines.
    var code: String {
        switch self {
        case .noYear: "no-year"
        case .noRules: "no-rules"
        case .otherName: "other-name"
        case .aspectsMissing: "aspects-missing"
        case .unrounded: "unrounded"
        }
    }

    var wording: Wording {
        switch self {
        case .noYear:
            Wording(
                th: "ไม่พบปีงบประมาณของผลการประเมิน จึงคำนวณตามเกณฑ์ปี 2568",
                en: "No fiscal year of the result was found; the rules of 2568 were used."
            )
        case .noRules(let year):
            Wording(
                th: "ยังไม่ทราบวิธีรวมคะแนนของปี \(year) จึงเทียบเฉพาะคะแนนที่พิมพ์ไว้หลายแห่ง",
                en: "How scores of \(year) roll up is not known; only places were compared."
            )
        case .otherName(let number, let quotation, let usual):
            Wording(
                th: "ตัวชี้วัดที่ \(number) ใช้ชื่อว่า “\(quotation.printed)” ชื่อตามเกณฑ์คือ “\(usual)”",
                en: "Indicator \(number) is written “\(quotation.printed)”; its name is “\(usual)”."
            )
        case .aspectsMissing(let number, let aspects):
            Wording(
                th: "ตัวชี้วัดที่ \(number) ไม่พบประเด็น: "
                    + aspects.map(\.wording.th).joined(separator: ", "),
                en: "Of indicator \(number) these aspects were not found: "
                    + aspects.map(\.wording.en).joined(separator: ", ")
            )
        case .unrounded(let score, let expected):
            Wording(
                th:
                    "\(score.subject.wording.th) พิมพ์ไว้ \(score.quotation.printed) ส่วนค่าที่คำนวณจากคะแนน"
                    + "ที่พิมพ์คือ \(expected.rounded(to: 4)) อาจคำนวณจากคะแนนก่อนปัดเศษ ไม่ถือว่าขัดกัน",
                en:
                    "\(score.subject.wording.en) is printed as \(score.quotation.printed); the printed "
                    + "parts give \(expected.rounded(to: 4)). It may have been computed from parts "
                    + "before rounding: no contradiction."
            )
        }
    }
}

extension AuditAdvice.Aspect {
    var wording: Wording {
        switch self {
        case .measure: Wording(th: "มาตรการ โครงการ หรือกิจกรรม", en: "measure, project or activity")
        case .analysis: Wording(th: "ผลการวิเคราะห์", en: "analysis of the result")
        case .steps: Wording(th: "ขั้นตอนหรือวิธีการดำเนินการ", en: "steps")
        case .period: Wording(th: "ช่วงระยะเวลาการดำเนินการ", en: "period")
        case .owner: Wording(th: "ผู้รับผิดชอบ", en: "who is responsible")
        }
    }
}
