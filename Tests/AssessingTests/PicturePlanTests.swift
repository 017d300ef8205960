import Addressing
import Fetching
import Model
import Testing

@testable import Assessing

/// Which pictures of pages are recognised, and in which order.
struct PicturePlanTests {
    private func plan(_ town: Town, budget: Int = 100) async throws -> PicturePlan {
        let map = try await town.crawl(at: try desk(Scanner().doors))
        let edition = try edition2568.get()
        return PicturePlan(
            map,
            items: edition.items.map(\.id),
            year: edition.year,
            budget: budget
        )
    }

    private func pages(_ plan: PicturePlan) -> [String] {
        plan.pages.map { "\($0.address.short) \($0.number)" }
    }

    /// A hub's row, a link with an item's name, and files that nothing speaks of.
    private let town = Town(says: [
        "/": html("/ita", "/z.pdf", "/a.pdf", title: "เทศบาลเมืองตัวอย่าง"),
        "/ita": html(
            title: "OIT ปี 2568",
            body: """
                <table><tr><td>o19</td><td>สถิติ</td><td><a href=/hub.pdf>เปิดไฟล์</a></td></tr></table>
                <p><a href=/named.pdf>แผนการใช้จ่ายงบประมาณประจำปี</a></p>
                """
        ),
        "/hub.pdf": scan("ก", "ข", "ค"), "/named.pdf": scan("ง", "จ"), "/z.pdf": scan("ฉ"),
        "/a.pdf": scan("ช", "ซ"),
    ])

    @Test func `documents that a hub or link gives come first, and first pages before others`()
        async throws
    {
        #expect(
            pages(try await plan(town)) == [
                "/hub.pdf 1", "/named.pdf 1", "/hub.pdf 2", "/named.pdf 2", "/hub.pdf 3",
                "/a.pdf 1", "/z.pdf 1", "/a.pdf 2",
            ]
        )
    }

    @Test func `a budget takes what decides most and tells what is left`() async throws {
        let plan = try await plan(town, budget: 3)
        #expect(pages(plan) == ["/hub.pdf 1", "/named.pdf 1", "/hub.pdf 2"])
        #expect(
            plan.documentsLeftOut.map(\.short) == ["/a.pdf", "/hub.pdf", "/named.pdf", "/z.pdf"]
        )
        let none = try await self.plan(town, budget: 0)
        #expect(none.pages.isEmpty)
        #expect(none.documentsLeftOut.count == 4)
    }

    @Test func `of a long scan the first five pages and the last two are read`() async throws {
        let long = Town(says: [
            "/": html("/a.pdf"), "/a.pdf": scan(pages: (1...40).map(String.init)),
        ])
        let plan = try await plan(long)
        #expect(plan.pages.map(\.number) == [1, 2, 3, 4, 5, 39, 40])
        #expect(plan.documentsLeftOut.map(\.short) == ["/a.pdf"])
    }

    @Test func `an item of which something can be read already waits`() async throws {
        var town = town
        town.says["/ita"] = html(
            "/plan",
            title: "OIT ปี 2568",
            body: """
                <p><a href=/named.pdf>แผนการใช้จ่ายงบประมาณประจำปี</a></p>
                <p><a href=/stats.pdf>ข้อมูลสถิติเรื่องร้องเรียนการทุจริต</a></p>
                """
        )
        town.says["/plan"] = html(title: "แผนการใช้จ่ายงบประมาณประจำปี พ.ศ. 2568")
        town.says["/stats.pdf"] = scan("ก")
        #expect(pages(try await plan(town)).prefix(2) == ["/stats.pdf 1", "/named.pdf 1"])
    }

    @Test func `the same bytes at two addresses are one document`() async throws {
        let twice = Town(says: [
            "/": html("/b.pdf", "/a.pdf"), "/a.pdf": scan("ก"), "/b.pdf": scan("ก"),
        ])
        #expect(pages(try await plan(twice)) == ["/a.pdf 1"])
    }
}
