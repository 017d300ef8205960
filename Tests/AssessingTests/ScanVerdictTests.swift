import Addressing
import Fetching
import Model
import Testing

@testable import Assessing

/// What a hub's row for o19 comes to that leads to a scan.
struct ScanVerdictTests {
    private static let none = "ในปีที่ผ่านมา ไม่พบเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่"

    private func finding(
        _ pages: String...,
        heading: String = "OIT ปี 2568",
        confidence: Int = 90,
        budget: Int = 100
    ) async throws -> ItemFinding {
        let row =
            "<table><tr><td>o19</td><td>สถิติ</td><td><a href=/x.pdf>เปิดไฟล์</a></td></tr></table>"
        return try await finding(
            Town(says: [
                "/": html("/ita", title: "เทศบาลเมืองตัวอย่าง"),
                "/ita": html(title: heading, body: row), "/x.pdf": scan(pages: pages),
            ]),
            confidence: confidence,
            budget: budget
        )
    }

    private func finding(
        _ town: Town,
        of item: Int = 19,
        confidence: Int = 90,
        budget: Int = 100
    ) async throws -> ItemFinding {
        var desk = try desk(Scanner(confidence: confidence).doors)
        var map = try await town.crawl(at: desk)
        var job = try job()
        job.recognitionPages = budget
        let pictures = SitePictures(job: job, source: town.source, deadline: nil) { _ in }
        await pictures.read(into: &map, at: &desk)
        let court = Court(job: job, map: map, desk: desk, source: town.source)
        return try #require(
            await court.findings { _ in }.first { $0.item.id == ItemID(item) }
        )
    }

    private func component(_ finding: ItemFinding) throws -> ComponentFinding {
        try #require(finding.components.first { $0.component.id == "o19.c1" })
    }

    private static let title = "ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"

    @Test func `a year in Arabic digits is read, and the statement quoted`() async throws {
        let found = try component(
            try await finding("\(Self.title)\nประจำปีงบประมาณ พ.ศ. 2567\n\(Self.none)")
        )
        #expect(found.verdict == .present)
        let evidence = try #require(found.evidence.first)
        #expect(evidence.quote == Self.none)
        #expect(evidence.extractor == "ocr/1 test")
        #expect(evidence.locator.place.page == 1)
    }

    @Test func `a year in Thai digits is not guessed, and the statement quoted`() async throws {
        for year in ["����", "๒๕��", "��67"] {
            let page = "\(Self.title)\nประจำปีงบประมาณ พ.ศ. \(year)\n\(Self.none)"
            let item = try await finding(page)
            let found = try component(item)
            #expect(found.verdict == .undecided)
            #expect(found.reason.code == "year-unreadable")
            #expect(found.evidence.map(\.quote).contains(Self.none))
            #expect(item.verdict == .undecided)
            #expect(item.components.allSatisfy { $0.verdict != .present })
        }
    }

    @Test func `another year in Arabic digits is another year`() async throws {
        let page = "\(Self.title)\nประจำปีงบประมาณ พ.ศ. 2565\n\(Self.none)"
        #expect(try component(try await finding(page)).verdict == .wrongYear)
    }

    @Test func `words of little confidence are for a person`() async throws {
        let page = "\(Self.title)\nประจำปีงบประมาณ พ.ศ. 2567\n\(Self.none)"
        let item = try await finding(page, confidence: 40)
        #expect(item.verdict == .undecided)
        // That it is no spreadsheet needs no reading.
        let read = item.components.filter { $0.component.id != "o19.c6" }
        #expect(read.allSatisfy { $0.verdict == .undecided || $0.verdict == .unreadable })
    }

    @Test func `a scan whose title was misread is not taken for missing`() async throws {
        let page = "ขอมลสดดเรองรอบเรยน\nประจำปีงบประมาณ พ.ศ. 2567\n\(Self.none)"
        let item = try await finding(page)
        #expect(item.verdict != .missing)
        #expect(try component(item).reason == .belowThreshold)
    }

    @Test func `a scan that the budget left out is unreadable`() async throws {
        let item = try await finding("\(Self.title)\n\(Self.none)", budget: 0)
        #expect(item.verdict == .undecided)
        #expect(try component(item).verdict == .unreadable)
        #expect(try component(item).reason == .scan)
    }

    @Test func `what may stand on a page that was not read is not absent`() async throws {
        var pages = (1...9).map { "หน้า \($0) ของคู่มือ" }
        pages[0] = "\(Self.title)\nประจำปีงบประมาณ พ.ศ. 2567"
        let town = Town(says: [
            "/": html("/x.pdf", title: "เทศบาลเมืองตัวอย่าง"), "/x.pdf": scan(pages: pages),
        ])
        let found = try component(try await finding(town))
        #expect(found.verdict == .unreadable)
    }

    @Test func `a poster that an item's page shows speaks for the item`() async throws {
        let title = "ประกาศเจตนารมณ์ No Gift Policy"
        let town = Town(says: [
            "/": html("/gift", "/news", title: "เทศบาลเมืองตัวอย่าง"),
            "/gift": html(title: "\(title) ปี 2568", body: "<img src=/poster.png alt=ภาพ>"),
            "/news": html(title: "กิจกรรมวันเด็ก", body: "<img src=/party.png alt=ภาพ>"),
            "/poster.png": poster("\n\(title)\nปีงบประมาณ พ.ศ. 2568"),
            "/party.png": poster("\nวันเด็ก"),
        ])
        let scanner = Scanner()
        let map = try await town.crawl(at: try desk(scanner.doors))
        #expect(map.page(at: address("/poster.png"))?.format == .image)
        #expect(map.node(for: address("/party.png")) == nil)
    }

    @Test func `a gallery's pictures are left alone`() async throws {
        let pictures = (1...12).map { "<img src=/p\($0).png>" }.joined()
        let title = "ประกาศเจตนารมณ์ No Gift Policy ปี 2568"
        let town = Town(says: [
            "/": html("/gift", title: "เทศบาลเมืองตัวอย่าง"),
            "/gift": html(title: title, body: pictures),
        ])
        let map = try await town.crawl(at: try desk(Scanner().doors))
        #expect(map.nodes.count == 2)
    }
}
