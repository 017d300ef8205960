import ArgumentParser
import Model
import ThaiText

/// Figures that are entered by hand.
struct ScoreOptions: ParsableArguments {
    @Option(help: "The figure of IIT.")
    var iit: Figure?

    @Option(help: "The figure of EIT part 1.")
    var eit1: Figure?

    @Option(help: "The figure of EIT part 2.")
    var eit2: Figure?

    @Option(help: "The figure of OIT, where no item is known.")
    var oit: Figure?

    @Option(
        help: ArgumentHelp(
            "The score of an item, such as o12=50; may be repeated.",
            valueName: "code=figure"
        )
    )
    var item: [EnteredItem] = []

    @Option(help: "The score of every item that is not entered. Default: 100.")
    var others: Figure?

    /// Refuses figures that contradict each other, and nothing at all.
    func validate(besideReport: Bool) throws {
        let hasItems = besideReport || !item.isEmpty || others != nil
        if oit != nil, hasItems {
            throw ValidationError("--oit and items say the same thing twice: give one of them.")
        }
        if besideReport, others != nil {
            throw ValidationError("--others has no use beside a report, which has all items.")
        }
        guard hasItems || oit != nil else {
            throw ValidationError("nothing to score: give a report, --oit, or --item.")
        }
        var seen: Set<ItemID> = []
        for entered in item where !seen.insert(entered.id).inserted {
            throw ValidationError("--item \(entered.id) is given twice.")
        }
    }

    /// The entered items, each of which the edition has.
    func items(of edition: Edition) throws -> [ItemID: Score] {
        for entered in item where edition.item(entered.id) == nil {
            throw Failure.usage(
                "--item \(entered.id): edition \(edition.year.buddhist) has no such item."
            )
        }
        return Dictionary(item.map { ($0.id, $0.figure.score) }) { first, _ in first }
    }

    /// All that is known: entered items go before those of a report, and the rest are `others`.
    func figures(
        _ entered: [ItemID: Score],
        _ reported: [ScoredItem]?,
        _ edition: Edition
    ) -> Figures {
        let rest = others?.score ?? Score(low: 100, high: 100)
        let known = reported ?? edition.items.map { ScoredItem(id: $0.id, score: rest) }
        let items = known.map { item in
            entered[item.id].map { ScoredItem(id: item.id, score: $0) } ?? item
        }
        return Figures(
            iit: iit?.score,
            eit1: eit1?.score,
            eit2: eit2?.score,
            oit: oit.map { .figure($0.score) } ?? .items(items)
        )
    }
}

/// A number from 0 to 100, or two with a hyphen between: `98.19`, `92.5-96.25`.
struct Figure: ExpressibleByArgument {
    let score: Score

    init?(argument: String) {
        let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map {
            Double($0)
        }
        guard (1...2).contains(ends.count), let low = ends[0], let high = ends.last ?? nil,
            (0...100).contains(low), (0...100).contains(high), low <= high
        else { return nil }
        score = Score(low: low, high: high)
    }
}

/// The score of an item as it is entered: `o12=50`.
struct EnteredItem: ExpressibleByArgument {
    let id: ItemID
    let figure: Figure

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = ItemID(text: parts[0].lowercased()),
            let figure = Figure(argument: String(parts[1]))
        else { return nil }
        self.id = id
        self.figure = figure
    }
}
