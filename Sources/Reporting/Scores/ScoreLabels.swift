internal import Model

/// The words of a score sheet.
extension Labels {
    static let scoreTitle = Wording(
        th: "คะแนน ITA คิดตามวิธีของสำนักงาน ป.ป.ช.",
        en: "ITA scores, rolled up as the NACC does"
    )
    static let report = Wording(th: "รายงานของ", en: "Report on")
    static let ita = Wording(th: "คะแนนรวม ITA", en: "ITA total")
    static let grade = Wording(th: "ระดับผล", en: "Grade")
    static let orElse = Wording(th: " หรือ ", en: " or ")
    static let instruments = Wording(th: "คะแนนรายเครื่องมือ", en: "Scores by instrument")
    static let costs = Wording(
        th: "แต่ละข้อทำให้เสียกี่คะแนน และจะได้คืนเท่าใดเมื่อข้อนั้นครบถ้วน",
        en: "What each item costs, and gives back once it is complete"
    )
    static let noCosts = Wording(th: "ทุกข้อได้คะแนนเต็ม", en: "Every item has full marks.")
    static let oitPoints = Wording(th: "คะแนน OIT", en: "of OIT")
    static let itaPoints = Wording(th: "คะแนน ITA", en: "of ITA")
    static let costMeaning = Wording(
        th: "ได้คืนต่อเมื่อทุกองค์ประกอบที่ระบุครบถ้วน ช่วงต่ำคือเสียแน่นอน ช่วงสูงคือถ้าสิ่งที่ยังไม่ตัดสินไม่ผ่าน",
        en:
            "Given back only when all that is named is there. Low end: lost for sure; high end: if all "
            + "that is open turns out badly."
    )
    static let computation = Wording(th: "วิธีคิดคะแนน", en: "How it is computed")
    static let given = Wording(th: "ค่าที่ได้รับ", en: "given")
    static let notGiven = Wording(th: "ไม่ทราบ", en: "not given")

    static func notRolledUp(_ reason: Wording) -> Wording {
        Wording(
            th: "ยังรวมคะแนนไม่ได้: \(reason.th)",
            en: "Scores cannot be rolled up: \(reason.en)"
        )
    }

    static func mean(of count: Int) -> Wording {
        Wording(th: "ค่าเฉลี่ยของ \(count) ค่า", en: "mean of \(count)")
    }

    static func eitherMean(_ parts: Score, _ items: Score) -> Wording {
        Wording(
            th: "เฉลี่ยจากตัวชี้วัดย่อย \(parts.text) หรือเฉลี่ยจากทุกข้อ \(items.text)",
            en: "mean of its sub-indicators \(parts.text), or of its items \(items.text)"
        )
    }

    /// What a grade asks that was not reached.
    static func missed(_ missed: MissedGrade, _ sheet: ScoreSheet) -> Wording {
        let grade = missed.grade
        func list(_ language: Language) -> String {
            var parts = missed.lacking.map { instrument in
                "\(instrument.wording(language)) \(sheet.instruments[instrument].text)"
            }
            if missed.lacksTotal { parts.insert("\(ita(language)) \(sheet.total.text)", at: 0) }
            return parts.joined(separator: ", ")
        }
        let each = (grade.each ?? 0).points
        return Wording(
            th: "ไม่ถึง“\(grade.title.th)” เพราะต้องได้คะแนนรวม \(grade.total.points) ขึ้นไป"
                + (grade.each == nil ? "" : " และทุกเครื่องมือ \(each) ขึ้นไป") + " แต่ \(list(.thai))",
            en: "Not “\(grade.title.en)”: it asks a total of \(grade.total.points)"
                + (grade.each == nil ? "" : " and \(each) of each instrument")
                + ", against \(list(.english))."
        )
    }

    /// How sure a grade's bounds are.
    static func confidence(_ confidence: Confidence) -> Wording {
        switch confidence {
        case .high: Wording(th: "", en: "")
        case .medium: Wording(th: "เกณฑ์นี้มั่นใจปานกลาง", en: "bounds of medium confidence")
        case .low: Wording(th: "เกณฑ์นี้มั่นใจต่ำ", en: "bounds of low confidence")
        }
    }
}
