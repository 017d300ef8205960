import Testing

@testable import Addressing

@Suite struct SiteTests {
    private func address(_ text: String) throws -> Address { try #require(Address(text)) }

    @Test(
        arguments: ["https://www.town.go.th/", "http://town.go.th/"],
        [
            "https://www.town.go.th/a", "https://town.go.th/a",
            "http://www.town.go.th:80/a", "http://TOWN.go.th./a",
        ]
    )
    func `www and the scheme do not matter`(home: String, page: String) throws {
        #expect(Site(home: try address(home)).contains(try address(page)))
    }

    @Test(arguments: [
        "https://town.go.th.evil.th/", "https://m.town.go.th/", "https://town.go.th:8443/",
        "https://www.www.town.go.th/", "https://wwwtown.go.th/", "https://go.th/",
    ])
    func `another host or port is another site`(page: String) throws {
        #expect(!Site(home: try address("https://town.go.th/")).contains(try address(page)))
    }

    @Test func `a home with a port is that host and port only`() throws {
        let site = Site(home: try address("http://127.0.0.1:8000/"))
        #expect(site.contains(try address("http://127.0.0.1:8000/a")))
        #expect(!site.contains(try address("http://127.0.0.1/a")))
        #expect(!site.contains(try address("http://127.0.0.1:8001/a")))
        #expect(!site.contains(try address("https://127.0.0.1:8000/a")))
    }

    @Test func `a mirror host counts as the site`() throws {
        let old = try address("http://www.old-town.go.th/")
        let site = Site(home: try address("https://town.go.th/"), mirrors: [old])
        #expect(site.contains(try address("https://old-town.go.th/a")))
    }

    @Test func `published links lead to where the site is served, and back`() throws {
        let site = Site(
            home: try address("http://127.0.0.1:8000/sanor/"),
            publishedAs: try address("https://www.sanor.go.th")
        )
        let served = try address("http://127.0.0.1:8000/sanor/a/b.pdf?x=1#p")
        let known = try address("https://www.sanor.go.th/a/b.pdf?x=1#p")
        #expect(site.local(known) == served)
        #expect(site.local(try address("http://sanor.go.th/a/b.pdf?x=1#p")) == served)
        #expect(site.published(served) == known)
        #expect(site.contains(known))
        #expect(site.contains(served))
    }

    @Test func `other addresses are neither served nor published elsewhere`() throws {
        let site = Site(
            home: try address("http://127.0.0.1:8000/sanor/"),
            publishedAs: try address("https://www.sanor.go.th/")
        )
        let other = try address("https://www.nacc.go.th/a")
        let outside = try address("http://127.0.0.1:8000/sanor-old/a")
        #expect(site.local(other) == other)
        #expect(site.published(outside) == outside)
        #expect(Site(home: other).local(outside) == outside)
    }

    @Test(arguments: [
        "https://www.town.go.th/a?utm_source=x", "http://town.go.th/a#top",
        "http://www.town.go.th./%61", "https://published.go.th/a",
    ])
    func `a page has one key under all names of its site`(page: String) throws {
        let site = Site(
            home: try address("https://www.town.go.th/"),
            publishedAs: try address("https://published.go.th/")
        )
        #expect(site.key(try address(page)).text == "https://www.town.go.th/a")
    }

    @Test func `a page elsewhere keeps its own key`() throws {
        let site = Site(home: try address("https://www.town.go.th/"))
        #expect(site.key(try address("http://www.nacc.go.th/?#a")).text == "http://www.nacc.go.th/")
    }
}
