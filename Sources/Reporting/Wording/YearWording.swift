internal import Model
internal import ThaiText

extension FiscalYear {
    /// `ปีงบประมาณ พ.ศ. 2568`
    var th: String { "ปีงบประมาณ พ.ศ. \(buddhist)" }
    /// `fiscal year B.E. 2568`
    var en: String { "fiscal year B.E. \(buddhist)" }
    /// The year alone, where a label says what it is.
    var bare: Wording { Wording(th: "พ.ศ. \(buddhist)", en: "B.E. \(buddhist)") }
}

extension ClosedRange<FiscalYear> {
    /// `2566–2570`, or one year alone.
    var buddhist: String {
        lowerBound == upperBound
            ? "\(lowerBound.buddhist)" : "\(lowerBound.buddhist)–\(upperBound.buddhist)"
    }
}

extension [FiscalYear] {
    /// `2566, 2567 และ 2568`: the first few years, each once, as they come.
    func list(last: String) -> String {
        var years: [String] = []
        for year in prefix(8) where !years.contains("\(year.buddhist)") {
            years.append("\(year.buddhist)")
        }
        return [years.dropLast().joined(separator: ", "), years.last ?? ""]
            .filter { !$0.isEmpty }.joined(separator: last)
    }
}

extension ReasonSetting {
    /// The fiscal year that the component asks for; nil where it leaves a choice or asks none.
    var wanted: FiscalYear? {
        switch rule {
        case .current, .coversCurrent: assessed
        case .previous, .previousResult: assessed.previous
        case .previousOrCurrent, .inForce, .today, nil: nil
        }
    }

    /// ` แต่ต้องเป็นปีงบประมาณ พ.ศ. 2568`, or nothing.
    var wantedTh: String { wanted.map { " แต่ต้องเป็น\($0.th)" } ?? "" }
    /// `; fiscal year B.E. 2568 is wanted`, or nothing.
    var wantedEn: String { wanted.map { "; \($0.en) is wanted" } ?? "" }
}
