import Addressing
import Fetching
import FoundationEssentials
import Matching
import Model
import Reading
import Testing
import ThaiText

@testable import Assessing

/// What a whole small town comes to: one row of a hub, and what is behind it.
struct CourtTests {
    /// The finding on o12 where the hub's row leads to what `says`.
    private func finding(_ says: Says, on row: String = Self.row) async throws -> ItemFinding {
        let town = Town(says: [
            "/": html("/ita", title: "เทศบาลเมืองตัวอย่าง"),
            "/ita": html(title: "OIT ปี 2568", body: row), "/x": says,
        ])
        return try #require(try await findings(of: town).first { $0.item.id == ItemID(12) })
    }

    private static let row =
        "<table><tr><td>o12</td><td>รายการ</td><td><a href=/x>เปิดไฟล์</a></td></tr></table>"

    private func findings(of town: Town) async throws -> [ItemFinding] {
        let source = town.source
        let court = Court(
            job: try job(),
            map: try await town.crawl(),
            desk: try desk(),
            source: source
        )
        return await court.findings { _ in }
    }

    private func table(_ title: String) -> Says {
        let head = ["ที่", "ปีงบประมาณ", "ชื่อรายการของงานที่ซื้อหรือจ้าง", "สถานะการจัดซื้อจัดจ้าง"]
            .map { "<th>\($0)</th>" }.joined()
        let rows = (1...4).map {
            "<tr><td>\($0)</td><td>2568</td><td>ซื้อวัสดุ \($0)</td><td>สิ้นสุดสัญญา</td></tr>"
        }
        return html(title: title, body: "<table><tr>\(head)</tr>\(rows.joined())</table>")
    }

    @Test func `a site without a trace of an item lacks it`() async throws {
        let found = try await finding(.status(404), on: "")
        #expect(found.verdict == .missing)
        #expect(found.components.allSatisfy { $0.verdict == .absent })
        #expect(found.components.allSatisfy { $0.reason == .noCandidate })
    }

    @Test func `a dead link discloses nothing`() async throws {
        let found = try await finding(.status(404))
        #expect(found.verdict == .missing)
        #expect(found.components.contains { $0.verdict == .unreachable && $0.reason == .dead })
        #expect(found.score == Score(low: 0, high: 0))
    }

    @Test(
        arguments: [
            (Says.status(403), Reason.blocked(status: 403)), (.trouble(.timeout), .timeout),
            (.trouble(.tls(.selfSigned)), .tls(.selfSigned)),
            (.status(503), .serverError(status: 503)),
        ]
    )
    func `a link that did not let us look leaves the item undecided`(
        says: Says,
        reason: Reason
    ) async throws {
        let found = try await finding(says)
        #expect(found.verdict == .undecided)
        #expect(found.components.contains { $0.verdict == .unreachable && $0.reason == reason })
        #expect(found.score == Score(low: 0, high: 100))
    }

    @Test func `a link that robots.txt closes is not checked, and the item undecided`()
        async throws
    {
        let found = try await finding(.skip(.robots))
        #expect(found.verdict == .undecided)
        #expect(found.components.contains { $0.verdict == .notChecked && $0.reason == .robots })
    }

    @Test(
        arguments: [
            Says.page(""), .page("<main><h1>รายการจัดซื้อจัดจ้าง ปี 2568</h1></main>"),
            .page("<main><h1>รายการจัดซื้อจัดจ้าง ปี 2568</h1><p>อยู่ระหว่างปรับปรุง</p></main>"),
            .page("<main><p>ไม่พบหน้าที่ท่านต้องการ</p></main>"),
        ]
    )
    func `a page that answers and says nothing discloses nothing`(says: Says) async throws {
        let found = try await finding(says)
        #expect(found.verdict == .missing)
        #expect(found.components.allSatisfy { $0.verdict != .present })
    }

    @Test func `a document of another item is a near miss`() async throws {
        let found = try await finding(table("แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2568"))
        #expect(found.verdict != .complete)
        #expect(found.components.allSatisfy { $0.verdict != .present })
    }

    @Test func `a neighbour's document is a near miss`() async throws {
        let title = "รายการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลข้างเคียง อำเภอเมือง"
        let found = try await finding(table(title))
        #expect(found.components.allSatisfy { $0.verdict != .present })
        let misses = found.components.flatMap(\.nearMisses).map(\.reason)
        #expect(misses.contains(.otherAgency("เทศบาลตำบลข้างเคียง")))
    }

    @Test func `what a document shows is present, with the way to it`() async throws {
        let found = try await finding(table("รายการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2568"))
        #expect(found.verdict == .incomplete)
        let status = try #require(found.components.first { $0.component.id == "o12.c5" })
        #expect(status.verdict == .present)
        let evidence = try #require(status.evidence.first)
        #expect(evidence.path.map(\.short) == ["/", "/ita", "/x"])
        #expect(evidence.quote.isEmpty == false)
    }

    @Test func `a document of last year is of the wrong year`() async throws {
        let found = try await finding(table("รายการจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. 2567"))
        #expect(found.components.contains { $0.verdict == .wrongYear })
        #expect(found.verdict != .complete)
    }

    @Test func `a document that says nothing of itself is for a person`() async throws {
        let found = try await finding(table("เอกสารเผยแพร่"))
        let status = try #require(found.components.first { $0.component.id == "o12.c5" })
        #expect(status.verdict == .undecided)
        #expect(status.reason == .belowThreshold)
        #expect(found.components.allSatisfy { $0.verdict != .present })
    }

    @Test func `what was left in a trap is said to be in one, not to lie elsewhere`() async throws {
        let trap = "/f/a/b/a/b/a/b/a/b/"
        let row = Self.row.replacing("/x", with: trap + "1")
        // Of a trap one address speaks for all, and it is another.
        let found = try await finding(.status(404), on: row + "<a href=\(trap)0>x</a>")
        let reasons = found.components.map(\.reason)
        #expect(reasons.contains(.trap(.repeatedPath)))
        #expect(!reasons.contains(.external))
    }

    @Test func `every item of the edition has a finding, in its order`() async throws {
        let found = try await findings(of: Town(says: ["/": html()]))
        #expect(found.map(\.item.id) == (1...28).map { ItemID($0) })
    }

    @Test func `what too many documents hide is not called absent`() async throws {
        let pages = 1...(Candidates.most + 1)
        var says: [String: Says] = [
            "/": html("/ita", title: "เทศบาลเมืองตัวอย่าง"),
            "/ita": html(
                title: "OIT ปี 2568",
                body: pages.map { "<p><a href=/x\($0)>o12 ชุดที่ \($0)</a></p>" }.joined()
            ),
        ]
        for page in pages {
            says["/x\(page)"] = html(title: "รายการจัดซื้อจัดจ้าง ปี 2568 ชุดที่ \(page)")
        }
        let found = try #require(
            try await findings(of: Town(says: says)).first { $0.item.id == ItemID(12) }
        )
        #expect(found.verdict == .undecided)
        #expect(found.components.contains { $0.reason == .notAllSeen })
    }
}
