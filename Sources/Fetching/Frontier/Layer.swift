internal import Addressing

/// The visits of one depth, given out in order: sorted runs of page numbers, of which only the heads are
/// held as addresses.
struct Layer: Sendable {
    /// A page and what its turn hangs on.
    struct Turn: Comparable {
        /// Pages come before documents, other hosts last.
        let rank: Int
        let address: Address
        let page: UInt32

        static func < (one: Turn, other: Turn) -> Bool {
            one.rank == other.rank ? one.address < other.address : one.rank < other.rank
        }
    }

    private var pages: Space<UInt32>
    /// The one whose head comes first at the end.
    private var runs: [Run] = []

    private struct Run {
        var head: Turn
        var rest: Range<Int>
    }

    init(spill: Spill) {
        pages = Space(chunkLength: spill.chunkLength, blank: 0)
    }

    var isEmpty: Bool { runs.isEmpty }

    var isDamaged: Bool { pages.isDamaged }

    /// Adds the turns of pages that are not here yet, in any order; as many as are sorted at a time.
    mutating func add(_ turns: [Turn]) {
        let run = turns.sorted()
        guard let head = run.first else { return }
        let start = pages.count
        pages.append(contentsOf: run.dropFirst().lazy.map(\.page))
        insert(Run(head: head, rest: start..<pages.count))
    }

    private mutating func insert(_ run: Run) {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if run.head < runs[middle].head { low = middle + 1 } else { high = middle }
        }
        runs.insert(run, at: low)
    }

    mutating func popFirst(_ itinerary: Itinerary, _ site: Site) -> UInt32? {
        guard var run = runs.popLast() else { return nil }
        let page = run.head.page
        if let next = run.rest.popFirst() {
            run.head = Turn(pages[next], itinerary, site)
            insert(run)
        } else if runs.isEmpty {
            pages.removeAll()
        }
        return page
    }

    /// All that is left, in no order.
    var rest: [UInt32] { runs.flatMap { [$0.head.page] + pages.read($0.rest) } }

    mutating func spill(to file: SpillFile?) { pages.spill(to: file) }
}

extension Layer.Turn {
    init(_ page: UInt32, _ itinerary: Itinerary, _ site: Site) {
        let address = itinerary.address(page)
        self.init(rank: Self.rank(of: address, in: site), address: address, page: page)
    }

    private static func rank(of address: Address, in site: Site) -> Int {
        guard site.contains(address) else { return 2 }
        return FileKind(address).isDocument ? 1 : 0
    }
}
