package import Model

/// What to know before believing the figures of a score sheet.
package enum ScoreNote: Hashable, Sendable {
    /// The report was judged by another state of the checklist than the one that rolls up.
    case otherRevision(judged: String, scored: String)
    /// The report's own OIT is not what its items come to.
    case otherOIT(reported: Score, computed: Score)
    /// A score was entered that the checklist does not know of this item.
    case unusualLevel(ItemID, known: [Int])
    /// An item's score was entered in the place of the report's.
    case replaced(ItemID, reported: Score)
    /// Instruments of which no figure was given count from 0 to 100.
    case notGiven([Instrument])
    /// The two ways of averaging an indicator differ.
    case spansRollUps([String])

    package var wording: Wording {
        switch self {
        case .otherRevision(let judged, let scored):
            Wording(
                th: "รายงานตรวจด้วยแบบตรวจฉบับ \(judged) แต่รวมคะแนนด้วยฉบับ \(scored)",
                en: "The report was judged by revision \(judged) and is rolled up by \(scored)."
            )
        case .otherOIT(let reported, let computed):
            Wording(
                th:
                    "รายงานระบุคะแนน OIT \(reported.text) แต่คะแนนรายข้อในรายงานรวมได้ \(computed.text)",
                en:
                    "The report says OIT \(reported.text), but its items come to \(computed.text)."
            )
        case .unusualLevel(let item, let known):
            Wording(
                th:
                    "แบบตรวจไม่รู้จักคะแนนที่กรอกของข้อ \(item) รู้จักแต่ \(Self.list(known))",
                en:
                    "The checklist knows other scores of \(item): \(Self.list(known))."
            )
        case .replaced(let item, let reported):
            Wording(
                th: "ข้อ \(item) ใช้คะแนนที่กรอก แทนคะแนนในรายงาน (\(reported.text))",
                en: "The score of \(item) was entered; the report has \(reported.text)."
            )
        case .notGiven(let instruments):
            Wording(
                th:
                    "ไม่ได้กรอก \(Self.list(instruments.map(\.wording.th))) จึงนับเป็นช่วง 0–100",
                en:
                    "\(Self.list(instruments.map(\.wording.en))): not given, so anything from 0 to 100."
            )
        case .spansRollUps(let indicators):
            Wording(
                th:
                    "ตัวชี้วัดที่ \(Self.list(indicators)) ยังไม่ทราบว่าเฉลี่ยจากตัวชี้วัดย่อยหรือจากทุกข้อ "
                    + "ซึ่งให้ผลต่างกัน ช่วงคะแนนจึงครอบคลุมทั้งสองแบบ",
                en:
                    "It is not known whether indicator \(Self.list(indicators)) is the mean of its "
                    + "sub-indicators or of its items; they differ, and the interval spans both."
            )
        }
    }

    private static func list(_ parts: [some CustomStringConvertible]) -> String {
        parts.map(\.description).joined(separator: ", ")
    }
}

extension Instrument {
    /// Its name in a word or two.
    var wording: Wording {
        switch self {
        case .iit: Wording(th: "IIT", en: "IIT")
        case .eit1: Wording(th: "EIT ส่วนที่ 1", en: "EIT part 1")
        case .eit2: Wording(th: "EIT ส่วนที่ 2", en: "EIT part 2")
        case .oit: Wording(th: "OIT", en: "OIT")
        }
    }
}
