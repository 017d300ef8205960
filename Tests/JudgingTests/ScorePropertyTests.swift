import Judging
import Model
import TestSupport
import Testing

/// What holds of scores whatever the items' are.
struct ScorePropertyTests {
    private static let seeds: [UInt64] = Array(1...40)

    @Test(arguments: seeds)
    func `intervals hold what any completion gives, under either mean`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let open = randomFigures(&random)
        let sheet = try scoreSheet(open, edition: edition2568)
        for edition in [nestedOnly, flatOnly] {
            for _ in 0..<10 {
                let closed = completion(of: open, &random)
                let point = try scoreSheet(closed, edition: edition)
                #expect(sheet.total.holds(point.total))
                #expect(sheet.instruments.oit.holds(point.instruments.oit))
                for (indicator, value) in zip(indicators(sheet), indicators(point)) {
                    #expect(indicator.holds(value))
                }
                #expect(point.grades.count == 1)
                #expect(sheet.grades.contains { $0.id == point.grades.first?.id })
            }
        }
    }

    @Test(arguments: seeds)
    func `more evidence never lowers a total`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let figures = randomFigures(&random)
        let before = try scoreSheet(figures, edition: edition2568)
        let place = Int.random(in: 0..<28, using: &random)
        var known = figures.known
        let old = known[place].score
        let low = Double.random(in: old.low...100, using: &random)
        known[place].score = Score(low: low, high: max(low, old.high))
        let after = try scoreSheet(figures.with(known), edition: edition2568)
        #expect(after.total.low >= before.total.low - 1e-9)
        #expect(after.total.high >= before.total.high - 1e-9)
        #expect(rank(after.grades.first) <= rank(before.grades.first))
        #expect(rank(after.grades.last) <= rank(before.grades.last))
    }

    @Test(arguments: seeds)
    func `the order of items does not matter`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let figures = randomFigures(&random)
        let shuffled = figures.with(figures.known.shuffled(using: &random))
        let (one, other) = (
            try scoreSheet(figures, edition: edition2568),
            try scoreSheet(shuffled, edition: edition2568)
        )
        #expect(one.total == other.total)
        #expect(one.grades == other.grades)
        #expect(one.costs == other.costs)
    }

    @Test(arguments: seeds)
    func `what a finding costs is the difference of two totals`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let figures = randomFigures(&random)
        for edition in [nestedOnly, flatOnly] {
            let sheet = try scoreSheet(figures, edition: edition)
            for cost in sheet.costs {
                let mended = figures.known.map {
                    $0.id == cost.item.id ? ScoredItem(id: $0.id, score: point(100)) : $0
                }
                let after = try scoreSheet(figures.with(mended), edition: edition)
                #expect(abs(after.total.low - sheet.total.low - cost.total.high) < 1e-9)
                #expect(abs(after.total.high - sheet.total.high - cost.total.low) < 1e-9)
            }
        }
    }

    @Test(arguments: seeds)
    func `where it is open which mean is taken, a cost holds what it is under each`(seed: UInt64)
        throws
    {
        var random = SeededRandom(seed: seed)
        let figures = randomFigures(&random)
        let either = try scoreSheet(figures, edition: edition2568).costs
        for edition in [nestedOnly, flatOnly] {
            for cost in try scoreSheet(figures, edition: edition).costs {
                let held = either.first { $0.item.id == cost.item.id }
                #expect(held?.total.holds(cost.total) == true)
            }
        }
    }

    // MARK: - Random figures

    private func randomFigures(_ random: inout SeededRandom) -> Figures {
        let items = edition2568.items.map { item in
            let ends = (0..<2).map { _ in Double(item.levels.randomElement(using: &random) ?? 0) }
            return ScoredItem(
                id: item.id,
                score: Score(low: ends.min() ?? 0, high: ends.max() ?? 0)
            )
        }
        func figure() -> Score? {
            let ends = (0..<2).map { _ in Double(Int.random(in: 8000...10000, using: &random)) / 100
            }
            return Score(low: ends.min() ?? 0, high: ends.max() ?? 0)
        }
        return Figures(iit: figure(), eit1: figure(), eit2: figure(), oit: .items(items))
    }

    private func completion(of figures: Figures, _ random: inout SeededRandom) -> Figures {
        func close(_ score: Score) -> Score {
            point((Double.random(in: score.low...score.high, using: &random) * 100).rounded() / 100)
        }
        return Figures(
            iit: figures.iit.map(close),
            eit1: figures.eit1.map(close),
            eit2: figures.eit2.map(close),
            oit: .items(figures.known.map { ScoredItem(id: $0.id, score: close($0.score)) })
        )
    }

    private func indicators(_ sheet: ScoreSheet) -> [Score] {
        sheet.scores?.indicators.map(\.score) ?? []
    }

    private func rank(_ grade: Grade?) -> Int {
        edition2568.scoring.rule?.grades.firstIndex { $0 == grade } ?? -1
    }
}

/// Indicator 10 as the mean of 10.1 and 10.2.
private let nestedOnly = edition(groups: edition2568.groups)

/// Indicator 10 as the mean of its eight items, which are one group then.
private let flatOnly = edition(
    groups: edition2568.groups.filter { $0.indicator == "9" } + [
        ItemGroup(
            id: "10.0",
            indicator: "10",
            title: Wording(th: "", en: ""),
            items: edition2568.groups.filter { $0.indicator == "10" }.flatMap(\.items)
        )
    ]
)

/// Edition 2568 with nothing unsettled.
private func edition(groups: [ItemGroup]) -> Edition {
    let rule = edition2568.scoring.rule
    return Edition(
        id: edition2568.id,
        year: edition2568.year,
        revision: "test",
        digest: digest(0),
        title: edition2568.title,
        scoring: .meanOfMeans(
            MeanOfMeans(
                weights: rule?.weights ?? .init(iit: 0, eit: 0, oit: 1),
                grades: rule?.grades ?? []
            )
        ),
        groups: groups,
        items: edition2568.items,
        siteChecks: []
    )
}

extension Figures {
    fileprivate var known: [ScoredItem] {
        if case .items(let items) = oit { items } else { [] }
    }

    fileprivate func with(_ items: [ScoredItem]) -> Figures {
        Figures(iit: iit, eit1: eit1, eit2: eit2, oit: .items(items))
    }
}

extension Score {
    fileprivate func holds(_ other: Score) -> Bool {
        low <= other.low + 1e-9 && other.high <= high + 1e-9
    }
}
