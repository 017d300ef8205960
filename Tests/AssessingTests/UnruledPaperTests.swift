import Addressing
import Fetching
import FoundationEssentials
import Model
import Reading
import Testing
import ThaiText

@testable import Assessing

/// A procurement list that was printed to PDF without lines, beside the workbook it was printed from.
struct UnruledPaperTests {
    private static let row =
        "<table><tr><td>o12</td><td>รายการ</td><td><a href=/x>เปิดไฟล์</a></td></tr></table>"

    /// The component that asks for a workbook.
    private static let format = "o12.c15"

    private func finding(on path: String) async throws -> ItemFinding {
        let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let file = URL(filePath: "\(folder)/Fixtures/unruled/\(path)")
        let name = "เทศบาลเมืองศรีวารีนคร"
        let town = Town(says: [
            "/": html("/ita", title: name),
            "/ita": html(title: "\(name) OIT ปี 2568", body: Self.row),
            "/x": .file([UInt8](try Data(contentsOf: file))),
        ])
        let edition = try edition2568.get()
        let job = Job(
            place: .site(address("/")),
            publishedAs: nil,
            edition: edition,
            fiscalYear: edition.year,
            asOf: try #require(CalendarDay(iso: "2025-04-30")),
            fetching: Settings(),
            extractor: try ExtractorExecutable.locate(),
            scratch: "",
            runID: "test",
            now: { Date(timeIntervalSince1970: 0) }
        )
        let map = try await town.crawl()
        let court = Court(job: job, map: map, desk: try desk(), source: town.source)
        return try #require(await court.findings { _ in }.first { $0.item.id == ItemID(12) })
    }

    @Test func `its columns are judged as those of the workbook`() async throws {
        let book = try await finding(on: "o12-calc.xlsx")
        let paper = try await finding(on: "o12-calc.pdf")
        for (one, other) in zip(book.components, paper.components) {
            let id = one.component.id
            if id == Self.format { continue }
            #expect(one.verdict == other.verdict, "\(id): \(one.verdict), \(other.verdict)")
        }
        #expect(paper.components.count { $0.verdict == .present } > 10)
    }

    @Test func `that it is a PDF alone is still told`() async throws {
        let paper = try await finding(on: "o12-calc.pdf")
        let format = try #require(paper.components.first { $0.component.id == Self.format })
        #expect(format.verdict == .absent)
    }
}
