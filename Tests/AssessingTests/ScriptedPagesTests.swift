import Addressing
import Fetching
import FoundationEssentials
import Model
import Rendering
import Synchronization
import TestSupport
import Testing
import ThaiText

@testable import Assessing
@testable import Deriving

/// Whether there is a browser to draw with; says so where there is none.
private let hasBrowser: Bool = {
    if (try? BrowserExecutable.locate()) != nil { return true }
    print("Chromium is not installed: pages that scripts write are not tested here.")
    return false
}()

/// Which pages of a source are drawn, and what is asked of whom meanwhile.
@Suite(.serialized) struct ScriptedPagesTests {
    private static let shell =
        "<html><head><meta charset=utf-8><title>เทศบาล</title>"
        + "<script defer src=/app.js></script></head>"
        + "<body><div id=root></div></body></html>"

    /// A program that writes a page with the text of its route, and links to others.
    private static let app = """
        const show = () => {
          const route = location.hash.slice(1) || location.pathname;
          document.title = 'หน้า ' + route;
          document.getElementById('root').innerHTML = '<main><h1>หน้า ' + route + '</h1><p>'
            + 'หน้านี้เป็นหน้าหนึ่งของเทศบาลในเรื่อง '.repeat(4) + route + '</p>'
            + '<a href="#/news">ข่าว</a> <a href="#/ita">ไอทีเอ</a> <a href="#top">บน</a></main>';
        };
        addEventListener('hashchange', show);
        show();
        """

    private func source(
        of town: Town,
        _ mode: RenderMode = .auto,
        browser: String? = nil,
        notes: Notes = Notes()
    ) async throws -> Source {
        var job = try job()
        job.rendering = mode
        job.browser = browser
        return try await town.source.drawn(for: job, try desk().deriver, nil) { progress in
            if case .notDrawn(_, let why) = progress { notes.add(why.en) }
        }
    }

    private func town(_ says: [String: Says]) -> Town {
        Town(says: says.merging(["/app.js": .page(Self.app)]) { $1 })
    }

    private func arrival(_ reply: Reply) throws -> Arrival {
        guard case .arrived(let arrival) = reply.outcome else { throw Unexpected.outcome }
        return arrival
    }

    private enum Unexpected: Error { case outcome }

    @Test(.enabled(if: hasBrowser)) func `a page that says nothing is drawn, and says by whom`()
        async throws
    {
        let source = try await source(of: town(["/": .page(Self.shell)]))
        let drawn = try arrival(await source.fetch(address("/")))
        #expect(String(decoding: drawn.bytes, as: UTF8.self).contains("<h1>หน้า /</h1>"))
        #expect(drawn.renderer?.hasPrefix("chromium/") == true)
        #expect(drawn.digest == .sha256(of: drawn.bytes))
        #expect(drawn.contentType == "text/html; charset=utf-8")
        #expect(drawn.validators == nil)
        let document = try await desk().extractor.document(drawn, at: address("/"))
        #expect(document.extractor.hasPrefix("html/1+chromium/"))
    }

    @Test(.enabled(if: hasBrowser)) func `a page that says something is drawn only if all are`()
        async throws
    {
        let page = html(title: "ข่าว", body: "<script>document.title = 'drawn'</script>")
        let town = town(["/": page])
        let sent = try arrival(await source(of: town).fetch(address("/")))
        #expect(sent.renderer == nil)
        let drawn = try arrival(await source(of: town, .always).fetch(address("/")))
        #expect(drawn.renderer != nil)
        let never = try arrival(await source(of: town, .never).fetch(address("/")))
        #expect(never.renderer == nil)
    }

    @Test(.enabled(if: hasBrowser), arguments: ["", "<meta charset=iso-8859-1>"])
    func `a browser reads a page in the charset that we read it in`(declared: String) async throws {
        let page =
            "<html><head>\(declared)<title>เทศบาลเมืองตัวอย่าง</title></head><body><div id=root></div>"
            + "<script src=/app.js></script></body></html>"
        let bytes = page.unicodeScalars.map { scalar in
            UInt8(truncatingIfNeeded: scalar.value < 0x80 ? scalar.value : scalar.value - 0xD60)
        }
        let app = "root.innerHTML = '<p>' + (document.title + ' ').repeat(9) + '</p>'"
        let source = try await source(of: Town(says: ["/": .file(bytes), "/app.js": .page(app)]))
        let drawn = try arrival(await source.fetch(address("/")))
        #expect(String(decoding: drawn.bytes, as: UTF8.self).contains("<p>เทศบาลเมืองตัวอย่าง "))
    }

