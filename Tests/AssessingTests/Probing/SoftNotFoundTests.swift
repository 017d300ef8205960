import Addressing
import Fetching
import Foundation
import Model
import Synchronization
import Testing

@testable import Assessing

/// A town whose server answers 200 to everything, each page in a frame of many menus.
struct SoftNotFoundTests {
    private static let menus = (1...80).map { "<a href='/menu\($0)'>เมนูที่ \($0) เรื่องราวของเมือง</a>" }
        .joined(separator: "<br>")

    private func framed(_ content: String, title: String = "เทศบาล") -> Says {
        .page(
            "<html><head><title>\(title)</title></head><body><table><tr><td>\(Self.menus)</td><td>"
                + content + "</td></tr></table><p>ผู้เข้าชม \(content.count) คน</p></body></html>"
        )
    }

    private var notice: Says { framed("<h1>ขออภัย</h1><p>เราหาสิ่งนี้ในระบบไม่เจอ</p>") }

    private func article(_ name: String) -> String {
        "<h1>\(name)</h1>"
            + String(repeating: "<p>\(name) เทศบาลดำเนินการตามแผนที่วางไว้</p>", count: 20)
    }

    private func links(_ paths: String...) -> String {
        paths.map { "<p><a href='\($0)'>ไปที่ \($0)</a></p>" }.joined()
    }

    /// What is broken in a town that answers what it does not know with `missing`.
    private func broken(_ says: [String: Says], missing: Says?) async throws -> [String: BrokenLink
        .Kind]
    {
        let report = try await Town(says: says, missing: missing).crawl().linkReport()
        return Dictionary(uniqueKeysWithValues: report.broken.map { ($0.address.short, $0.kind) })
    }

    @Test func `a page that says what a made-up address says is a soft 404`() async throws {
        let found = try await broken(
            [
                "/": framed(links("/ita/o12.html", "/ita/o1.html", "/ita/o2.html")),
                "/ita/o1.html": framed(article("โครงสร้าง")),
                "/ita/o2.html": framed(article("ผู้บริหาร")),
            ],
            missing: notice
        )
        #expect(found == Self.menuFaults.merging(["/ita/o12.html": .soft404]) { $1 })
    }

    /// The menus lead nowhere in these towns.
    private static let menuFaults = Dictionary(
        uniqueKeysWithValues: (1...80).map { ("/menu\($0)", BrokenLink.Kind.soft404) }
    )

    @Test func `the reason names the address that does not exist`() async throws {
        let town = Town(
            says: [
                "/": framed(links("/x/gone.html", "/x/a.html")), "/x/a.html": framed(article("ก")),
            ],
            missing: notice
        )
        let link = try #require(
            try await town.crawl().linkReport().broken.first { $0.address.short == "/x/gone.html" }
        )
        guard case .likeMissing(let probe) = link.reason else {
            Issue.record("\(link.reason)")
            return
        }
        #expect(probe.short.hasPrefix("/x/"))
        #expect(link.status == 200)
    }

    @Test func `a server that is honest is asked once a family and believed`() async throws {
        let found = try await broken(
            ["/": html("/x/a.html", "/x/b.html"), "/x/a.html": .page(""), "/x/b.html": .page("")],
            missing: nil
        )
        #expect(found.isEmpty)
    }

    @Test func `a page that shows only a picture or a file is not a notice`() async throws {
        let found = try await broken(
            [
                "/": framed(links("/x/a.html", "/x/b.html", "/x/c.html")),
                "/x/a.html": framed("<img src='/p/poster.jpg'>"),
                "/x/b.html": framed("<a href='/files/plan.pdf'>.</a>"),
                "/x/c.html": framed("<h1>ติดต่อเรา</h1>"), "/files/plan.pdf": .file([0x25, 0x50]),
            ],
            missing: framed("")
        )
        #expect(found == Self.menuFaults)
    }

    @Test func `a site that shows its home page in place of what is missing accuses nobody`()
        async throws
    {
        let home = framed(article("หน้าแรก") + links("/x/a.html", "/index.php", "/?lang=th"))
        let found = try await broken(["/": home, "/x/a.html": framed(article("ก"))], missing: home)
        #expect(found.isEmpty)
    }

    @Test func `a site that shows an article in place of what is missing accuses nobody`()
        async throws
    {
        let latest = framed(article("ข่าวล่าสุด"))
        let found = try await broken(
            [
                "/": html("/n.php?id=1", "/n.php?id=2", "/n.php?id=3", "/n.php?id=4"),
                "/n.php?id=1": framed(article("ข่าวหนึ่ง")), "/n.php?id=2": framed(article("ข่าวสอง")),
                "/n.php?id=3": framed(article("ข่าวสาม")), "/n.php?id=4": latest,
            ],
            missing: latest
        )
        #expect(found.filter { $0.key.hasPrefix("/n.php") }.isEmpty)
    }

    @Test func `a redirect to a page for what is missing is a soft 404, and that page is none`()
        async throws
    {
        var says: [String: Says] = [
            "/": html("/x/a.html", "/x/gone.html", "/oops.html"), "/x/a.html": framed(article("ก")),
            "/x/gone.html": .redirect("/oops.html"),
            "/oops.html": .page("<main><p>หาไม่เจอ</p></main>"),
        ]
        for number in 1...80 { says["/menu\(number)"] = framed(article("เมนู \(number)")) }
        let found = try await broken(says, missing: .redirect("/oops.html"))
        #expect(found == ["/x/gone.html": .soft404])
    }

    @Test func `a page that a script writes is not compared`() async throws {
        let shell = Says.page("<html><body><div id=root></div><script src=/app.js></script></body>")
        let found = try await broken(
            ["/": html("/a", "/b"), "/a": shell, "/b": shell],
            missing: shell
        )
        #expect(found.isEmpty)
    }

    @Test func `a page that says nothing but that it is missing discloses nothing`() async throws {
        let town = Town(
            says: [
                "/": html("/ita", title: "เทศบาลเมืองตัวอย่าง"),
                "/ita": html(title: "OIT ปี 2568", body: "<p><a href='/x/o12.html'>o12</a></p>"),
            ],
            missing: html(body: "<h1>ขออภัย</h1><p>เราหาสิ่งนี้ในระบบไม่เจอ</p>")
        )
        let job = try job()
        let map = try await town.crawl()
        let court = Court(job: job, map: map, desk: try desk(), source: town.source)
        let item = try #require(await court.findings { _ in }.first { $0.item.id == ItemID(12) })
        #expect(item.verdict == .missing)
        let misses = item.components.flatMap(\.nearMisses).map(\.reason.code)
        #expect(misses.contains("like-missing"))
    }
}
