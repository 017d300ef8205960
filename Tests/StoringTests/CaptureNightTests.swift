import Addressing
import Foundation
import GRDB
import Model
import Testing

@testable import Storing

/// Which nights a capture holds, and what one takes from the night before.
struct CaptureNightTests {
    private let folder = CaptureFolder()

    private func night(_ capture: Capture, _ replies: Reply...) throws -> Night {
        let night = try capture.begin()
        for reply in replies { night.keep(reply, .page) }
        night.close(cutBy: nil, at: CaptureFolder.noon)
        night.finish(revision: nil, at: CaptureFolder.noon)
        return night
    }

    @Test func `what a night got can be asked for on condition in the next`() throws {
        defer { folder.remove() }
        let capture = try folder.open()
        let before = try night(capture, CaptureFolder.page("/a", "one", tag: "\"1\""))
        let next = try capture.begin()
        let address = try CaptureFolder.address("/a")
        let held = try #require(next.held(by: address, .page))
        #expect(held.validators?.entityTag == "\"1\"")
        #expect(held.inMemory?.bytes == Array("one".utf8))
        #expect(next.reply(to: address, .page) == nil)
        #expect(before.held(by: address, .page) == nil)
    }

    @Test func `behind a redirect the address that answered is asked on condition`() throws {
        defer { folder.remove() }
        let capture = try folder.open()
        let hop = Hop(
            from: try CaptureFolder.address("/old"),
            to: try CaptureFolder.address("/new"),
            status: 302
        )
        _ = try night(capture, CaptureFolder.page("/old", "one", tag: "\"1\"", hops: [hop]))
        let next = try capture.begin()
        #expect(next.held(by: hop.from, .page) == nil)
        #expect(next.held(by: hop.to, .page) != nil)
    }

    @Test func `what the server gave no means for, or who begins anew, is asked whole`() throws {
        defer { folder.remove() }
        let capture = try folder.open()
        _ = try night(
            capture,
            CaptureFolder.page("/a", "one"),
            CaptureFolder.page("/b", "two", tag: "\"1\"")
        )
        #expect(try capture.begin().held(by: CaptureFolder.address("/a"), .page) == nil)
        let fresh = try capture.begin(isFresh: true)
        #expect(try fresh.held(by: CaptureFolder.address("/b"), .page) == nil)
    }

    @Test func `only the night that came to its end last is left, with its bodies`() throws {
        defer { folder.remove() }
        let capture = try folder.open()
        _ = try night(
            capture,
            CaptureFolder.page("/a", "same"),
            CaptureFolder.page("/b", "old")
        )
        let last = try night(
            capture,
            CaptureFolder.page("/a", "same"),
            CaptureFolder.page("/b", "new")
        )
        #expect(try capture.nights().map(\.id) == [last.record.id])
        #expect(last.bytes(of: CaptureFolder.digest(Array("same".utf8))) != nil)
        #expect(last.bytes(of: CaptureFolder.digest(Array("old".utf8))) == nil)
    }

    @Test func `a night that was left is gone on with, under the same terms and not too late`()
        throws
    {
        defer { folder.remove() }
        let capture = try folder.open()
        let night = try capture.begin()
        let terms = CaptureFolder.terms()
        let later = CaptureFolder.noon.addingTimeInterval(1)
        #expect(
            try capture.unfinishedNight(terms, since: CaptureFolder.noon)?.record.id
                == night.record.id
        )
        #expect(try capture.unfinishedNight(terms, since: later) == nil)
        #expect(
            try capture.unfinishedNight(CaptureFolder.terms(pages: 5), since: CaptureFolder.noon)
                == nil
        )
        night.finish(revision: nil, at: later)
        #expect(try capture.unfinishedNight(terms, since: CaptureFolder.noon) != nil)
        night.close(cutBy: nil, at: later)
        #expect(try capture.unfinishedNight(terms, since: CaptureFolder.noon) != nil)
        night.finish(revision: nil, at: later)
        #expect(try capture.unfinishedNight(terms, since: CaptureFolder.noon) == nil)
    }

    @Test func `a night that was left falls with the next that begins`() throws {
        defer { folder.remove() }
        let capture = try folder.open()
        let whole = try night(capture, CaptureFolder.page("/a", "one", tag: "\"1\""))
        let left = try capture.begin()
        left.keep(try CaptureFolder.page("/a", "two", tag: "\"2\""), .page)
        left.commit()
        let next = try capture.begin()
        #expect(try capture.nights().map(\.id) == [whole.record.id, next.record.id])
        let held = try next.held(by: CaptureFolder.address("/a"), .page)
        #expect(held?.validators?.entityTag == "\"1\"")
    }

    @Test func `an abandoned night leaves nothing`() throws {
        defer { folder.remove() }
        let capture = try folder.open()
        let night = try capture.begin()
        night.keep(try CaptureFolder.page("/a", "one"), .page)
        night.commit()
        night.abandon()
        #expect(try capture.nights().isEmpty)
        #expect(night.count == 0)
    }

    @Test func `the budget that cut a night is known to who judges it`() throws {
        defer { folder.remove() }
        let night = try folder.open().begin()
        night.close(cutBy: .time, at: CaptureFolder.noon)
        night.finish(revision: nil, at: CaptureFolder.noon)
        let left = try folder.asLeftByKill()
        defer { left.remove() }
        #expect(try left.open(.judging).wholeNight()?.record.cut == .time)
    }

    @Test func `a pack that is dead for the most part is made anew`() throws {
        defer { folder.remove() }
        let capture = try folder.open()
        let dead = String(repeating: "x", count: 10_000)
        _ = try night(
            capture,
            CaptureFolder.page("/a", "kept"),
            CaptureFolder.page("/b", dead),
            CaptureFolder.page("/c", "too")
        )
        let key = CaptureReadingKey(CaptureFolder.digest(Array("kept".utf8)), ["a"], revision: 1)
        let last = try capture.begin()
        last.keep(try CaptureFolder.page("/a", "kept"), .page)
        last.keep(try CaptureFolder.page("/c", "too"), .page)
        last.keep([1, 2, 3], as: key)
        last.close(cutBy: nil, at: CaptureFolder.noon)
        last.finish(revision: nil, at: CaptureFolder.noon)
        let tidying = PackTidying(database: capture.database, folder: folder.url, worth: 0)
        #expect(try tidying.run() == 2)
        #expect(try tidying.run() == 2)
        let tidied = try folder.asLeftByKill()
        defer { tidied.remove() }
        let again = try #require(try tidied.open().wholeNight())
        #expect(try again.reply(to: CaptureFolder.address("/a"), .page)?.text == "kept")
        #expect(try again.reply(to: CaptureFolder.address("/c"), .page)?.text == "too")
        #expect(again.reading(key) == [1, 2, 3])
        #expect(again.capture.pack.size < 500)
    }
}