    @Test(.enabled(if: hasBrowser)) func `a page that is empty when drawn is read as it was sent`()
        async throws
    {
        let source = try await source(
            of: Town(says: ["/": .page(Self.shell), "/app.js": .page("throw 1")])
        )
        #expect(try arrival(await source.fetch(address("/"))).renderer == nil)
    }

    @Test(.enabled(if: hasBrowser))
    func `fragments that name pages are pages where they are drawn`()
        async throws
    {
        let map = try await crawl(town(["/": .page(Self.shell)]))
        #expect(map.orderedPages.map(\.address.short) == ["/", "/#/ita", "/#/news"])
        let digests = Set(map.orderedPages.map(\.digest))
        #expect(digests.count == 3)
        #expect(map.coverage.drawnPages == 3)
        #expect(map.path(to: address("/#/ita")).map(\.short) == ["/", "/#/ita"])
    }

    @Test func `elsewhere a fragment is a place in the page`() async throws {
        let map = try await Town(says: ["/": html("/a#/news", "/a#/ita", "/a#top"), "/a": html()])
            .crawl()
        #expect(map.orderedPages.map(\.address.short) == ["/", "/a"])
        #expect(map.page(at: address("/a#/news")) != nil)
    }

    @Test func `without a browser it is said once, and pages stay as they are`() async throws {
        let notes = Notes()
        let source = try await source(
            of: town(["/": .page(Self.shell), "/b": .page(Self.shell)]),
            browser: "/nowhere/chromium",
            notes: notes
        )
        for path in ["/", "/b"] {
            let sent = try arrival(await source.fetch(address(path)))
            #expect(sent.renderer == nil)
        }
        #expect(notes.all.count == 1)
    }

    @Test func `to draw always takes a browser`() async throws {
        await #expect(throws: AssessError.self) {
            try await source(of: town([:]), .always, browser: "/nowhere/chromium")
        }
    }

    @Test(.enabled(if: hasBrowser)) func `nothing private is asked for a page, and no other host`()
        async throws
    {
        let other = SiteServer(answers: ["/secret.json": .page("{}")])
        try await other.start()
        let page = """
            <html><head><script defer src=/app.js></script></head><body><div id=root></div></body></html>
            """
        let script = """
            const wanted = ['\(other.address)secret.json', 'http://10.0.0.1/', '/own.json',
              'http://169.254.169.254/latest/', 'http://localhost:1/', '/logout?a=1'];
            for (const place of wanted) fetch(place).catch(() => 0);
            document.getElementById('root').textContent = 'หน้านี้เขียนด้วยสคริปต์ '.repeat(10);
            """
        let answers: [String: Answer] = [
            "/": .page(page), "/own.json": .page("{}"),
            "/app.js": .page(script, type: "text/javascript"),
        ]
        let targets = try await SiteServer.serving(answers) { server in
            var job = try job()
            job.rendering = .auto
            let home = address(server.address)
            let plain = try Source.web(home: home, settings: Settings(delay: .zero)) { Date() }
            let source = try await plain.drawn(for: job, try desk().deriver, nil) { _ in }
            #expect(try arrival(await source.fetch(home)).renderer != nil)
            return server.targets
        }
        await other.stop()
        #expect(other.targets.isEmpty)
        #expect(Set(targets) == ["/", "/robots.txt", "/app.js", "/own.json"])
    }

    private func crawl(_ town: Town) async throws -> SiteMap {
        let drawn = try await source(of: town)
        return try await town.crawl(from: drawn)
    }
}

/// What was said while pages were drawn.
private final class Notes: Sendable {
    private let said = Mutex<[String]>([])
    func add(_ note: String) { said.withLock { $0.append(note) } }
    var all: [String] { said.withLock(\.self) }
}
