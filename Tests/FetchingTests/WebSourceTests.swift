import Addressing
import Foundation
import Model
import TestSupport
import Testing

@testable import Fetching

@Suite struct WebSourceTests {
    private func source(
        _ home: String,
        publishedAs: String? = nil,
        settings: Settings = .brisk
    ) throws -> Source {
        try Source.web(
            home: try address(home),
            publishedAs: try publishedAs.map { try address($0) },
            settings: settings,
            now: { Date(timeIntervalSince1970: 0) }
        )
    }

    @Test func `robots.txt is asked once, and obeyed`() async throws {
        let site = [
            "/robots.txt": Answer.page("User-agent: *\nDisallow: /private", type: "text/plain"),
            "/": .page("home"), "/private/x": .page("secret"),
        ]
        try await SiteServer.serving(site) { server in
            let source = try source(server.address)
            let home = server.address
            async let first = source.fetch(try address(home))
            async let second = source.fetch(try address(home + "private/x"))
            async let third = source.fetch(try address(home + "missing"))
            #expect(try await first.text == "home")
            #expect(try await second.skip == .robots)
            #expect(try await third.status == 404)
            #expect(server.targets.filter { $0 == "/robots.txt" }.count == 1)
            #expect(!server.targets.contains("/private/x"))
            #expect(await source.robots()?.effect == .rules)
        }
    }

    @Test func `robots.txt may be passed over by setting`() async throws {
        let site = [
            "/robots.txt": Answer.page("User-agent: *\nDisallow: /"), "/": .page("home"),
        ]
        try await SiteServer.serving(site) { server in
            let settings = Settings.brisk.with { $0.obeyRobots = false }
            let source = try source(server.address, settings: settings)
            #expect(await source.fetch(source.home).text == "home")
            #expect(server.targets == ["/"])
        }
    }

    @Test(arguments: [404, 403, 401, 410])
    func `a site without robots.txt allows everything`(status: Int) async throws {
        let site = ["/robots.txt": Answer.status(status), "/": .page("home")]
        try await SiteServer.serving(site) { server in
            let source = try source(server.address)
            #expect(await source.fetch(source.home).text == "home")
            #expect(await source.robots()?.effect == .allowsAll)
        }
    }

    @Test(arguments: [500, 503])
    func `a site whose robots.txt fails allows nothing, and says so`(status: Int) async throws {
        let site = ["/robots.txt": Answer.status(status), "/": .page("home")]
        try await SiteServer.serving(site) { server in
            let source = try source(server.address)
            #expect(await source.fetch(source.home).skip == .robots)
            let record = try #require(await source.robots())
            #expect(record.effect == .forbidsAll)
            #expect(record.reply.status == status)
        }
    }

    @Test func `where nobody answers, the page is unreachable and not forbidden`() async throws {
        let port = try SilentPort()
        defer { withExtendedLifetime(port) {} }
        let source = try source(port.address)
        #expect(await source.fetch(source.home).trouble == .connectionRefused)
        #expect(await source.robots()?.effect == .forbidsAll)
    }

    @Test func `a redirect into what robots.txt forbids is not followed`() async throws {
        let site = [
            "/robots.txt": Answer.page("User-agent: oitcheck\nDisallow: /private"),
            "/": .redirect(to: "/private"), "/private": .page("secret"),
        ]
        try await SiteServer.serving(site) { server in
            let source = try source(server.address)
            let reply = await source.fetch(source.home)
            #expect(reply.skip == .robots)
            #expect(reply.hops.map(\.to.path) == ["/private"])
            #expect(!server.targets.contains("/private"))
        }
    }

    @Test func `a long robots.txt counts up to its limit`() async throws {
        let filler = String(repeating: "# filler\n", count: 100_000)
        let site = [
            "/robots.txt": Answer.page("User-agent: *\nDisallow: /x\n" + filler),
            "/": .page("home"),
        ]
        try await SiteServer.serving(site) { server in
            let source = try source(server.address)
            #expect(await source.fetch(source.home).text == "home")
            #expect(await source.robots()?.effect == .rules)
        }
    }

    /// Whether no more requests came by any time than starts with that spacing allow. It holds on a
    /// machine however slow: a request comes after its start, and never before.
    private func areSpaced(
        _ visits: [SiteServer.Visit],
        by spacing: Duration,
        since begin: ContinuousClock.Instant
    ) -> Bool {
        visits.map(\.time).sorted().enumerated()
            .allSatisfy { $0.element - begin >= spacing * $0.offset }
    }

