import Addressing
import Fetching
import Foundation
import Model
import Storing
import Synchronization
import Testing

@testable import Assessing

/// Each kind of fault by itself, and what looks like it and is none.
struct KindTests {
    private func broken(_ town: Town) async throws -> [String: BrokenLink] {
        let report = try await town.crawl().linkReport()
        return Dictionary(uniqueKeysWithValues: report.broken.map { ($0.address.short, $0) })
    }

    // MARK: Letter case

    @Test func `a link in the wrong case names the page that answers`() async throws {
        let found = try await broken(
            Town(says: ["/": html("/ITA/O12.HTML", "/ita/o12.html"), "/ita/o12.html": html()])
        )
        let link = try #require(found["/ITA/O12.HTML"])
        #expect(link.kind == .wrongCase)
        #expect(link.works?.short == "/ita/o12.html")
        #expect(link.status == 404)
        #expect(found.count == 1)
    }

    @Test func `a page that nobody else links is found by asking for its likely spellings`()
        async throws
    {
        let found = try await broken(
            Town(
                says: [
                    "/": html("/Doc/Plan.PDF", "/Doc/a.pdf", "/Doc/Nothing.PDF"),
                    "/Doc/a.pdf": .file([0x25]), "/Doc/Plan.pdf": .file([0x25]),
                ]
            )
        )
        #expect(found["/Doc/Plan.PDF"]?.works?.short == "/Doc/Plan.pdf")
        #expect(found["/Doc/Nothing.PDF"]?.kind == .dead)
    }

    @Test func `a redirect in answer to another spelling is no find`() async throws {
        let found = try await broken(
            Town(says: ["/": html("/A.html"), "/a.html": .redirect("/")])
        )
        #expect(found["/A.html"]?.kind == .dead)
    }

    // MARK: Redirects to the home page

    @Test(arguments: ["/", "/index.php", "/index.html?lang=th", "/home"])
    func `a deep link that is sent home is reported as that`(home: String) async throws {
        var says = [home: html()]
        says["/"] = html("/old/o12.html")
        says["/old/o12.html"] = .redirect(home)
        let found = try await broken(Town(says: says))
        let link = try #require(found["/old/o12.html"])
        #expect(link.kind == .redirectHome)
        #expect(link.reason == .redirectsHome)
    }

    @Test(arguments: ["/index.php", "/home", "/th/", "/index.php?lang=en", "/default.aspx"])
    func `a link that means the home page may lead there`(path: String) async throws {
        #expect(try await broken(Town(says: ["/": html(path), path: .redirect("/")])).isEmpty)
    }

    @Test func `a link that calls itself the home page may lead there`() async throws {
        let page = html(body: "<a href='/old/start.html'>กลับหน้าหลัก</a>")
        let found = try await broken(
            Town(says: ["/": page, "/old/start.html": .redirect("/")])
        )
        #expect(found.isEmpty)
    }

    // MARK: Doors that are closed

    @Test(arguments: [401, 403, 405, 406, 429, 451])
    func `what is refused is blocked and not dead`(status: Int) async throws {
        let found = try await broken(Town(says: ["/": html("/x"), "/x": .status(status)]))
        #expect(found["/x"]?.kind == .blocked)
    }

    @Test(arguments: [
        "Just a moment...", "Attention Required! | Cloudflare", "You are being redirected...",
    ])
    func `a page that asks whether one is a person is blocked`(title: String) async throws {
        let page = Says.page("<html><head><title>\(title)</title></head><body>…</body></html>")
        let link = try #require(try await broken(Town(says: ["/": html("/x"), "/x": page]))["/x"])
        #expect(link.kind == .blocked)
        #expect(link.reason == .challenge)
    }

    @Test func `a page of the site with such a title is read`() async throws {
        let links = (1...9).map { "<a href='/n\($0)'>ข่าว</a>" }.joined()
        let page = Says.page(
            "<html><head><title>Just a moment... news</title></head><body>\(links)</body></html>"
        )
        #expect(try await broken(Town(says: ["/": html("/x"), "/x": page]))["/x"] == nil)
    }

    // MARK: What fails at times

    /// A town that answers each of some paths so many times with a failure.
    private func moody(_ failures: [String: Int], _ says: [String: Says], as fault: Outcome)
        -> Source
    {
        let left = Mutex(failures)
        let town = Town(says: says).source
        let fetch: @Sendable (Address) async -> Reply = { asked in
            let fails = left.withLock { left in
                guard let count = left[asked.short], count > 0 else { return false }
                left[asked.short] = count - 1
                return true
            }
            return fails ? Reply(asked: asked, outcome: fault) : await town.fetch(asked)
        }
        return Source(scope: town.scope, home: town.home, fetch: fetch, again: fetch)
    }

    private func map(of source: Source) async throws -> SiteMap {
        await Crawl(
            source: source,
            desk: try desk(),
            budgets: Budgets(),
            parallel: 2,
            visitsEntries: false,
            store: try FactsStore(in: FileManager.default.temporaryDirectory.path),
            report: { _ in }
        )
        .run()
    }

    @Test(arguments: [
        Outcome.unreachable(.timeout), .refused(status: 503), .unreachable(.transport("cut")),
    ])
    func `what works at the second try is flaky, and its content and links are not lost`(
        fault: Outcome
    ) async throws {
        let says: [String: Says] = ["/": html("/x"), "/x": html("/y"), "/y": html()]
        let map = try await map(of: moody(["/x": 1], says, as: fault))
        #expect(map.isRead(address("/x")))
        #expect(map.isRead(address("/y")))
        let broken = map.linkReport().broken
        #expect(broken.map(\.address.short) == ["/x"])
        #expect(broken.first?.kind == .flaky)
        #expect(broken.first?.reason.code == "worked-later")
        #expect(broken.first?.attempts == 2)
    }

    @Test func `what fails twice keeps its kind and says how often it was asked`() async throws {
        let says: [String: Says] = ["/": html("/x"), "/x": html()]
        let map = try await map(of: moody(["/x": 9], says, as: .unreachable(.timeout)))
        let link = try #require(map.linkReport().broken.first)
        #expect(link.reason == .timeout)
        #expect(link.attempts == 2)
    }

    @Test(arguments: [
        Outcome.refused(status: 404), .refused(status: 403), .unreachable(.unknownHost),
    ])
    func `what will not change is not asked again`(fault: Outcome) async throws {
        let says: [String: Says] = ["/": html("/x"), "/x": html()]
        let map = try await map(of: moody(["/x": 1], says, as: fault))
        #expect(map.linkReport().broken.first?.attempts == 1)
        #expect(!map.isRead(address("/x")))
    }

    // MARK: Certificates

    @Test func `a certificate that the user lets pass is a fault of its server, once`() async throws
    {
        let town = Town(says: ["/": html("/", "/x"), "/x": html("/")]).source
        let source = Source(
            scope: town.scope,
            home: town.home,
            fetch: { asked in
                let reply = await town.fetch(asked)
                return Reply(
                    asked: asked,
                    hops: reply.hops,
                    outcome: reply.outcome,
                    excused: .selfSigned
                )
            }
        )
        let broken = try await map(of: source).linkReport().broken
        #expect(broken.map(\.address.short) == ["/"])
        #expect(broken.first?.kind == .tls)
        #expect(broken.first?.reason == .tls(.selfSigned))
        #expect(broken.first?.places == 2)
    }
}
