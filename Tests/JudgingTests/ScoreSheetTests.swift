import Judging
import Model
import Testing

/// The figures that a published assessment of 2568 prints, and its grades.
struct ScoreSheetTests {
    private let seed = Figures(
        iit: point(98.19),
        eit1: point(93.20),
        eit2: point(87.61),
        oit: .items(items([12: 50, 19: 50]))
    )

    @Test func `the seed's items and figures give the seed's scores`() throws {
        let sheet = try scoreSheet(seed, edition: edition2568)
        #expect(sheet.scores?.groups.first { $0.id == "9.3" }?.score == point(75))
        #expect(sheet.scores?.groups.first { $0.id == "9.5" }?.score == point(87.5))
        #expect(sheet.scores?.indicators.first?.score == point(92.5))
        #expect(sheet.instruments.oit == point(96.25))
        #expect(abs(sheet.total.low - 95.0785) < 1e-9)
        #expect(sheet.total.low == sheet.total.high)
        #expect(sheet.grades.map(\.id) == ["good"])
    }

    @Test func `the seed's total is not excellent for both parts of EIT`() throws {
        let missed = try #require(try scoreSheet(seed, edition: edition2568).missed)
        #expect(missed.grade.id == "excellent")
        #expect(!missed.lacksTotal)
        #expect(missed.lacking == [.eit1, .eit2])
    }

    @Test func `the seed's two items cost 1 point and half a point`() throws {
        let costs = try scoreSheet(seed, edition: edition2568).costs
        #expect(costs.map(\.item.id.number) == [12, 19])
        #expect(costs.map { $0.total.low.rounded(to: 9) } == [1, 0.5])
        #expect(costs.map { $0.total.high.rounded(to: 9) } == [1, 0.5])
        #expect(costs.map { $0.oit.low.rounded(to: 9) } == [2.5, 1.25])
    }

    @Test(arguments: [
        (1, 1.0, 1.0), (5, 0.571, 0.571), (12, 2, 2), (14, 1.333, 1.333), (17, 1, 1),
        (21, 1.667, 2.5), (27, 2.5, 5),
    ])
    func `an item is worth what its place in the roll-up says`(
        item: Int,
        low: Double,
        high: Double
    ) throws {
        let figures = Figures(oit: .items(items([item: 0])))
        let cost = try #require(try scoreSheet(figures, edition: edition2568).costs.first)
        #expect(cost.item.id.number == item)
        #expect(cost.total.low.rounded(to: 3) == low)
        #expect(cost.total.high.rounded(to: 3) == high)
    }

    @Test func `costs are ranked by what may be won, then by what is lost for sure`() throws {
        var known = items([1: 0, 5: 0, 12: 0])
        known[26].score = Score(low: 0, high: 100)
        known[16].score = Score(low: 0, high: 100)
        let costs = try scoreSheet(Figures(oit: .items(known)), edition: edition2568).costs
        #expect(costs.map(\.item.id.number) == [27, 12, 1, 17, 5])
    }

    @Test(arguments: [
        (95.0785, 93.2, ["good"]), (99, 99, ["excellent"]), (94.64, 84.99, ["pass"]),
        (84.99, 84.99, ["improve"]), (70, 70, ["improve"]), (69.99, 69.99, ["urgent"]),
        (94.994, 94.994, ["good"]), (94.996, 94.996, ["excellent"]),
    ])
    func `a grade asks the total and every instrument`(
        others: Double,
        eit: Double,
        grades: [String]
    ) throws {
        // The other instruments are what the total needs beside this EIT.
        let rest = (others - 0.15 * eit) / 0.85
        let figures = Figures(
            iit: point(rest),
            eit1: point(rest),
            eit2: point(eit),
            oit: .figure(point(rest))
        )
        #expect(try scoreSheet(figures, edition: edition2568).grades.map(\.id) == grades)
    }

    @Test func `an interval can have every grade that it leaves open, the best first`() throws {
        func grades(_ eit: Score, _ oit: Score) throws -> [String] {
            let figures = Figures(iit: point(99), eit1: eit, eit2: point(99), oit: .figure(oit))
            return try scoreSheet(figures, edition: edition2568).grades.map(\.id)
        }
        let wide = Score(low: 80, high: 99)
        #expect(try grades(wide, point(99)) == ["excellent", "good", "pass"])
        #expect(try grades(point(84), wide) == ["pass"])
        #expect(try grades(point(99), Score(low: 94, high: 96)) == ["excellent", "good"])
        // Both ends are below 85, so nothing between is 'good', whatever the total.
        #expect(
            try grades(point(84.99), Score(low: 0, high: 100)) == ["pass", "improve", "urgent"]
        )
    }

    @Test func `what is not given is anything`() throws {
        let sheet = try scoreSheet(Figures(oit: .items(items([:]))), edition: edition2568)
        #expect(sheet.total.low.rounded(to: 9) == 40)
        #expect(sheet.total.high.rounded(to: 9) == 100)
        #expect(sheet.tree.parts[0].rule == .notGiven)
        #expect(sheet.grades.count == 5)
    }

    @Test func `an entered figure of OIT has nothing below it`() throws {
        let figures = Figures(
            iit: point(98.19),
            eit1: point(93.20),
            eit2: point(87.61),
            oit: .figure(point(96.25))
        )
        let sheet = try scoreSheet(figures, edition: edition2568)
        #expect(sheet.scores == nil)
        #expect(sheet.costs.isEmpty)
        #expect((sheet.total.low * 100).rounded() / 100 == 95.08)
    }

    @Test func `the tree ends at the items and shows both means of indicator 10`() throws {
        let figures = Figures(oit: .items(items([27: 0])))
        let tree = try scoreSheet(figures, edition: edition2568).tree
        let oit = tree.parts[2]
        #expect(oit.parts.map(\.subject) == [.indicator("9"), .indicator("10")])
        #expect(oit.parts[0].rule == .mean)
        #expect(oit.parts[1].rule == .eitherMean(ofParts: point(75), ofItems: point(87.5)))
        #expect(oit.parts[1].score == Score(low: 75, high: 87.5))
        #expect(
            oit.parts[1].parts[1].parts.map(\.subject) == [.item(ItemID(27)), .item(ItemID(28))]
        )
    }

    @Test func `an edition whose roll-up nobody knows is refused with the reason`() {
        let reason = Wording(th: "ไม่ทราบ", en: "not known")
        let edition = Edition(
            id: "nacc-oit",
            year: edition2568.year,
            revision: "test",
            digest: digest(0),
            title: edition2568.title,
            scoring: .unknown(reason: reason),
            groups: edition2568.groups,
            items: edition2568.items,
            siteChecks: []
        )
        #expect(throws: ScoreError.noRollUp(reason)) { try scoreSheet(seed, edition: edition) }
        let scores = score([], edition: edition)
        #expect(scores.oit == nil)
        #expect(scores.groups.isEmpty)
    }
}

func point(_ value: Double) -> Score { Score(low: value, high: value) }

/// All items of edition 2568 with full marks, but for some.
func items(_ scores: [Int: Double]) -> [ScoredItem] {
    edition2568.items.map {
        ScoredItem(id: $0.id, score: point(scores[$0.id.number] ?? 100))
    }
}

extension Double {
    fileprivate func rounded(to places: Int) -> Double {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        return (self * scale).rounded() / scale
    }
}
