import Auditing
import Model
import Testing

/// The report of Ang Thong for 2568, whose errors are known.
struct SeedReportTests {
    /// Line, what is printed there, what should be, and by which rule.
    private struct Found: Hashable {
        var lines: [Int?]
        var printed: String
        var expected: [String]
        var rule: Contradiction.Rule
    }

    @Test func `all its errors are found and no other`() throws {
        guard let text = try ReportText.seed() else { return }
        let found = audit(try ReportText.lines(text)).contradictions.map {
            Found(
                lines: $0.printed.map(\.place.line),
                printed: $0.printed.first?.printed ?? "",
                expected: $0.expected,
                rule: $0.rule
            )
        }
        let mean = Contradiction.Rule.rollUp(.mean)
        #expect(found.count == 6, "\(found)")
        for expected in [
            // 1: two headers.
            Found(lines: [66], printed: "97.63", expected: ["100.00"], rule: mean),
            Found(lines: [72], printed: "95.35", expected: ["97.63"], rule: mean),
            // 2: indicator 4, wherever it is printed.
            Found(lines: [33, 55, 80, 168], printed: "95.05", expected: ["94.19"], rule: mean),
            // 3, 4 and 5.
            Found(lines: [146], printed: "100.00", expected: ["96.25"], rule: mean),
            Found(lines: [159], printed: "97.90", expected: ["100.00"], rule: mean),
        ] {
            #expect(found.contains(expected), "\(expected) is not in \(found)")
        }
        let year = try #require(found.first { $0.rule == .year })
        #expect(year.lines == [9])
        #expect(year.expected == ["2568"])
    }

    @Test func `once corrected it contradicts itself nowhere`() throws {
        guard let text = try ReportText.seed() else { return }
        let corrected = try text.replacing(one: "หน้าที่\t\t97.63", with: "หน้าที่\t\t100.00")
            .replacing(one: "งบประมาณ\t\t95.35", with: "งบประมาณ\t\t97.63")
            .replacing(one: "85.81", with: "88.38")
            .replacing(one: "เท่ากับ 100.00 คะแนน", with: "เท่ากับ 96.25 คะแนน")
            .replacing(one: "97.90", with: "100.00")
            .replacing(one: "พ.ศ.2567", with: "พ.ศ.2568")
        let audit = audit(try ReportText.lines(corrected))
        #expect(audit.contradictions.isEmpty, "\(audit.contradictions)")
        #expect(audit.scores.count > 90)
        #expect(audit.resultYear == 2568)
        for recomputation in audit.recomputations {
            switch recomputation.outcome {
            case .agrees, .notPrinted: break
            default: Issue.record("\(recomputation)")
            }
        }
    }
}
