import Addressing
import Fetching
import Foundation
import Model
import Storing
import Synchronization
import Testing

@testable import Assessing

struct DoublesTests {
    private func table(_ menu: String, price: String = "๑,๐๐๐") -> Says {
        let rows = (1...9).map {
            "<tr><td>\($0)</td><td>จ้างเหมาบริการทำความสะอาด</td><td>\(price)</td></tr>"
        }
        .joined()
        return .page(
            """
            <html><head><title>รายการจัดซื้อจัดจ้าง ปี 2568</title></head><body><nav>\(menu)</nav><main>
            <h1>รายการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2568</h1><p>เทศบาลเมืองตัวอย่างเผยแพร่รายการจัดซื้อจัดจ้าง
            ทุกเดือนตามระเบียบกระทรวงการคลัง ดังรายการต่อไปนี้</p><table>
            <tr><th>ที่</th><th>ชื่อรายการของงานที่ซื้อหรือจ้าง</th><th>วงเงินงบประมาณที่ได้รับจัดสรร (บาท)</th></tr>
            \(rows)</table></main></body></html>
            """
        )
    }

    private func nearest(_ says: [String: Says], to path: String) async throws -> String? {
        let map = try await Town(says: says).crawl()
        let page = try #require(map.page(at: address(path)))
        return Doubles(map).nearest(to: page).map { map.nodes[$0].asked.short }
    }

    @Test func `a print view and another language of the menus are the same page`() async throws {
        let says = [
            "/": html("/a", "/o12?print=1"), "/a": html("/o12", "/o12?lang=en"),
            "/o12": table("เมนู"), "/o12?print=1": table(""), "/o12?lang=en": table("Menu"),
        ]
        for path in ["/o12", "/o12?print=1", "/o12?lang=en"] {
            #expect(try await nearest(says, to: path) == "/o12?print=1")
        }
    }

    @Test func `pages that differ in a digit are not the same`() async throws {
        let says = ["/": html("/x"), "/x": html("/y"), "/y": table("")]
            .merging(["/x": table("<a href=/y>ถัดไป</a>", price: "2,000")]) { $1 }
        #expect(try await nearest(says, to: "/y") == "/y")
    }

    @Test func `pages with little of their own are told apart by their bytes`() async throws {
        let says = [
            "/": html("/x", "/y"), "/x": Says.page("<nav>หนึ่ง</nav><main>ยังไม่มีข้อมูล</main>"),
            "/y": .page("<nav>สอง</nav><main>ยังไม่มีข้อมูล</main>"),
        ]
        #expect(try await nearest(says, to: "/y") == "/y")
    }

    @Test func `one document is laid before the judge once, by the shortest way`() async throws {
        let town = Town(
            says: [
                "/": html("/ita", title: "เทศบาลเมืองตัวอย่าง"),
                "/ita": html(
                    title: "OIT ปี 2568",
                    body: "<p><a href=/deep>o12</a></p><p><a href='/o12?print=1'>o12 พิมพ์</a></p>"
                ),
                "/deep": html("/o12", title: "o12"), "/o12": table("เมนู"),
                "/o12?print=1": table(""),
            ]
        )
        let map = try await town.crawl()
        let court = Court(job: try job(), map: map, desk: try desk(), source: town.source)
        let item = try #require(await court.findings { _ in }.first { $0.item.id == ItemID(12) })
        let cited = Set(item.components.flatMap(\.evidence).map(\.address.short))
        #expect(cited == ["/o12?print=1"])
    }
}
