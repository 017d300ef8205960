import Addressing
import Model
import TestSupport
import Testing

@testable import Fetching

/// Sites with pages without end. Each is a function from a path to the paths it links.
@Suite struct TrapTests {
    private let home = "https://example.go.th/"

    private struct Crawled {
        let paths: [String]
        let traps: [Trap]
    }

    /// Visits all that the frontier gives out, at most `most` pages; `face` tells which pages look alike.
    private func crawl(
        most: Int = 3_000,
        seed: UInt64 = 1,
        face: (String) -> PageFace? = { _ in nil },
        _ links: (String) -> [String]
    ) throws -> Crawled {
        var random = SeededRandom(seed: seed)
        var frontier = Frontier(
            site: Site(home: try address(home)),
            budgets: Budgets(pages: most, depth: nil)
        )
        frontier.start(at: try address(home))
        var asked: [String] = []
        var underway: [Visit] = []
        while !frontier.isFinished {
            while underway.count < 5, let visit = frontier.next(elapsed: .zero) {
                underway.append(visit)
                asked.append(String(visit.address.text.dropFirst(home.count - 1)))
            }
            underway.shuffle(using: &random)
            guard let visit = underway.popLast() else { break }
            let path = String(visit.address.text.dropFirst(home.count - 1))
            let targets = try links(path).map { try address(home + $0.dropFirst()) }
            frontier.add(targets, from: visit, face: face(path))
            frontier.settle(visit, .empty(visit.address))
        }
        return Crawled(paths: asked, traps: frontier.traps)
    }

    /// A page that says the same as all others to which the same number is given.
    private func saying(_ words: UInt64, _ path: String) -> PageFace {
        PageFace(words: words, bytes: UInt64(bitPattern: Int64(path.hashValue)))
    }

    private func number(in path: String) -> Int {
        Int(path.split(separator: "=").last ?? "") ?? 0
    }

    @Test func `a calendar is left after two years, and what it announces is found`() throws {
        let crawled = try crawl { path in
            if path == "/" { return ["/cal?m=0"] }
            guard path.hasPrefix("/cal") else { return [] }
            let month = number(in: path)
            let event = month == 3 ? ["/event/meeting"] : []
            return ["/cal?m=\(month + 1)", "/cal?m=\(month - 1)"] + event
        }
        #expect(crawled.paths.count < 60)
        #expect(crawled.paths.contains("/event/meeting"))
        #expect(crawled.traps.map(\.kind) == [.calendar])
    }

    @Test func `a chain of pages without end is followed two dozen times`() throws {
        var session = 0
        let crawled = try crawl { path in
            if path == "/" { return ["/sess", "/contact"] }
            guard path.hasPrefix("/sess") else { return [] }
            session += 1
            return ["/sess?page=1&sid=\(session)x"]
        }
        #expect(crawled.paths.count < 30)
        #expect(crawled.paths.contains("/contact"))
        #expect(crawled.traps.count == 1)
    }

    @Test func `folders that repeat themselves are left`() throws {
        let crawled = try crawl { path in [path == "/" ? "/deep/a/b/" : path + "a/b/"] }
        #expect(crawled.paths.count < 6)
        #expect(crawled.traps.map(\.kind) == [.repeatedPath])
    }

    @Test func `ids without end that show one page are left`() throws {
        let crawled = try crawl(face: { $0.hasPrefix("/view") ? saying(7, $0) : nil }) { path in
            if path == "/" { return ["/view?id=1"] }
            let id = number(in: path)
            return (1...5).map { "/view?id=\(id * 5 + $0)" }
        }
        #expect(crawled.paths.count < 60)
        #expect(crawled.traps.map(\.kind) == [.samePages])
    }

    @Test func `a long pager is followed to its end`() throws {
        let crawled = try crawl { path in
            if path == "/" { return ["/news.php?page=1"] }
            guard path.hasPrefix("/news.php?page=") else { return [] }
            let page = number(in: path)
            guard page < 60 else { return [] }
            return ["/news.php?page=\(page + 1)"] + (0..<10).map { "/news.php?id=\(page)\($0)" }
        }
        #expect(crawled.paths.count == 1 + 60 + 59 * 10)
        #expect(crawled.traps.isEmpty)
    }

    @Test func `many pages of one kind that differ are all followed`() throws {
        let crawled = try crawl(face: { saying(UInt64(abs($0.hashValue)), $0) }) { path in
            path == "/" ? (0..<500).map { "/news/\($0)" } : ["/"]
        }
        #expect(crawled.paths.count == 501)
        #expect(crawled.traps.isEmpty)
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `what is left does not hang on who answers first`(seed: UInt64) throws {
        func paths(_ seed: UInt64) throws -> [String] {
            try crawl(seed: seed, face: { $0.hasPrefix("/view") ? saying(7, $0) : nil }) { path in
                let id = number(in: path)
                return path == "/"
                    ? ["/view?id=1", "/cal?m=0"]
                    : path.hasPrefix("/view")
                        ? (1...4).map { "/view?id=\(id * 4 + $0)" }
                        : ["/cal?m=\(id + 1)", "/cal?m=\(id - 1)", "/view?id=\(id)"]
            }
            .paths.sorted()
        }
        #expect(try paths(seed) == paths(100))
    }

    @Test(arguments: [
        ("/a/b/a/b/a/b/", true), ("/a/a/a", true), ("/x/a/b/c/a/b/c/a/b/c/y", true),
        ("/a/b/a/b/", false), ("/2568/o12/2568/o12/", false), ("/", false), ("/a/a/b/a", false),
    ])
    func `a path repeats itself when a run of folders comes three times`(
        path: String,
        isTrap: Bool
    ) throws {
        #expect(RepeatedPath.isOne(try address(home + path.dropFirst())) == isTrap)
    }
}
