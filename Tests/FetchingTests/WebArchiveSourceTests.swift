import Addressing
import Foundation
import Model
import TestSupport
import Testing

@testable import Fetching

@Suite struct WebArchiveSourceTests {
    typealias Record = WarcFile.Record

    let folder: Folder

    init() throws { folder = try Folder() }

    private static let town = "https://www.example.go.th"

    /// A site of an archive with those records.
    private func source(_ records: [Record], siteURL: String? = town + "/") throws -> Source {
        try folder.archive(WarcFile(records).packed, siteURL: siteURL)
    }

    @Test(arguments: [true, false])
    func `what was captured answers, with its date and type`(isPacked: Bool) async throws {
        let file = WarcFile([
            .response(Self.town + "/", "home"), .response(Self.town + "/a?b=1", "a"),
        ])
        let source = try folder.archive(isPacked ? file.packed : file.bytes)
        let reply = try await source.reply("/a?b=1")
        #expect(reply.text == "a")
        #expect(reply.arrival?.contentType == "text/html; charset=utf-8")
        #expect(reply.fetchedAt?.timeIntervalSince1970 == 1_743_465_600)
        #expect(source.home.text == Self.town + "/")
        #expect(source.isWebArchive)
        #expect(source.notes.isEmpty)
    }

    @Test func `what was never captured is not checked, and what was not there is not there`()
        async throws
    {
        let source = try source([
            .response(Self.town + "/", "home"), .response(Self.town + "/gone", "", status: 404),
        ])
        #expect(try await source.reply("/never").skip == .notCaptured)
        #expect(try await source.reply("/gone").status == 404)
        let elsewhere = await source.fetch(try address("https://other.example/x.pdf"))
        #expect(elsewhere.skip == .external)
    }

    @Test func `what robots.txt forbade was not captured for that reason`() async throws {
        let rules = "User-agent: *\nDisallow: /private/"
        let source = try source([
            .response(Self.town + "/", "home"),
            .response(Self.town + "/robots.txt", rules, head: []),
            .response(Self.town + "/private/captured", "by another"),
        ])
        #expect(try await source.reply("/private/x").skip == .robots)
        #expect(try await source.reply("/x").skip == .notCaptured)
        #expect(try await source.reply("/private/captured").text == "by another")
    }

    @Test func `a document of another host is read where it was captured`() async throws {
        let source = try source([
            .response(Self.town + "/", "home"), .response("https://files.example/x.pdf", "pdf"),
        ])
        #expect(await source.fetch(try address("https://files.example/x.pdf")).text == "pdf")
    }

    @Test func `redirects are followed within the archive`() async throws {
        let source = try source([
            .response(Self.town + "/", "home"),
            .response(Self.town + "/a", "", status: 301, head: ["Location: /b"]),
            .response(Self.town + "/b", "", status: 302, head: ["Location: /c"]),
            .response(Self.town + "/c", "c"),
            .response(Self.town + "/x", "", status: 302, head: ["Location: /never"]),
            .response(Self.town + "/l", "", status: 302, head: ["Location: /l"]),
        ])
        let reply = try await source.reply("/a")
        #expect(reply.text == "c")
        #expect(reply.hops.map(\.status) == [301, 302])
        #expect(try await source.reply("/x").skip == .notCaptured)
        #expect(try await source.reply("/l").trouble == .redirectLoop)
    }

    @Test func `of several captures the last by date counts, then the last in the file`()
        async throws
    {
        func record(_ body: String, _ date: String) -> Record {
            .response(Self.town + "/", body, date: date)
        }
        let byDate = [
            record("1", "2025-01-01T00:00:00Z"), record("3", "2025-03-01T00:00:00Z"),
            record("2", "2025-02-01T00:00:00Z"),
        ]
        #expect(try await source(byDate).reply("/").text == "3")
        let byPlace = [
            record("1", "2025-01-01T00:00:00Z"), record("2", "2025-01-01T00:00:00Z"),
        ]
        #expect(try await source(byPlace).reply("/").text == "2")
        let byFraction = [
            record("2", "2025-01-01T00:00:00.75Z"), record("1", "2025-01-01T00:00:00.5Z"),
        ]
        #expect(try await source(byFraction).reply("/").text == "2")
    }

