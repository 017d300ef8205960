import Addressing
import Foundation
import Model
import Testing
import ThaiText

/// A municipality that does not exist, with every verdict there is and strings that mean harm.
enum Samples {
    static let home = "https://www.thungsai.go.th/"
    static let year = FiscalYear(buddhist: 2568)

    /// What would run if a report were careless: markup, an attribute's end, a terminal's escape,
    /// a right-to-left override, and a quotation mark that a Thai vowel turns into one `Character`.
    static let hostile =
        "\"><script>alert('o23')</script><img src=x onerror=alert(1)> {{title}} \u{1B}[31mแดง\u{1B}[0m "
        + "\u{202E}gnp.exe\u{202C} \"\u{0E31} onmouseover=alert(2) <\u{0E34}b>"

    static let longQuote = String(
        repeating: "เทศบาลตำบลทุ่งทรายมีหน้าที่ต้องทำในเขตเทศบาล รักษาความสงบเรียบร้อยของประชาชน "
            + "ให้มีและบำรุงทางบกและทางน้ำ รักษาความสะอาดของถนนหรือทางเดินและที่สาธารณะ ",
        count: 4
    )

    static func assessment(run: Run = Samples.run) throws -> Assessment {
        let edition = try SampleEdition.make()
        let items = try edition.items.map(SampleFindings.finding)
        return Assessment(
            edition: edition,
            target: Target(
                kind: .site,
                location: home,
                fiscalYear: year,
                asOf: try #require(CalendarDay(iso: "2025-04-30"))
            ),
            run: run,
            coverage: try coverage(),
            items: items,
            scores: scores(edition, items),
            siteChecks: try edition.siteChecks.map(SampleFindings.siteFinding),
            links: try SampleFindings.links()
        )
    }

    static let run = Run(
        id: "01JSAMPLE0000000000000000",
        startedAt: Date(timeIntervalSince1970: 1_746_007_325),
        finishedAt: Date(timeIntervalSince1970: 1_746_007_925)
    )

    static func address(_ path: String) throws -> Address {
        try #require(Address(home + path))
    }

    static func digest(_ seed: UInt8) throws -> Digest {
        try #require(Digest(bytes: (0..<32).map { UInt8($0) &* 37 &+ seed &* 11 }))
    }

    private static func coverage() throws -> Coverage {
        Coverage(
            pages: 412,
            documents: 187,
            ocrPages: 40,
            exhausted: false,
            notChecked: [
                .init(address: try address("private/"), reason: .robots),
                .init(address: try address("e-service/queue"), reason: .needsRendering),
                .init(
                    address: try #require(Address("https://drive.google.com/file/d/1x/view")),
                    reason: .external
                ),
                .init(address: try address("archive/2559/list?page=212"), reason: .budget(.pages)),
            ]
        )
    }

    private static func scores(_ edition: Edition, _ items: [ItemFinding]) -> Scores {
        let groups = edition.groups.compactMap { group in
            Score.mean(items.filter { $0.item.group == group.id }.map(\.score))
                .map { (group.indicator, Scores.Named(id: group.id, score: $0)) }
        }
        let indicators = ["9", "10"].compactMap { id in
            Score.mean(groups.filter { $0.0 == id }.map(\.1.score))
                .map { Scores.Named(id: id, score: $0) }
        }
        return Scores(
            groups: groups.map(\.1),
            indicators: indicators,
            oit: Score.mean(indicators.map(\.score)),
            spansRollUps: true
        )
    }
}
