import Addressing
import Foundation
import Model
import Synchronization
import TestSupport
import Testing

@testable import Fetching

@Suite struct WarcWriterTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    /// The path of a file that is yet to be written.
    private func path(_ name: String) -> String { folder.url.appending(path: name).path }

    private func writer(_ name: String) throws -> WarcWriter {
        let last = Mutex(0)
        return try WarcWriter(
            path: path(name),
            software: "test",
            settings: .brisk,
            now: Date(timeIntervalSince1970: 0),
            makeID: {
                last.withLock {
                    $0 += 1; return "id-\($0)"
                }
            }
        )
    }

    private func medium(_ name: String) throws -> Medium {
        Medium(Array(try Data(contentsOf: URL(filePath: path(name)))))
    }

    /// Crawls a few pages of a server into a file.
    private func record(
        _ answers: [String: Answer],
        _ paths: [String],
        in name: String
    ) async throws -> String {
        try await SiteServer.serving(answers) { server in
            let writer = try writer(name)
            let home = try address(server.address)
            let source = try Source.web(
                home: home,
                settings: .brisk,
                recorder: writer.recorder,
                now: { Date(timeIntervalSince1970: 1_743_465_600) }
            )
            for path in paths {
                _ = await source.fetch(try #require(Address(path, relativeTo: home)))
            }
            #expect(writer.failure == nil)
            return server.address
        }
    }

    @Test(arguments: ["town.warc", "town.warc.gz"])
    func `what was crawled is answered again from the file`(name: String) async throws {
        let home = try await record(
            [
                "/": .page("home"), "/gone": Answer(status: 404, body: .bytes([])),
                "/old": .redirect(to: "/new"), "/new": .page("ข่าว"),
            ],
            ["/", "/gone", "/old"],
            in: name
        )
        let source = try Source.archive(
            path(name),
            siteURL: nil,
            placeholder: try address("https://export.invalid/"),
            scratch: folder.url.path
        )
        #expect(source.home.text == home + "/" || source.home.text == home)
        func reply(_ path: String) async throws -> Reply {
            await source.fetch(try #require(Address(path, relativeTo: source.home)))
        }
        #expect(try await reply("/").text?.contains("home") == true)
        #expect(try await reply("/").fetchedAt?.timeIntervalSince1970 == 1_743_465_600)
        #expect(try await reply("/gone").status == 404)
        let moved = try await reply("/old")
        #expect(moved.text?.contains("ข่าว") == true)
        #expect(moved.hops.count == 1)
        #expect(try await reply("/never").skip == .notCaptured)
    }

    @Test func `every record has its kind, and its digest is right`() async throws {
        _ = try await record(["/": .page("home")], ["/"], in: "town.warc.gz")
        var reader = try #require(RecordReader(try medium("town.warc.gz")))
        var kinds: [RecordHead.Kind] = []
        while let record = reader.next() {
            kinds.append(record.head.kind)
            let block = reader.read(record.head.length)
            #expect(record.head.blockDigest == BlockDigest.sha1(of: block))
            #expect(record.place.skip == 0)
        }
        // robots.txt is asked first.
        #expect(kinds == [.other, .response, .request, .response, .request])
        #expect(reader.damage == nil)
    }

    @Test func `the head is true of the body, and keeps what was on the wire under other names`()
        async throws
    {
        let page = Array("<p>ข่าว".utf8)
        _ = try await record(["/": .gzip(page)], ["/"], in: "town.warc")
        let text = String(
            decoding: try Data(contentsOf: URL(filePath: path("town.warc"))),
            as: UTF8.self
        )
        #expect(text.lowercased().contains("x-crawler-content-encoding: gzip\r\n"))
        #expect(text.contains("Content-Length: \(page.count)\r\n\r\n<p>ข่าว"))
        #expect(!text.lowercased().contains("\ncontent-encoding:"))
        #expect(text.contains("WARC-IP-Address: 127.0.0.1\r\n"))
    }

    @Test func `the same payload again refers to the first`() async throws {
        _ = try await record(
            ["/": .page("same"), "/copy": .page("same")],
            ["/", "/copy"],
            in: "town.warc"
        )
        var reader = try #require(RecordReader(try medium("town.warc")))
        var revisits: [String] = []
        while let record = reader.next() {
            if record.head.kind == .revisit { revisits.append(record.head.target ?? "") }
        }
        #expect(revisits.count == 1)
        #expect(revisits.first?.hasSuffix("/copy") == true)
        var archive = WebArchive()
        try archive.add(try medium("town.warc"), name: "town", scratch: "/tmp", total: 1 << 20)
        let answer = archive.answer(
            to: try address(try #require(revisits.first)),
            limit: 1 << 20,
            isOwn: true
        )
        guard case .answered(_, let body)? = answer.response else {
            Issue.record("no answer")
            return
        }
        #expect(String(decoding: body, as: UTF8.self).contains("same"))
    }

    @Test func `what gave no answer is noted, and told again`() async throws {
        let server = try RawServer(saying: "")
        server.stop()
        let writer = try writer("town.warc.gz")
        let home = try address(server.address)
        let source = try Source.web(
            home: home,
            settings: .brisk.with { $0.obeyRobots = false },
            recorder: writer.recorder,
            now: { Date(timeIntervalSince1970: 0) }
        )
        #expect(await source.fetch(home).trouble == .connectionRefused)
        let again = try Source.archive(
            path("town.warc.gz"),
            siteURL: home,
            placeholder: home,
            scratch: folder.url.path
        )
        #expect(await again.fetch(home).trouble == .connectionRefused)
    }

    @Test func `a file that is there is left alone`() throws {
        try folder.write("town.warc", "mine")
        #expect(throws: FetchError.cannotRecord(path("town.warc"), "File exists")) {
            _ = try writer("town.warc")
        }
        #expect(try String(contentsOfFile: path("town.warc"), encoding: .utf8) == "mine")
    }

    @Test func `a disk that is full is a failure`() throws {
        guard FileManager.default.isWritableFile(atPath: "/dev/full") else { return }
        try folder.link("full.warc", to: "/dev/full")
        #expect(throws: FetchError.self) { _ = try writer("full.warc") }
    }
}

@Suite struct Base32Tests {
    // RFC 4648 §10.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
        ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ])
    func `the examples of the standard`(text: String, encoded: String) {
        #expect(Base32.encoded(Array(text.utf8)) == encoded)
        #expect(Base32.decoded(encoded) == Array(text.utf8))
    }
}
