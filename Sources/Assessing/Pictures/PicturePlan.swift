internal import Addressing
internal import Matching
internal import Model
internal import ThaiText

/// Which pictures of pages are recognised, those most likely to decide first, and which are left.
///
/// It follows from what the crawl brought home and from the budget alone, never from what an earlier
/// run or the cache knows, so that the same capture gives the same report.
struct PicturePlan: Sendable {
    /// In the order of recognition.
    let pages: [PicturePage]
    /// Documents of which pages are left out, by address.
    let documentsLeftOut: [Address]

    /// Whether the site has no picture of a page at all.
    var isEmpty: Bool { pages.isEmpty && documentsLeftOut.isEmpty }

    /// A document says what it is at its beginning, and who signed it when at its end.
    private static let firstPages = 5
    private static let lastPages = 2

    /// - Parameters:
    ///   - map: the site.
    ///   - items: the items of the edition.
    ///   - year: the assessed fiscal year.
    ///   - budget: pages that are recognised at most.
    init(_ map: SiteMap, items: [ItemID], year: FiscalYear, budget: Int) {
        var seen: Set<Digest> = []
        let documents = map.orderedPages.filter {
            !$0.picturePages.isEmpty && seen.insert($0.digest).inserted
        }
        let urgencies = documents.isEmpty ? [:] : Urgency.all(in: map, items: items, year: year)
        let asked = documents.flatMap { page in
            Self.chosen(of: page.picturePages).enumerated().map { turn, number in
                Turn(
                    urgency: urgencies[page.digest] ?? .none,
                    turn: turn,
                    page: PicturePage(
                        document: page.digest,
                        address: page.address,
                        format: page.format,
                        number: number
                    )
                )
            }
        }
        let ordered = asked.sorted()
        pages = ordered.prefix(max(0, budget)).map(\.page)
        let counts = Dictionary(pages.map { ($0.document, 1) }, uniquingKeysWith: +)
        documentsLeftOut = documents.filter { counts[$0.digest] ?? 0 < $0.picturePages.count }
            .map(\.address)
    }

    /// The first pages of a document and its last ones.
    static func chosen(of pages: [Int]) -> [Int] {
        guard pages.count > firstPages + lastPages else { return pages }
        return Array(pages.prefix(firstPages) + pages.suffix(lastPages))
    }

    /// A page and what its turn depends on.
    private struct Turn: Comparable {
        let urgency: Urgency
        /// Its place among the chosen pages of its document.
        let turn: Int
        let page: PicturePage

        static func == (one: Turn, other: Turn) -> Bool { one.page == other.page }

        static func < (one: Turn, other: Turn) -> Bool {
            let order = (
                one.urgency.need.rawValue, one.turn, one.urgency.route, one.urgency.distance
            )
            let next = (
                other.urgency.need.rawValue, other.turn, other.urgency.route, other.urgency.distance
            )
            guard order == next else { return order < next }
            return one.page.address < other.page.address
        }
    }
}
