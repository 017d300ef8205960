import Addressing
import TestSupport
import Testing

@testable import Fetching

@Suite struct SitemapTests {
    private func sitemap(_ text: String) -> Sitemap? { Sitemap(Array(text.utf8)) }

    @Test func `locations are read with entities, CDATA and white space`() {
        let sitemap = sitemap(
            """
            \u{FEFF}<?xml version="1.0"?><!-- <loc>no</loc> -->
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <url><loc>
                https://e.example/?a=1&amp;b=2&#x26;c=&#3585;
              </loc><lastmod>2025-01-01</lastmod></url>
              <url><loc><![CDATA[https://e.example/?x=1&y=2]]></loc></url>
              <url><loc>https://e.example/&unknown;&</loc></url>
              <url><loc></loc></url>
            </urlset>
            """
        )
        #expect(
            sitemap?.locations == [
                "https://e.example/?a=1&b=2&c=ก", "https://e.example/?x=1&y=2",
                "https://e.example/&unknown;&",
            ]
        )
        #expect(sitemap?.kind == .pages)
    }

    @Test func `locations of images are no pages, and a prefix of the root is taken`() {
        let plain = sitemap(
            "<urlset><url><loc>p</loc><image:image><image:loc>i</image:loc></image:image></url></urlset>"
        )
        #expect(plain?.locations == ["p"])
        let prefixed = sitemap("<s:sitemapindex><s:sitemap><s:loc>m</s:loc></s:sitemap>")
        #expect(prefixed?.locations == ["m"])
        #expect(prefixed?.kind == .sitemaps)
    }

    @Test(arguments: [
        (
            "<rss version='2.0' xmlns:atom='a'><channel><link>h</link><atom:link href='self' rel=\"self\"/>"
                + "<item><title>x</title><link>p?a=1&amp;b=2</link><enclosure type='t' url='f.pdf'/></item>",
            ["h", "p?a=1&b=2", "f.pdf"]
        ),
        (
            "<rdf:RDF xmlns='http://purl.org/rss/1.0/'><item rdf:about='p'><link> p </link></item>",
            ["p"]
        ),
        (
            "<feed><link rel='self' href='self'/><entry><link href='p'/><link rel='alternate' data-href='n'"
                + " href='q&amp;r'/><link rel=\"enclosure\" href=\"f.pdf\"/><link rel=edit href=n></entry>",
            ["p", "q&r", "f.pdf"]
        ),
        ("<a:feed><a:entry><link href='n'/><a:link href='p'/>", ["p"]),
        (#" [{"link":"p"},{"link":"n","source_url":"f.pdf"},{}]"#, ["p", "f.pdf"]),
    ])
    func `feeds and the index of WordPress are lists too`(text: String, links: [String]) {
        #expect(sitemap(text)?.locations == links)
        #expect(sitemap(text)?.kind == .pages)
    }

    @Test func `a list of WordPress goes on behind a hundred entries`() throws {
        let home = try #require(Address("https://e.example/"))
        let first = try #require(Address(WordPressIndex.places[0], relativeTo: home))
        let second = try #require(WordPressIndex.next(after: first, count: 100))
        #expect(second.text == first.text + "&page=2")
        #expect(WordPressIndex.next(after: second, count: 100)?.text == first.text + "&page=3")
        #expect(WordPressIndex.next(after: second, count: 99) == nil)
        #expect(WordPressIndex.next(after: home, count: 100) == nil)
    }

    @Test func `a list of addresses is a sitemap, and a page of HTML is none`() {
        #expect(sitemap("https://e.example/a\r\n\r\nhttps://e.example/b\n")?.locations.count == 2)
        #expect(sitemap("<!doctype html><html><body>404") == nil)
        #expect(sitemap("not found") == nil)
        #expect(sitemap("") == nil)
    }

    @Test(arguments: ["<urlset><loc>", "http"], ["&", "&#00000038;", "<![CDATA[&]]>", "\u{301}"])
    func `four megabytes of one piece are one location`(beginning: String, piece: String) {
        let count = (4 << 20) / piece.utf8.count
        let pieces = String(repeating: piece, count: count)
        let sitemap = sitemap(beginning + pieces + (beginning.hasPrefix("<") ? "</loc>" : ""))
        #expect(sitemap?.locations.count == 1)
    }

    @Test func `a list that begins like one and has lines of other things is none`() {
        let lines = String(repeating: "a\n", count: 2 << 20)
        #expect(sitemap("https://e.example/\n" + lines) == nil)
        #expect(sitemap("\u{FEFF}HTTPS://e.example/a b\r")?.locations == ["HTTPS://e.example/ab"])
    }

    @Test func `what breaks off gives what stands before the break`() {
        let whole = "<urlset><url><loc>a</loc></url><url><loc>b</loc></url></urlset>"
        for length in 0...whole.utf8.count {
            let locations = sitemap(String(whole.prefix(length)))?.locations ?? []
            #expect(["a", "b"].starts(with: locations))
        }
    }

    @Test func `more than fifty thousand entries are cut`() {
        let entries = String(repeating: "<url><loc>a</loc></url>", count: 50_001)
        let sitemap = sitemap("<urlset>" + entries)
        #expect(sitemap?.locations.count == 50_000)
        #expect(sitemap?.isCut == true)
    }

    @Test func `gzip is unpacked up to a limit, all its members, and no damage passes`() {
        let text = Array(String(repeating: "abc", count: 100_000).utf8)
        let packed = Gzip.compressed(text)
        #expect(Gunzip.unpacked(packed, limit: 300_000) == text)
        #expect(Gunzip.unpacked(packed, limit: 299_999) == nil)
        #expect(Gunzip.unpacked(packed + packed, limit: 1 << 20) == text + text)
        #expect(Gunzip.unpacked(packed + [0, 0, 0], limit: 1 << 20) == text)
        #expect(Gunzip.unpacked(Array(packed.dropLast(9)), limit: 1 << 20) == nil)
        var damaged = packed
        damaged[packed.count / 2] ^= 0xFF
        #expect(Gunzip.unpacked(damaged, limit: 1 << 20) != text)
    }

    @Test func `no bytes make the scanner trap`() {
        var random = SeededRandom(seed: 11)
        let words = [
            "<urlset>", "<loc>", "</", "<![CDATA[", "]]>", "<!--", "-->", "&#x", ";", "&amp;", ">",
            "<", "ก",
        ]
        for _ in 0..<3000 {
            let text = (0..<20).compactMap { _ in words.randomElement(using: &random) }.joined()
            _ = sitemap("<urlset>" + text)
            _ = sitemap(text)
        }
    }
}