    @Test func `a page is known over http and https, with www and without`() async throws {
        let source = try source([.response("http://example.go.th/a", "a")], siteURL: nil)
        #expect(try await source.reply("/a").text == "a")
        #expect(source.home.text == "http://example.go.th/a")
    }

    @Test func `a session in an address does not hide its capture`() async throws {
        let source = try source([
            .response(Self.town + "/", ""),
            .response(Self.town + "/a?PHPSESSID=0123456789abcdef0123456789abcdef", "a"),
        ])
        #expect(try await source.reply("/a").text == "a")
    }

    @Test func `a revisit has the body of the visit before`() async throws {
        let digest = ["WARC-Payload-Digest: sha1:AAAA"]
        var revisit = Record.response(
            Self.town + "/",
            "",
            date: "2025-04-02T00:00:00Z",
            fields: digest
        )
        revisit.fields[0] = "WARC-Type: revisit"
        let other = Record.response(Self.town + "/other", "same", fields: digest)
        let visited = try source([other, revisit])
        let reply = try await visited.reply("/")
        #expect(reply.text == "same")
        #expect(reply.fetchedAt?.timeIntervalSince1970 == 1_743_552_000)
        // The visit before is in another archive.
        #expect(
            try await source([.response(Self.town + "/x", ""), revisit]).reply("/").skip
                == .notCaptured
        )
        // Not modified: no digest says what it was.
        revisit.fields.removeLast()
        revisit.block = Array("HTTP/1.1 304 Not Modified\r\n\r\n".utf8)
        let first = Record.response(Self.town + "/", "first")
        #expect(try await source([first, revisit]).reply("/").text == "first")
    }

    @Test func `encodings are taken off, and what only says that it is encoded is taken as it is`()
        async throws
    {
        let page = Array("<p>ข่าว".utf8)
        let packed = Gzip.compressed(page)
        func record(_ path: String, _ body: [UInt8], _ head: String...) -> Record {
            .response(Self.town + path, body, head: head)
        }
        let source = try source([
            record("/gzip", packed, "Content-Encoding: gzip"),
            record("/not-gzip", page, "Content-Encoding: gzip"),
            record("/cut", packed.dropLast(4), "Content-Encoding: gzip"),
            record(
                "/broken",
                packed.dropLast(8) + [9, 9, 9, 9, 9, 9, 9, 9],
                "Content-Encoding: gzip"
            ),
            record("/zlib", Array(Self.zlib), "Content-Encoding: deflate"),
            record("/raw", Array(Self.zlib[2...].dropLast(4)), "Content-Encoding: deflate"),
            record("/br", Self.brotli, "Content-Encoding: br"),
            record(
                "/chunks",
                Array("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n".utf8),
                "Transfer-Encoding: chunked"
            ),
            record("/no-chunks", page, "Transfer-Encoding: chunked"),
            record("/long-chunk", Array("ff\r\nabc".utf8), "Transfer-Encoding: chunked"),
            record(
                "/both",
                Array("\(String(packed.count, radix: 16))\r\n".utf8) + packed
                    + Array("\r\n0\r\n\r\n".utf8),
                "Transfer-Encoding: chunked",
                "Content-Encoding: gzip"
            ),
            record("/unknown", page, "Content-Encoding: zpaq"),
        ])
        for path in ["/gzip", "/not-gzip", "/cut", "/br", "/no-chunks", "/both"] {
            #expect(try await source.reply(path).text == "<p>ข่าว", "\(path)")
        }
        #expect(try await source.reply("/zlib").text == "hello")
        #expect(try await source.reply("/raw").text == "hello")
        #expect(try await source.reply("/chunks").text == "abcde")
        #expect(try await source.reply("/long-chunk").text == "abc")
        #expect(try await source.reply("/broken").trouble == .damagedFile)
        #expect(try await source.reply("/unknown").trouble == .damagedFile)
    }

    /// `hello` as zlib writes it.
    private static let zlib: [UInt8] = [
        0x78, 0x9C, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0x00, 0x06, 0x2C, 0x02, 0x15,
    ]
    /// `<p>ข่าว` in an uncompressed meta-block of Brotli (RFC 7932 §9.2).
    private static let brotli: [UInt8] = [0x0B, 0x07, 0x80] + Array("<p>ข่าว".utf8) + [0x03]

    @Test func `a packed body that grows beyond the limit is too large`() async throws {
        let bomb = Gzip.compressed([UInt8](repeating: 0x61, count: 100_000))
        let file = WarcFile([
            .response(Self.town + "/", bomb, head: ["Content-Encoding: gzip"])
        ])
        let source = try folder.archive(file.packed, settings: Settings(maxBytes: 50_000))
        #expect(try await source.reply("/").trouble == .tooLarge(limit: 50_000))
    }

    @Test func `a head beyond 64 KB is refused`() async throws {
        let long = "X: " + String(repeating: "x", count: 70_000)
        let source = try source([
            .response(Self.town + "/", "home"), .response(Self.town + "/a", "a", head: [long]),
        ])
        #expect(try await source.reply("/").text == "home")
        #expect(try await source.reply("/a").arrival == nil)
    }

    @Test func `a torn last record is kept as far as it goes, and said`() async throws {
        let records: [Record] = [
            .response(Self.town + "/", "home"),
            .response(Self.town + "/a", String(repeating: "a", count: 1_000)),
        ]
        let plain = try folder.archive(Array(WarcFile(records).bytes.dropLast(504)))
        #expect(try await plain.reply("/a").text == String(repeating: "a", count: 500))
        #expect(plain.notes.first?.en.contains("record 2, byte") == true)
        let packed = try folder.archive(Array(WarcFile(records).packed.dropLast(10)))
        #expect(try await packed.reply("/").text == "home")
        #expect(try await packed.reply("/a").text?.hasPrefix("aaa") == true)
        #expect(packed.notes.first?.en.contains("record 2, byte") == true)
    }

    @Test func `damage within a packed record is damage`() async throws {
        let records: [Record] = [
            .response(Self.town + "/", "home"),
            .response(
                Self.town + "/a",
                Array((0..<9_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) })
            ),
        ]
        var bytes = WarcFile(records).packed
        bytes[bytes.count - 300] ^= 0xFF
        let source = try folder.archive(bytes)
        #expect(try await source.reply("/").text == "home")
        #expect(try await source.reply("/a").trouble == .damagedFile)
        #expect(source.notes.first?.en.contains("record 2") == true)
    }

    @Test func `a file packed as a whole is read, however long`() async throws {
        let filler = String(repeating: "x", count: 300_000)
        let records: [Record] = [
            .response(Self.town + "/", "home"), .response(Self.town + "/filler", filler),
            .response(Self.town + "/a", "a"),
        ]
        let source = try folder.archive(Gzip.compressed(WarcFile(records).bytes))
        #expect(try await source.reply("/").text == "home")
        #expect(try await source.reply("/a").text == "a")
        #expect(try await source.reply("/filler").text == filler)
    }

    @Test func `the home page is the first of the host with most pages, and said`() async throws {
        let source = try source(
            [
                .response("https://ads.example/", "ad"),
                .response(Self.town + "/robots.txt", "", head: []),
                .response(Self.town + "/start", "start"), .response("http://example.go.th/b", "b"),
            ],
            siteURL: nil
        )
        #expect(source.home.text == Self.town + "/start")
        #expect(source.notes.first?.en.contains("/start") == true)
    }

    @Test func `an archive of a mirror is the site that its address says`() async throws {
        let source = try source([
            .response("http://127.0.0.1:8080/", "home"), .response("http://127.0.0.1:8080/a", "a"),
        ])
        #expect(source.home.text == "http://127.0.0.1:8080/")
        #expect(try await source.reply("/a").text == "a")
        let reply = try await source.reply("/a")
        #expect(source.site.published(reply.address).text == Self.town + "/a")
    }

    @Test func `an archive without a page is refused`() throws {
        #expect(throws: FetchError.noCapturedPage(folder.url.appending(path: "export").path)) {
            _ = try source([.response(Self.town + "/a.pdf", "", head: [])], siteURL: nil)
        }
    }

    @Test func `an answer to a form is no page`() async throws {
        var answer = Record.response(
            Self.town + "/",
            "posted",
            date: "2025-05-01T00:00:00Z",
            fields: ["WARC-Record-ID: <urn:uuid:1>"]
        )
        let request = Record(
            [
                "WARC-Type: request", "WARC-Target-URI: \(Self.town)/",
                "WARC-Concurrent-To: <urn:uuid:1>", "WARC-Record-ID: <urn:uuid:2>",
            ],
            Array("POST / HTTP/1.1\r\n\r\n".utf8)
        )
        let home = Record.response(Self.town + "/", "home")
        #expect(try await source([home, answer, request]).reply("/").text == "home")
        answer.fields[4] = "WARC-Concurrent-To: <urn:uuid:2>"
        #expect(try await source([request, home, answer]).reply("/").text == "home")
    }

    @Test func `pages that only a captured sitemap knows are found`() async throws {
        let sitemap = "<urlset><url><loc>\(Self.town)/hidden</loc></url></urlset>"
        let source = try source([
            .response(Self.town + "/", "home"),
            .response(Self.town + "/robots.txt", "Sitemap: \(Self.town)/map.xml", head: []),
            .response(Self.town + "/map.xml", sitemap, head: ["Content-Type: text/xml"]),
        ])
        let entries = await source.entries()
        #expect(entries.addresses.map(\.text) == [Self.town + "/hidden"])
    }

    @Test func `records of other kinds are passed over`() async throws {
        let metadata = Record(
            ["WARC-Type: metadata", "WARC-Target-URI: \(Self.town)/a", "Content-Type: text/html"],
            Array("no".utf8)
        )
        let source = try source([.response(Self.town + "/", "home"), metadata])
        #expect(try await source.reply("/a").skip == .notCaptured)
    }
}

