internal import Model

/// A score that stands in a sentence: words that announce one, a number, and what it is of.
struct Claim {
    let subject: ScoreSubject
    let numeral: Numeral

    /// Words that may stand between what a score is of and its number.
    private static let fillers = [
        "ผลการประเมิน", "เท่ากับ", "ร้อยละ", "เฉลี่ย", "คะแนน", "ได้รับ", "ได้", "เต็ม", "รวม", "เป็น",
        "คิด", "อยู่ที่", ":", "=", "(", " ", "\n",
    ].map(Words.init)
    /// Of those, what makes the number a score.
    private static let announcing = ["ผลการประเมิน", "ร้อยละ", "เฉลี่ย", "คะแนน"].map(Words.init)
    private static let attained = ["ได้", "เท่ากับ"].map(Words.init)
    private static let full = Words("เต็ม")
    /// Whose sentence tells how much each instrument counts.
    private static let weight = Words("น้ำหนัก")
    private static let points = Words("คะแนน")
    /// What stands before a number that is a threshold, a weight or a difference.
    static let opposing = [
        "กว่า", "เพิ่มขึ้น", "ลดลง", "สูงขึ้น", "ผลต่าง", "น้ำหนัก", "เกณฑ์", "เป้าหมาย", "ตั้งแต่",
        "จาก", "จำนวน",
    ].map(Words.init)
    /// Whose score it is, if not the agency's.
    static let foreign = ["ประเทศ", "จังหวัด", "อำเภอ", "ระดับกลุ่ม"].map(Words.init)
    /// What stands behind one that is a threshold or a share.
    private static let following = ["ขึ้นไป", "ของ", "-", "ถึง"].map(Words.init)

    /// The scores that sentences of a line state.
    ///
    /// - Parameters:
    ///   - line: a paragraph or a cell.
    ///   - context: what it speaks of where it names nothing itself: the indicator of its row.
    /// - Returns: in the order of the line.
    static func all(in line: Line, about context: ScoreSubject? = nil) -> [Claim] {
        let mentions = Mention.all(in: line.bytes)
        return Numeral.all(in: line.bytes).compactMap { numeral in
            guard numeral.isScore, isAnnounced(numeral, in: line.bytes),
                !isFollowedByDenial(numeral, in: line.bytes)
            else { return nil }
            let named = mentions.last { $0.range.upperBound <= numeral.range.lowerBound }
            let said = Array(line.bytes[(named?.range.upperBound ?? 0)..<numeral.range.lowerBound])
            guard !foreign.contains(where: { $0.first(in: said) != nil }),
                !isWeight(numeral, in: line.bytes)
            else { return nil }
            return (named?.subject ?? context).map { Claim(subject: $0, numeral: numeral) }
        }
    }

    private static func isAnnounced(_ numeral: Numeral, in line: [UInt8]) -> Bool {
        var start = numeral.range.lowerBound
        while let filler = fillers.first(where: { $0.ends(in: line, before: start) }) {
            start -= filler.bytes.count
        }
        let gap = Array(line[start..<numeral.range.lowerBound])
        let has = { (words: [Words]) in words.contains { $0.first(in: gap) != nil } }
        guard has(announcing), !opposing.contains(where: { $0.ends(in: line, before: start) })
        else { return false }
        guard full.first(in: gap) == nil || has(attained) else { return false }
        return numeral.decimals > 0 || points.first(in: gap) != nil
    }

    private static func isWeight(_ numeral: Numeral, in line: [UInt8]) -> Bool {
        weight.first(in: Array(line[..<numeral.range.lowerBound])) != nil
    }

    private static func isFollowedByDenial(_ numeral: Numeral, in line: [UInt8]) -> Bool {
        var next = Mention.afterSpaces(line, numeral.range.upperBound)
        if points.stands(in: line, at: next) {
            next = Mention.afterSpaces(line, next + points.bytes.count)
        }
        return following.contains { $0.stands(in: line, at: next) }
    }
}
