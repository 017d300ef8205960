import Addressing
import Foundation
import Model
import Testing

@testable import Storing

struct CaptureTests {
    private let folder = CaptureFolder()

    @Test func `a page is kept with all that was said of it`() throws {
        defer { folder.remove() }
        let hop = Hop(
            from: try CaptureFolder.address("/old"),
            to: try CaptureFolder.address("/new"),
            status: 301
        )
        let night = try folder.open().begin()
        night.keep(try CaptureFolder.page("/old", "หน้า", tag: "W/\"1\"", hops: [hop]), .page)
        night.commit()
        let reply = try #require(night.reply(to: CaptureFolder.address("/old"), .page))
        #expect(reply.text == "หน้า")
        #expect(reply.hops == [hop])
        #expect(reply.fetchedAt == CaptureFolder.noon)
        let arrival = try #require(reply.arrival)
        #expect(arrival.size == 12)
        #expect(arrival.contentType == "text/html; charset=windows-874")
        #expect(arrival.headerLinks == ["/next", "ก"])
        #expect(arrival.validators?.entityTag == "W/\"1\"")
        #expect(arrival.validators?.request == hop.to)
    }

    @Test(
        arguments: [
            Outcome.refused(status: 403), .unreachable(.tls(.expired(on: nil))),
            .unreachable(.tooLarge(limit: 7)), .unreachable(.transport("ตาย")),
            .skipped(.robots), .skipped(.budget(.depth)), .skipped(.trap(.endlessChain)),
        ]
    )
    func `what failed is kept as it failed`(outcome: Outcome) throws {
        defer { folder.remove() }
        let address = try CaptureFolder.address("/x?y=%E0")
        let night = try folder.open().begin()
        night.keep(Reply(asked: address, outcome: outcome, fetchedAt: CaptureFolder.noon), .page)
        night.commit()
        let kept = try #require(night.reply(to: address, .page))
        #expect("\(kept.outcome)" == "\(outcome)")
    }

    @Test func `an errand has an answer of its own`() throws {
        defer { folder.remove() }
        let address = try CaptureFolder.address("/robots.txt")
        let night = try folder.open().begin()
        night.keep(try CaptureFolder.page("/robots.txt", "User-agent: *"), .robots)
        night.commit()
        #expect(night.reply(to: address, .robots)?.text == "User-agent: *")
        #expect(night.reply(to: address, .page) == nil)
    }

    @Test func `a killed process leaves what was committed and nothing of the rest`() throws {
        defer { folder.remove() }
        let night = try folder.open().begin()
        night.keep(try CaptureFolder.page("/a", "one"), .page)
        night.commit()
        night.keep(try CaptureFolder.page("/b", "two"), .page)
        let left = try folder.asLeftByKill()
        defer { left.remove() }
        let resumed = try #require(try left.resumed())
        #expect(try resumed.reply(to: CaptureFolder.address("/a"), .page)?.text == "one")
        #expect(try resumed.reply(to: CaptureFolder.address("/b"), .page) == nil)
        resumed.keep(try CaptureFolder.page("/b", "two"), .page)
        resumed.commit()
        #expect(try resumed.reply(to: CaptureFolder.address("/b"), .page)?.text == "two")
    }

    @Test func `the same bytes are kept once`() throws {
        defer { folder.remove() }
        let capture = try folder.open()
        let night = try capture.begin()
        for number in 0..<5 {
            night.keep(try CaptureFolder.page("/\(number)", "same"), .page)
            if number == 2 { night.commit() }
        }
        #expect(capture.pack.size == 4)
    }

    @Test func `a body that the pack does not hold whole was never got`() throws {
        defer { folder.remove() }
        let night = try folder.open().begin()
        night.keep(try CaptureFolder.page("/a", "first"), .page)
        night.keep(try CaptureFolder.page("/b", "second"), .page)
        night.commit()
        let left = try folder.asLeftByKill()
        defer { left.remove() }
        let pack = try FileHandle(forWritingTo: left.url.appending(path: "pack-1"))
        try pack.truncate(atOffset: 7)
        let resumed = try #require(try left.resumed())
        #expect(try resumed.reply(to: CaptureFolder.address("/a"), .page)?.text == "first")
        #expect(try resumed.reply(to: CaptureFolder.address("/b"), .page) == nil)
    }

    @Test func `bytes that are others by now are not given, and were never got`() throws {
        defer { folder.remove() }
        let night = try folder.open().begin()
        night.keep(try CaptureFolder.page("/a", "first"), .page)
        night.commit()
        let pack = try FileHandle(forWritingTo: folder.url.appending(path: "pack-1"))
        try pack.write(contentsOf: Data("F".utf8))
        let address = try CaptureFolder.address("/a")
        #expect(try #require(night.reply(to: address, .page)).text == nil)
        #expect(night.reply(to: address, .page) == nil)
        night.keep(try CaptureFolder.page("/a", "first"), .page)
        night.commit()
        #expect(night.bytes(of: CaptureFolder.digest(Array("first".utf8))) == nil)
    }

    @Test func `what was read of bytes is kept for who asks in the same way`() throws {
        defer { folder.remove() }
        let night = try folder.open().begin()
        let digest = CaptureFolder.digest([1])
        let key = CaptureReadingKey(digest, ["https://a/", "text/html"], revision: 1)
        night.keep([7, 8, 9], as: key)
        night.commit()
        #expect(night.reading(key) == [7, 8, 9])
        let others = [
            CaptureReadingKey(digest, ["https://b/", "text/html"], revision: 1),
            CaptureReadingKey(digest, ["https://a/", "text/html"], revision: 2),
            CaptureReadingKey(
                CaptureFolder.digest([2]),
                ["https://a/", "text/html"],
                revision: 1
            ),
        ]
        #expect(others.allSatisfy { night.reading($0) == nil })
    }

    @Test func `answers from many tasks at once are all kept`() async throws {
        defer { folder.remove() }
        let night = try folder.open().begin()
        let pages = try (0..<200).map { try CaptureFolder.page("/\($0)", "text \($0 % 50)") }
        await withTaskGroup { group in
            for page in pages {
                group.addTask {
                    night.keep(page, .page)
                    night.commit()
                }
            }
        }
        #expect(night.trouble == nil)
        #expect(night.count == 200)
        #expect(pages.allSatisfy { night.reply(to: $0.asked, .page)?.text == $0.text })
    }
}
