import Judging
import Model
import Testing

@Suite struct ScoreTests {
    @Test func `an agency that shows all scores 100`() {
        let scores = score(findings { _ in .complete }, edition: edition2568)
        #expect(scores.oit == Score(low: 100, high: 100))
        #expect(scores.groups.count == 7)
        #expect(scores.indicators.map(\.id) == ["9", "10"])
        #expect(!scores.spansRollUps)
    }

    @Test func `the seed's two incomplete items give the seed's figures at the high end`() {
        let scores = score(
            findings { [12, 19].contains($0) ? .incomplete : .complete },
            edition: edition2568
        )
        #expect(scores.group("9.3") == Score(low: 50, high: 75))
        #expect(scores.group("9.5") == Score(low: 75, high: 87.5))
        #expect(scores.group("9.1") == Score(low: 100, high: 100))
        #expect(scores.indicator("9") == Score(low: 85, high: 92.5))
        #expect(scores.indicator("10") == Score(low: 100, high: 100))
        #expect(scores.oit == Score(low: 92.5, high: 96.25))
        #expect(!scores.spansRollUps)
    }

    @Test func `indicator 10 spans both ways of rolling up where they differ`() {
        let scores = score(findings { $0 == 27 ? .missing : .complete }, edition: edition2568)
        #expect(scores.group("10.2") == Score(low: 50, high: 50))
        #expect(scores.indicator("10") == Score(low: 75, high: 87.5))
        #expect(scores.spansRollUps)
    }

    @Test func `indicator 9 is the mean of its five groups only`() {
        let scores = score(findings { $0 == 12 ? .missing : .complete }, edition: edition2568)
        #expect(scores.indicator("9") == Score(low: 90, high: 90))
        #expect(!scores.spansRollUps)
    }

    @Test func `an undecided item counts nothing at the low end and full at the high end`() {
        let scores = score(findings { _ in .undecided }, edition: edition2568)
        #expect(scores.oit == Score(low: 0, high: 100))
    }

    @Test func `an item nobody judged is unknown`() {
        #expect(score([], edition: edition2568).oit == Score(low: 0, high: 100))
    }

    private func findings(_ verdict: (Int) -> ItemVerdict) -> [ItemFinding] {
        edition2568.items.map { item in
            judged(item, verdict(item.id.number))
        }
    }

    /// An item whose components make it of this verdict, scored by the room itself.
    private func judged(_ item: Item, _ verdict: ItemVerdict) -> ItemFinding {
        let components =
            switch verdict {
            case .complete: [finding(.present)]
            case .incomplete: [finding(.present), finding(.absent, reason: .notInDocument)]
            case .missing: [finding(.absent, reason: .noCandidate)]
            case .undecided: [finding(.undecided, reason: .needsPerson)]
            }
        return ItemFinding(item: item, components: components)
    }
}

extension Scores {
    fileprivate func group(_ id: String) -> Score? { groups.first { $0.id == id }?.score }
    fileprivate func indicator(_ id: String) -> Score? { indicators.first { $0.id == id }?.score }
}
