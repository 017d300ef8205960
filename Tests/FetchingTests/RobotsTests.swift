import Addressing
import TestSupport
import Testing

@testable import Fetching

@Suite struct RobotsTests {
    private func robots(_ text: String, product: String = "oitcheck") -> Robots {
        Robots(Array(text.utf8), product: product)
    }

    @Test func `groups of one product count together, and those for all do not then`() {
        let robots = robots(
            """
            User-agent: oitcheck
            Disallow: /a
            User-agent: *
            Disallow: /b
            User-agent: OITcheck/2.0
            Disallow: /c
            """
        )
        #expect(!robots.allows(target: "/a"))
        #expect(robots.allows(target: "/b"))
        #expect(!robots.allows(target: "/c"))
    }

    @Test func `a group for all counts where no other names us`() {
        let robots = robots("User-agent: otherbot\nDisallow:\n\nUser-agent: *\nDisallow: /x")
        #expect(!robots.allows(target: "/x"))
        #expect(robots.allows(target: "/y"))
    }

    @Test(arguments: [
        ("/*.pdf$", "/a/b.pdf", false), ("/*.pdf$", "/a/b.pdf?x", true),
        ("/*.pdf", "/a/b.pdf?x", false), ("/a*b*c", "/a1b2c3", false), ("/a*b*c", "/acb", true),
        ("/a*a$", "/a", true), ("/a*a$", "/aa", false), ("*", "/", false), ("$", "/", true),
        ("/$", "/", false), ("/$", "/x", true), ("/a$b", "/a$bc", false), ("/a%2Ab", "/a*b", false),
        ("/a%2ab", "/axb", true), ("/ข่าว", "/%e0%b8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/1", false),
        ("/%7Euser", "/~user/", false), ("/a%2Fb", "/a/b", true), ("/a b", "/a%20b", false),
        ("/A", "/a", true), ("/%zz", "/%zz", false), ("/%", "/%", false),
    ])
    func `a pattern matches by octets`(pattern: String, target: String, isAllowed: Bool) {
        let robots = robots("user-agent: *\ndisallow: \(pattern)")
        #expect(robots.allows(target: target) == isAllowed, "\(pattern) \(target)")
    }

    @Test func `the longest match decides, and allowing wins a tie`() {
        let robots = robots(
            "user-agent: *\nallow: /p\ndisallow: /page\nallow: /page/x\ndisallow: /page/x"
        )
        #expect(robots.allows(target: "/pa"))
        #expect(!robots.allows(target: "/page/y"))
        #expect(robots.allows(target: "/page/x"))
    }

    @Test func `a byte order mark, comments and any line ends are no obstacle`() {
        let robots = robots("\u{FEFF}user-agent: * # all\r\ndisallow: /x # not this\rdisallow:/y")
        #expect(!robots.allows(target: "/x"))
        #expect(!robots.allows(target: "/y"))
    }

    @Test func `crawl-delay and sitemaps are read`() {
        let robots = robots(
            """
            Sitemap: https://example.go.th/sitemap.xml
            User-agent: *
            Crawl-delay: 2.5
            Disallow:
            sitemap: /relative.xml
            """
        )
        #expect(robots.crawlDelay == .milliseconds(2500))
        #expect(robots.sitemaps == ["https://example.go.th/sitemap.xml", "/relative.xml"])
    }

    @Test(arguments: ["-1", "soon", "1e999", "nan", "inf", "9999999999"])
    func `a crawl-delay that is none is passed over`(value: String) {
        #expect(robots("user-agent: *\ncrawl-delay: \(value)").crawlDelay == nil)
    }

    @Test func `what lies beyond 500 KiB is not read`() {
        let filler = String(repeating: "#" + String(repeating: "x", count: 98) + "\n", count: 5120)
        #expect(filler.utf8.count == 512_000)
        #expect(robots("user-agent: *\n" + filler + "disallow: /").allows(target: "/"))
    }

    @Test func `no bytes make it trap`() {
        var random = SeededRandom(seed: 9309)
        let alphabet = Array("user-agent: *\ndisallow: /%2$*#:\r\u{FEFF}ก".utf8)
        for _ in 0..<2000 {
            let bytes = (0..<200).compactMap { _ in alphabet.randomElement(using: &random) }
            let robots = Robots(bytes)
            _ = robots.allows(target: String(decoding: bytes.prefix(50), as: UTF8.self))
        }
    }

    @Test func `a pattern of many stars takes no time`() {
        let robots = robots(
            "user-agent: *\ndisallow: /" + String(repeating: "*a", count: 2000) + "$"
        )
        #expect(robots.allows(target: "/" + String(repeating: "a", count: 1999)))
        #expect(!robots.allows(target: "/" + String(repeating: "ab", count: 2000) + "a"))
    }
}
