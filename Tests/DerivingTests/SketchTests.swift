import Addressing
import Model
import TestSupport
import Testing

@testable import Deriving

struct SketchTests {
    private func sketch(_ texts: String..., at path: String = "/a.html") throws -> Sketch {
        var sketcher = Sketcher(of: try #require(Address("https://www.example.go.th" + path)))
        for text in texts { sketcher.add(text) }
        return sketcher.sketch
    }

    private func words(_ count: Int, seed: UInt64) -> String {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { _ in
            String(
                (0..<5).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) ?? "a"
                }
            )
        }
        .joined(separator: " ")
    }

    @Test func `pages that say the same have the same sketch`() throws {
        #expect(try sketch("ไม่พบหน้าที่ท่านต้องการ") == sketch("ไม่พบหน้าที่ท่านต้องการ"))
        #expect(try sketch("ก ข") != sketch("ก ค"))
    }

    @Test func `digits, spaces, signs and case make no difference`() throws {
        let one = try sketch("ผู้เข้าชม 1,234 คน — TODAY ๒๕๖๘", "เวลา 10:31")
        #expect(one == (try sketch("ผู้เข้าชม 99 คน  today “๒๕๖๗”", "เวลา 7:05")))
    }

    @Test func `the order of texts and how often they stand there make no difference`() throws {
        #expect(try sketch("หนึ่ง", "สอง") == sketch("สอง", "หนึ่ง", "สอง"))
        #expect(try sketch("หนึ่ง", "สอง") != sketch("หนึ่ง"))
    }

    @Test func `a table of other numbers says something else`() throws {
        func sketch(_ count: String) throws -> Sketch {
            let page = try #require(Address("https://www.example.go.th/stat.php?id=3"))
            var sketcher = Sketcher(of: page)
            sketcher.add("เข้าชม 9\(count) คน")
            for cell in ["ตุลาคม", count] { sketcher.add(cell: cell) }
            return sketcher.sketch
        }
        #expect(try sketch("1,204") == sketch("1,204"))
        #expect(try sketch("1,204") != sketch("0"))
    }

    @Test func `a page's own name is left out, in its path and in its query`() throws {
        let one = try sketch("No page called report here", at: "/x/report.html")
        #expect(one == (try sketch("No page called zqxwk here", at: "/x/zqxwk.html")))
        let other = try sketch(
            "No page called ข่าว here",
            at: "/p?id=%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7"
        )
        #expect(other == (try sketch("No page called zqxwk here", at: "/p?id=zqxwk")))
    }

    @Test func `what both pages share cancels out of their difference`() throws {
        let frame = words(3_000, seed: 1)
        let one = try sketch(frame, words(40, seed: 2))
        let other = try sketch(frame, words(10, seed: 3))
        let alone = try sketch(words(40, seed: 2)).difference(from: sketch(words(10, seed: 3)))
        #expect(one.difference(from: other) == alone)
    }

    @Test(arguments: 1...40)
    func `about as much differs as stands on one page alone`(seed: UInt64) throws {
        let frame = words(500, seed: 1_000)
        let count = 20 + Int(seed) * 10
        let one = try sketch(frame, words(count, seed: seed))
        let other = try sketch(frame, words(15, seed: seed + 500))
        // The spread of the estimate is a quarter of it.
        #expect((count / 4...count * 3).contains(one.share(besides: other)))
    }

    @Test func `a sketch weighs no more than there are letters`() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<500 {
            let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(try sketch(String(decoding: bytes, as: UTF8.self)).weight <= 40)
        }
    }

    @Test func `links weigh more than words, and those to the page itself nothing`() throws {
        let page = try #require(Address("https://www.example.go.th/news.php?id=12"))
        var sketcher = Sketcher(of: page)
        for link in [
            "https://www.example.go.th/news.php?id=12#top",
            "https://www.example.go.th/news.php?id=12&lang=en",
            "https://share.example/?u=https%3A%2F%2Fwww.example.go.th%2Fnews.php%3Fid%3D12",
        ] {
            sketcher.add(link: try #require(Address(link)))
        }
        #expect(sketcher.sketch == Sketch())
        sketcher.add(link: try #require(Address("https://www.example.go.th/news.php?id=13")))
        #expect(sketcher.sketch.weight == 16)
    }
}
