import Addressing
import Fetching
import FoundationEssentials
import Loading
import Model
import Reading
import Storing
import Testing
import ThaiText

@testable import Assessing
@testable import Deriving

let origin = "https://www.example.go.th"

func address(_ path: String) -> Address {
    guard let address = Address(path.hasPrefix("http") ? path : origin + path) else {
        preconditionFailure("\(path) is no address")
    }
    return address
}

/// What a town of functions says to one address.
enum Says {
    case page(String)
    case file([UInt8])
    case redirect(String)
    case status(Int)
    case trouble(Trouble)
    case skip(Skip)
}

/// A website made of a dictionary: what is not in it answers 404.
struct Town {
    var says: [String: Says]
    var external = External.none
    /// Addresses that only the sitemap knows.
    var sitemap: [String] = []
    /// What is said to every address that is not among them; nil for 404.
    var missing: Says?

    var source: Source {
        let says = says
        let missing = missing
        let listed = sitemap.map(address)
        return Source(
            scope: Scope(site: Site(home: address("/")), external: external),
            home: address("/"),
            fetch: { Town.reply(to: $0, from: says, missing: missing) },
            entries: { Entries(addresses: listed) }
        )
    }

    private static func reply(
        to asked: Address,
        from says: [String: Says],
        missing: Says?
    ) -> Reply {
        var current = asked
        var hops: [Hop] = []
        while case .redirect(let to)? = said(at: current, says) ?? missing, hops.count < 5 {
            hops.append(Hop(from: current, to: address(to), status: 302))
            current = address(to)
        }
        return Reply(
            asked: asked,
            hops: hops,
            outcome: outcome(of: said(at: current, says) ?? missing)
        )
    }

    private static func said(at address: Address, _ says: [String: Says]) -> Says? {
        let text = address.text
        return says[text.hasPrefix(origin) ? String(text.dropFirst(origin.count)) : text]
    }

    private static func outcome(of said: Says?) -> Outcome {
        switch said {
        case .page(let html):
            let bytes = Array(html.utf8)
            return .arrived(
                Arrival(bytes: bytes, digest: .sha256(of: bytes), contentType: "text/html")
            )
        case .file(let bytes):
            return .arrived(Arrival(bytes: bytes, digest: .sha256(of: bytes)))
        case .status(let status): return .refused(status: status)
        case .trouble(let trouble): return .unreachable(trouble)
        case .skip(let skip): return .skipped(skip)
        case .redirect: return .unreachable(.redirectLoop)
        case nil: return .refused(status: 404)
        }
    }

    func crawl(
        _ budgets: Budgets = Budgets(),
        parallel: Int = 3,
        at given: ReadingDesk? = nil,
        from other: Source? = nil
    ) async throws -> SiteMap {
        let crawl = Crawl(
            source: other ?? source,
            desk: try given ?? desk(),
            budgets: budgets,
            parallel: parallel,
            visitsEntries: true,
            store: try FactsStore(in: FileManager.default.temporaryDirectory.path),
            report: { _ in }
        )
        return await crawl.run()
    }
}

/// Reads pages with the checklist of 2568.
func desk(_ doors: ExtractorDoors? = nil, cache: ReadingCache? = nil) throws -> ReadingDesk {
    let edition = try edition2568.get()
    let doors =
        try doors ?? ExtractorDoors(Extractor(executable: ExtractorExecutable.locate(), workers: 1))
    return ReadingDesk(
        deriver: Deriver(edition: edition, year: edition.year),
        extractor: CachedExtractor(doors: doors, cache: cache),
        blobs: nil
    )
}

/// The job of judging a town with the checklist of 2568.
func job() throws -> Job {
    let edition = try edition2568.get()
    return Job(
        place: .site(address("/")),
        publishedAs: nil,
        edition: edition,
        fiscalYear: edition.year,
        asOf: try #require(CalendarDay(iso: "2025-04-30")),
        fetching: Settings(),
        extractor: try ExtractorExecutable.locate(),
        scratch: "",
        runID: "test",
        now: { Date(timeIntervalSince1970: 0) }
    )
}

let edition2568 = Result {
    let file = parent(of: #filePath, levels: 3) + "/Checklists/2568.yaml"
    return try loadEdition(Array(Data(contentsOf: URL(filePath: file))), file: file)
}

private func parent(of path: String, levels: Int) -> String {
    "/" + path.split(separator: "/").dropLast(levels).joined(separator: "/")
}

/// A page with a sentence and links; `title` is its title and heading.
func html(_ links: String..., title: String = "เทศบาล", body: String = "") -> Says {
    let list = links.map { "<li><a href=\"\($0)\">ไปที่ \($0)</a></li>" }.joined(separator: "\n")
    return .page(
        """
        <html><head><title>\(title)</title></head><body><main><h1>\(title)</h1>
        <p>หน้านี้เป็นหน้าหนึ่งของเทศบาลในเรื่อง \(title) เขียนไว้เพื่อการทดสอบ</p>\(body)
        <ul>\(list)</ul></main></body></html>
        """
    )
}

extension Address {
    /// The path of an address of the town, the whole text of any other.
    var short: String { text.hasPrefix(origin) ? String(text.dropFirst(origin.count)) : text }
}
