internal import Model

extension TextPage {
    mutating func write(_ audit: ReportAudit, of location: String) {
        line(Span(say(AuditLabel.title), .bold))
        line("\(location)")
        if let year = audit.resultYear { line("\(say(AuditLabel.year(year)))") }
        line("\(say(AuditLabel.seen(audit)))")
        let count = audit.contradictions.count
        heading(AuditLabel.contradictions(count))
        for (index, contradiction) in audit.contradictions.enumerated() {
            write(contradiction, number: index + 1)
        }
        guard !audit.advice.isEmpty else { return }
        heading(Labels.advice)
        for advice in audit.advice { line("- \(say(advice.wording))") }
    }

    private mutating func write(_ contradiction: Contradiction, number: Int) {
        line(Span("\(number). \(say(contradiction.wording))", .red))
        line("   \(say(AuditLabel.rule)): \(say(contradiction.rule.wording))")
        for quotation in contradiction.printed { write(quotation, as: AuditLabel.printed) }
        let shown = contradiction.witnesses.prefix(Self.mostEntries)
        for quotation in shown { write(quotation, as: AuditLabel.against) }
        more(than: contradiction.witnesses.count)
    }

    private mutating func write(_ quotation: Quotation, as label: Wording) {
        let place = say(Locator(place: quotation.place).wording)
        let at = place.isEmpty ? "" : " (\(place))"
        line("   \(say(label)) \(quotation.printed)\(at): “\(quotation.quote)”")
    }
}

/// The words of an audit that are not findings.
enum AuditLabel {
    static let title = Wording(
        th: "ตรวจทานตัวเลขในรายงานผลการประเมิน ITA",
        en: "Audit of the figures in a report of ITA results"
    )
    static let rule = Wording(th: "หลัก", en: "Rule")
    static let printed = Wording(th: "พิมพ์ไว้", en: "Printed")
    static let against = Wording(th: "เทียบกับ", en: "Against")

    static func year(_ year: Int) -> Wording {
        Wording(th: "ผลการประเมินปีงบประมาณ \(year)", en: "Result of fiscal year \(year)")
    }

    static func seen(_ audit: ReportAudit) -> Wording {
        let followed = audit.recomputations.count { !$0.expected.isEmpty }
        return Wording(
            th: "อ่านคะแนนได้ \(audit.scores.count) แห่ง คำนวณใหม่ \(followed) ค่า",
            en: "\(audit.scores.count) scores read, \(followed) means and totals recomputed"
        )
    }

    static func contradictions(_ count: Int) -> Wording {
        count == 0
            ? Wording(th: "ไม่พบข้อขัดแย้ง", en: "No contradiction")
            : Wording(th: "ข้อขัดแย้ง \(count) แห่ง", en: "Contradictions: \(count)")
    }
}
