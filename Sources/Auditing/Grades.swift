internal import Model

/// The levels of a result, and what each asks (announced with the results of 2568).
enum Grade: String, CaseIterable {
    case excellent = "ผ่านดีเยี่ยม"
    case good = "ผ่านดี"
    case passed = "ผ่าน"
    case urgent = "ต้องปรับปรุงโดยด่วน"
    case improve = "ต้องปรับปรุง"

    private static let level = Words("ระดับ")

    /// The level that a line gives a result: a grade's name right behind `ระดับ`.
    static func stated(in line: Line) -> (grade: Grade, range: Range<Int>)? {
        for range in level.all(in: line.bytes) {
            var start = range.upperBound
            while start < line.bytes.count, isFiller(line.bytes[start]) { start += 1 }
            // Longer names come first: each begins with a shorter one.
            for grade in allCases {
                let words = Words(grade.rawValue)
                if words.stands(in: line.bytes, at: start) {
                    return (grade, start..<start + words.bytes.count)
                }
            }
        }
        return nil
    }

    private static func isFiller(_ byte: UInt8) -> Bool {
        Mention.isSpace(byte) || byte == 1 || byte == UInt8(ascii: "\"")
            || byte == UInt8(ascii: ":")
    }

    /// The levels that a total may have, as far as the least of the four instruments is known.
    ///
    /// - Parameters:
    ///   - total: of ITA.
    ///   - least: the least of those of IIT, EIT 1, EIT 2 and OIT that are known; nil for none.
    ///   - isAllKnown: whether those are all four.
    /// - Returns: the best first; one where all four are known.
    static func possible(_ total: Fraction, least: Fraction?, isAllKnown: Bool) -> [Grade] {
        if total < Fraction(70) { return [.urgent] }
        if total < Fraction(85) { return [.improve] }
        if let least, least < Fraction(85) { return [.passed] }
        let highest: Grade? =
            total < Fraction(95) || (least ?? Fraction(95)) < Fraction(95) ? nil : .excellent
        guard isAllKnown else { return [highest, .good, .passed].compactMap(\.self) }
        return [highest ?? .good]
    }
}

extension Ledger {
    /// The levels that lines give the total, where the total can have none of that name.
    func gradeContradictions(in lines: [Line]) -> [Contradiction] {
        guard let total = value(of: .total) else { return [] }
        let subjects: [ScoreSubject] = [
            .instrument(.iit), .instrument(.eit, .open), .instrument(.eit, .survey),
            .instrument(.oit),
        ]
        let known = subjects.compactMap { value(of: $0) }
        let possible = Grade.allCases.filter(grades(known).contains)
        return lines.compactMap { line in
            let scores = Claim.all(in: line).filter { $0.subject == .total }
            guard scores.contains(where: { $0.numeral.value == total.value }),
                let stated = Grade.stated(in: line), !possible.contains(stated.grade)
            else { return nil }
            return Contradiction(
                rule: .grade,
                subject: .total,
                printed: [line.quotation(of: stated.range)],
                expected: possible.map(\.rawValue),
                witnesses: ([total] + known).map(\.quotation)
            )
        }
    }

    /// The levels that the total may have, a score that is not what its parts give taken either way: that
    /// error is told by itself.
    private func grades(_ known: [PrintedScore]) -> Set<Grade> {
        let leasts = known.reduce([nil] as [Fraction?]) { leasts, score in
            leasts.flatMap { least in
                values(of: score.subject).map { min($0, least ?? $0) }
            }
        }
        return Set(
            values(of: .total).flatMap { total in
                leasts.flatMap { Grade.possible(total, least: $0, isAllKnown: known.count == 4) }
            }
        )
    }
}