    @Test func `a crawl-delay spaces the starts, up to the longest that is waited for`()
        async throws
    {
        let site = [
            "/robots.txt": Answer.page("User-agent: *\nCrawl-delay: 3600"),
            "/a": .page("a"), "/b": .page("b"), "/c": .page("c"),
        ]
        try await SiteServer.serving(site) { server in
            let settings = Settings.brisk.with { $0.longestCrawlDelay = .milliseconds(200) }
            let source = try source(server.address, settings: settings)
            let pages = try ["a", "b", "c"].map { try address(server.address + $0) }
            let begin = ContinuousClock.now
            await withTaskGroup(of: Void.self) { group in
                for page in pages { group.addTask { _ = await source.fetch(page) } }
            }
            #expect(server.visits.count == 4)
            #expect(areSpaced(server.visits, by: .milliseconds(200), since: begin))
        }
    }

    @Test func `starts at a host are spaced by the delay`() async throws {
        let site = Dictionary(uniqueKeysWithValues: (0..<6).map { ("/\($0)", Answer.page("x")) })
        try await SiteServer.serving(site) { server in
            let settings = Settings.brisk.with {
                $0.delay = .milliseconds(100)
                $0.obeyRobots = false
            }
            let source = try source(server.address, settings: settings)
            let pages = try (0..<6).map { try address(server.address + "\($0)") }
            let begin = ContinuousClock.now
            await withTaskGroup(of: Void.self) { group in
                for page in pages { group.addTask { _ = await source.fetch(page) } }
            }
            #expect(server.visits.count == 6)
            #expect(areSpaced(server.visits, by: .milliseconds(100), since: begin))
        }
    }

    @Test func `another host is asked as the settings say`() async throws {
        // To the site on 127.0.0.1, the same machine under another name is another host; it is
        // private, and so nobody is asked at all where it is allowed.
        try await SiteServer.serving(["/": .page("home")]) { server in
            let other = try address("http://localhost:1/x.pdf")
            for external in External.allCases {
                let settings = Settings.brisk.with { $0.external = external }
                let reply = try await source(server.address, settings: settings).fetch(other)
                #expect(reply.skip == (external == .none ? .external : nil))
                #expect(reply.trouble == (external == .none ? nil : .privateAddress))
            }
        }
    }

    @Test func `reach follows the setting for other hosts and is full for the site`() throws {
        let site = Site(home: try address("https://www.example.go.th/"))
        let other = try address("https://drive.example.com/x")
        let expected: [External: Scope.Reach] = [
            .documents: .document, .links: .presence, .none: .nothing,
        ]
        for external in External.allCases {
            let scope = Scope(site: site, external: external)
            #expect(scope.reach(of: other) == expected[external])
            #expect(scope.reach(of: try address("http://example.go.th/a")) == .site)
        }
    }

    @Test func `presence is known without the body`() async throws {
        let body = Answer(body: .bytes([UInt8](repeating: 65, count: 1 << 20)))
        try await SiteServer.serving(["/": body]) { server in
            let fetcher = try makeFetcher(naming: server.address)
            let appetite = Fetcher.Appetite(limit: 0, excess: .cut)
            let reply = await fetcher.fetch(try address(server.address), appetite) { _ in
                .go(spacing: .zero)
            }
            #expect(reply.arrival?.bytes == [])
        }
    }

    @Test func `a mirror answers for the published site, redirects included`() async throws {
        let published = "https://www.town.go.th/"
        let site = [
            "/": Answer.page("home"), "/old": .redirect(to: published + "new"),
            "/new": .page("new"),
        ]
        try await SiteServer.serving(site) { server in
            let source = try source(server.address, publishedAs: published)
            let reply = await source.fetch(try address("http://town.go.th/old"))
            #expect(reply.text == "new")
            #expect(reply.asked.text == server.address + "old")
            #expect(reply.address.text == server.address + "new")
            #expect(source.site.published(reply.address).text == published + "new")
        }
    }

