import Addressing
import Fetching
import Model
import Testing

@testable import Assessing

struct CrawlTests {
    private func path(_ map: SiteMap, to target: String) -> [String] {
        map.path(to: address(target)).map(\.short)
    }

    @Test func `every page that a link leads to is visited, and nothing else`() async throws {
        let map = try await Town(says: [
            "/": html("/a", "/b"), "/a": html("/c"), "/b": html(), "/c": html("/"),
            "/orphan": html(),
        ]).crawl()
        #expect(map.orderedNodes.map(\.asked.short) == ["/", "/a", "/b", "/c"])
        #expect(map.tally.pages == 4)
        #expect(map.tally.exhausted)
    }

    @Test func `a path is the fewest clicks from the home page`() async throws {
        let map = try await Town(says: [
            "/": html("/a", "/z"), "/a": html("/b"), "/b": html("/goal"), "/z": html("/goal"),
            "/goal": html(),
        ]).crawl()
        #expect(path(map, to: "/goal") == ["/", "/z", "/goal"])
        #expect(map.distance(to: address("/goal")) == 2)
    }

    @Test(arguments: 1...4)
    func `of equally short ways that over the first address counts`(parallel: Int) async throws {
        let map = try await Town(says: [
            "/": html("/c", "/b", "/a"), "/a": html(), "/b": html("/goal"), "/c": html("/goal"),
            "/goal": html(),
        ]).crawl(parallel: parallel)
        #expect(path(map, to: "/goal") == ["/", "/b", "/goal"])
    }

    @Test func `a page that only the sitemap knows is read and has no way from the home page`()
        async throws
    {
        let town = Town(
            says: ["/": html("/a"), "/a": html(), "/s": html()],
            sitemap: ["/s", "/a"]
        )
        let map = try await town.crawl()
        #expect(map.node(for: address("/s")) != nil)
        #expect(map.path(to: address("/s")).map(\.short) == ["/s"])
        #expect(path(map, to: "/a") == ["/", "/a"])
    }

    @Test func `spellings of one address are one page`() async throws {
        let map = try await Town(says: [
            "/": html("/a", "/a#x", "http://example.go.th/a", "https://www.example.go.th/a"),
            "/a": html(),
        ]).crawl()
        #expect(map.nodes.count == 2)
    }

    @Test func `pages that link each other in a ring are visited once`() async throws {
        let map = try await Town(says: [
            "/": html("/a"), "/a": html("/b"), "/b": html("/a", "/"),
        ]).crawl()
        #expect(map.nodes.count == 3)
        #expect(path(map, to: "/b") == ["/", "/a", "/b"])
    }

    @Test func `a redirect is followed and its end has the facts`() async throws {
        let map = try await Town(says: [
            "/": html("/old"), "/old": .redirect("/new"), "/new": html("/c", title: "ใหม่"),
            "/c": html(),
        ]).crawl()
        #expect(path(map, to: "/c") == ["/", "/old", "/c"])
        #expect(map.orderedFacts.map(\.address.short).contains("/new"))
    }

    @Test func `links of a page that left the site are not followed`() async throws {
        let town = Town(
            says: [
                "/": html("/out"), "/out": .redirect("https://other.example/"),
                "https://other.example/": html("https://other.example/x", "/b"), "/b": html(),
            ],
            external: .documents
        )
        #expect(try await town.crawl().node(for: address("/b")) == nil)
    }

    @Test func `an address that fails is data`() async throws {
        let map = try await Town(says: [
            "/": html("/a", "/b", "/c", "/d"), "/a": .status(403), "/b": .trouble(.timeout),
            "/c": .skip(.robots),
        ]).crawl()
        let reasons = map.orderedNodes.dropFirst().map { Failure.verdict(on: $0.outcome).1 }
        #expect(reasons == [.blocked(status: 403), .timeout, .robots, .dead])
    }

    @Test func `after the pages of a budget nothing more is asked, and it is said`() async throws {
        let map = try await Town(says: [
            "/": html("/a", "/b", "/c"), "/a": html(), "/b": html(), "/c": html(),
        ]).crawl(Budgets(pages: 2))
        #expect(!map.coverage.exhausted)
        #expect(map.coverage.notChecked.map(\.address.short) == ["/b", "/c"])
        #expect(map.coverage.notChecked.allSatisfy { $0.reason == .budget(.pages) })
        #expect(!map.sawEnough)
    }

    @Test func `clicks from the home page are a budget too`() async throws {
        let map = try await Town(says: [
            "/": html("/a"), "/a": html("/b"), "/b": html("/c"), "/c": html(),
        ]).crawl(Budgets(depth: 1))
        #expect(map.coverage.notChecked.map(\.address.short) == ["/b"])
        #expect(map.coverage.notChecked.map(\.reason) == [.budget(.depth)])
    }

    @Test func `bytes are a budget too`() async throws {
        let map = try await Town(says: ["/": html("/a"), "/a": html("/b")]).crawl(Budgets(bytes: 1))
        #expect(map.coverage.notChecked.map(\.reason) == [.budget(.bytes)])
    }

    @Test func `a cancelled crawl is not exhausted`() async throws {
        let town = Town(says: ["/": html("/a"), "/a": html("/b"), "/b": html()])
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await town.crawl()
        }
        let map = try await task.value
        #expect(!map.coverage.exhausted)
        #expect(map.nodes.count <= 1)
        #expect(map.whyUnasked(address("/b")) == .cancelled)
        #expect(map.whyUnasked(address("https://www.example.com/")) == .external)
    }

    @Test func `a site that hides one page in twenty or more was not seen enough`() async throws {
        func town(pages: Int) -> Town {
            let names = (0..<pages).map { "/p\($0)" }
            let links = names.map { "<a href=\($0)>ก</a>" }.joined(separator: " ")
            var says: [String: Says] = ["/": html("/closed", body: links), "/closed": .status(403)]
            for name in names { says[name] = html(title: name) }
            return Town(says: says)
        }
        #expect(try await !town(pages: 10).crawl().sawEnough)
        #expect(try await town(pages: 30).crawl().sawEnough)
    }

    @Test func `dead links hide nothing`() async throws {
        #expect(try await Town(says: ["/": html("/a", "/b", "/c")]).crawl().sawEnough)
    }

    @Test(
        arguments: [
            (Says.status(403), Reason.blocked(status: 403)), (.status(404), .dead),
            (.trouble(.tls(.selfSigned)), .tls(.selfSigned)), (.skip(.robots), .robots),
            (.page(""), .emptyPage),
        ]
    )
    func `a home page that was not read has its reason`(says: Says, reason: Reason) async throws {
        #expect(try await Town(says: ["/": says]).crawl().whyHomeUnread == reason)
    }
}