@Suite struct WACZTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    private static let warc = WarcFile([
        .response("https://ads.example/", "ad"), .response("https://ads.example/b", "ad"),
        .response("https://www.example.go.th/", "home"),
    ]).packed

    private func source(_ description: String, pages: String = "") throws -> Source {
        let archive = ZipFile([
            ZipFile.Member("datapackage.json", description),
            ZipFile.Member("pages/pages.jsonl", pages),
            ZipFile.Member("archive/data.warc.gz".utf8, Self.warc),
        ])
        return try folder.archive(archive.bytes, siteURL: nil)
    }

    @Test func `the first page of its list is the home page`() async throws {
        let source = try source(
            "{}",
            pages: #"{"format": "json-pages-1.0"}"# + "\n"
                + #"{"url": "https://www.example.go.th/", "title": "ก"}"# + "\n"
        )
        #expect(source.home.text == "https://www.example.go.th/")
        #expect(try await source.reply("/").text == "home")
        #expect(source.notes.first?.en.contains("list of pages") == true)
    }

    @Test func `its main page counts before its list`() throws {
        let source = try source(#"{"mainPageUrl": "https://www.example.go.th/"}"#)
        #expect(source.home.text == "https://www.example.go.th/")
    }

    @Test func `without a list the host with most pages counts`() throws {
        #expect(try source("{}").home.text == "https://ads.example/")
        #expect(try source("no JSON", pages: "neither").home.text == "https://ads.example/")
    }

    @Test func `its digests are compared`() async throws {
        let digest = Digest.sha256(of: Self.warc).hex
        func description(_ digest: String) -> String {
            #"{"resources": [{"path": "archive/data.warc.gz", "hash": "sha256:\#(digest)"}]}"#
        }
        #expect(try source(description(digest)).home.text == "https://ads.example/")
        #expect {
            _ = try source(description(String(digest.reversed())))
        } throws: { error in
            (error as? FetchError)?.message.en.contains("archive/data.warc.gz") == true
        }
    }

    @Test func `a ZIP without records is an export`() async throws {
        let source = try folder.archive(
            ZipFile(["index.html": "home", "datapackage.json": "{}"]).bytes
        )
        #expect(!source.isWebArchive)
        #expect(try await source.reply("/").text == "home")
    }
}