    @Test func `another private host is asked only where the user names it`() async throws {
        try await SiteServer.serving(["/a.pdf": .page("%PDF")]) { inner in
            try await SiteServer.serving(["/": .page("home")]) { outer in
                let document = try address(inner.address + "a.pdf")
                let refused = try await source(outer.address).fetch(document)
                #expect(refused.trouble == .privateAddress)
                #expect(inner.targets.isEmpty)
                var settings = Settings.brisk
                settings.privateHosts = [try address(inner.address)]
                let reply = try await source(outer.address, settings: settings).fetch(document)
                #expect(reply.text == "%PDF")
            }
        }
    }

    @Test func `sitemaps are read through their index, and only the site's own pages kept`()
        async throws
    {
        try await SiteServer.serving { server in
            let home = server.address
            server.on("/robots.txt") { _ in .page("Sitemap: \(home)index.xml\nSitemap: /gone.xml") }
            server.on("/index.xml") { _ in
                .page("<sitemapindex><sitemap><loc>\(home)a.xml.gz</loc></sitemap></sitemapindex>")
            }
            server.on("/a.xml.gz") { _ in
                let list =
                    "<urlset><url><loc>\(home)p?a=1&amp;b=2</loc></url>"
                    + "<url><loc>https://other.example/</loc></url></urlset>"
                return Answer(body: .bytes(Gzip.compressed(Array(list.utf8))))
            }
            let entries = try await source(home).entries()
            #expect(entries.addresses.map(\.text) == [home + "p?a=1&b=2"])
            #expect(entries.failures.map(\.asked.path) == ["/gone.xml"])
            #expect(!entries.isCut)
            #expect(server.targets.contains("/sitemap.xml"))
        }
    }

    @Test func `feeds and the index of WordPress are read where the user wants, within robots.txt`()
        async throws
    {
        try await SiteServer.serving { server in
            let home = server.address
            server.on("/robots.txt") { _ in
                .page("User-agent: *\nDisallow: /wp-json/wp/v2/media")
            }
            server.on("/feed/") { _ in .page("<rss><item><link>\(home)news</link></item></rss>") }
            let pages = WordPressIndex.places[0]
            server.on(pages) { _ in
                let entries = (0..<100).map { #"{"link":"\#(home)p\#($0)"}"# }
                return .page("[" + entries.joined(separator: ",") + "]")
            }
            server.on(pages + "&page=2") { _ in .page(#"[{"link":"\#(home)news"}]"#) }
            let plain = try await source(home).entries()
            #expect(plain.addresses.isEmpty)
            #expect(server.targets.allSatisfy { !$0.contains("wp-json") && !$0.contains("feed") })
            var settings = Settings.brisk
            settings.readsIndexes = true
            let entries = try await source(home, settings: settings).entries()
            #expect(entries.addresses.count == 101)
            #expect(
                Set(entries.addresses.map(\.text)).isSuperset(of: [home + "news", home + "p99"])
            )
            #expect(entries.failures.isEmpty)
            #expect(server.targets.contains(pages + "&page=2"))
            #expect(!server.targets.contains(WordPressIndex.places[2]))
        }
    }

    @Test func `a sitemap of a mirror is asked once, whichever of its names is used`()
        async throws
    {
        let published = "https://www.town.go.th/"
        let list = "<urlset><url><loc>\(published)a</loc></url></urlset>"
        let site: [String: Answer] = [
            "/robots.txt": .page("Sitemap: \(published)sitemap.xml"), "/sitemap.xml": .page(list),
        ]
        try await SiteServer.serving(site) { server in
            let source = try source(server.address, publishedAs: published)
            let entries = await source.entries()
            #expect(entries.addresses.map(\.text) == [server.address + "a"])
            #expect(server.targets == ["/robots.txt", "/sitemap.xml"])
        }
    }

    @Test func `sitemaps that list each other come to an end`() async throws {
        try await SiteServer.serving { server in
            let home = server.address
            for level in 0..<9 {
                server.on("/sitemap\(level == 0 ? "" : "\(level)").xml") { _ in
                    .page(
                        "<sitemapindex><loc>\(home)sitemap.xml</loc>"
                            + "<loc>\(home)sitemap\(level + 1).xml</loc></sitemapindex>"
                    )
                }
            }
            let entries = try await source(home).entries()
            #expect(entries.isCut)
            #expect(server.targets.filter { $0.contains("sitemap") }.count == 4)
        }
    }
}
