import Foundation
import Model
import TestSupport
import Testing

@testable import Reporting

/// A score sheet as people and machines get it.
struct ScoreReportTests {
    private let edition: Edition

    init() throws { edition = try SampleEdition.make() }

    private func step(
        _ subject: Computation.Subject,
        _ rule: Computation.Rule,
        _ score: Score,
        _ parts: [Computation] = []
    ) -> Computation {
        Computation(subject: subject, rule: rule, score: score, parts: parts)
    }

    private static func points(_ low: Double, _ high: Double? = nil) -> Score {
        Score(low: low, high: high ?? low)
    }

    /// A sheet that has everything that a sheet can have.
    private func sheet() -> ScoreSheet {
        let points = Self.points
        let oit = points(81.25, 96.25)
        let items = [
            step(.item(ItemID(27)), .given, points(0, 100)),
            step(.item(ItemID(28)), .given, points(100, nil)),
        ]
        let ten = step(
            .indicator("10"),
            .eitherMean(ofParts: points(75, 100), ofItems: points(87.5, 100)),
            points(75, 100),
            [step(.group("10.2"), .mean, points(50, 100), items)]
        )
        let eit = step(
            .eit,
            .mean,
            points(46.6, 96.6),
            [
                step(.instrument(.eit1), .given, points(93.2, nil)),
                step(.instrument(.eit2), .notGiven, points(0, 100)),
            ]
        )
        let total = points(76, 96)
        let title = Wording(th: "ผ่านดี", en: "Good pass")
        let good = Grade(id: "good", title: title, total: 85, each: 85, confidence: .medium)
        let missed = Grade(
            id: "excellent",
            title: Wording(th: "ผ่านดีเยี่ยม", en: "Excellent pass"),
            total: 97,
            each: 95,
            confidence: .medium
        )
        let o12 = ScoredItem(
            id: ItemID(12),
            score: points(0, 50),
            verdict: .incomplete,
            lacking: ["o12.c5", "o12.c12"]
        )
        return ScoreSheet(
            edition: edition,
            scores: Scores(
                groups: [.init(id: "10.2", score: points(50, 100))],
                indicators: [.init(id: "10", score: points(75, 100))],
                oit: oit,
                spansRollUps: true
            ),
            instruments: Instruments(
                iit: points(98.19, nil),
                eit1: points(93.2, nil),
                eit2: points(0, 100),
                oit: oit
            ),
            total: total,
            grades: [good],
            missed: MissedGrade(grade: missed, lacksTotal: true, lacking: [.eit1]),
            costs: [ItemCost(item: o12, oit: points(2.5, 5), total: points(1, 2))],
            tree: step(
                .total,
                .weighted([0.3, 0.3, 0.4]),
                total,
                [
                    step(.instrument(.iit), .given, points(98.19, nil)),
                    eit,
                    step(.instrument(.oit), .mean, oit, [ten]),
                ]
            )
        )
    }

    private func reported(oit: Score, location: String = Samples.home) -> ReportedItems {
        ReportedItems(
            checklist: .init(id: "nacc-oit", edition: 2568, revision: "old", sha256: "00"),
            location: location,
            asOf: "2025-04-30",
            items: [ScoredItem(id: ItemID(1), score: Self.points(100), verdict: .complete)],
            oit: oit
        )
    }

    private func render(
        _ reporter: ScoreReporter,
        _ report: ScoreReport,
        in language: Language = .thai
    ) throws -> String {
        let options = RenderOptions(language: language, toolVersion: "0.1.0")
        return String(decoding: try reporter.render(report, options), as: UTF8.self)
    }

    private func validator(_ file: String = #filePath) throws -> SchemaValidator {
        let schema = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Documentation/score.schema.json")
        return try #require(SchemaValidator(try Data(contentsOf: schema)))
    }

    private func whole() -> ScoreReport {
        ScoreReport(
            of: sheet(),
            reported: reported(oit: Self.points(99)),
            entered: [:],
            explains: true
        )
    }

    @Test func `a sheet keeps to the published schema, and every field is described`() throws {
        var validator = try validator()
        validator.closed = true
        let bare = ScoreReport(sheet: sheet())
        for report in [whole(), bare] {
            let findings = try validator.findings(in: Data(render(.json, report).utf8))
            #expect(findings.isEmpty, "\(findings.prefix(5))")
        }
    }

    @Test(arguments: [
        ("score.json", "json", Language.thai), ("score.th.txt", "text", .thai),
        ("score.en.txt", "text", .english),
    ])
    func `a sheet is as it was`(file: String, name: String, language: Language) throws {
        let reporter = name == "json" ? ScoreReporter.json : .text
        let text = try render(reporter, whole(), in: language)
        #expect(Golden.difference(of: Array(text.utf8), from: file) == nil)
    }

    @Test func `notes tell what the figures do not`() {
        #expect(
            whole().notes == [
                .notGiven([.eit2]), .spansRollUps(["10"]),
                .otherRevision(judged: "old", scored: edition.revision),
                .otherOIT(reported: Self.points(99), computed: Self.points(81.25, 96.25)),
            ]
        )
        let entered = ScoreReport(
            of: sheet(),
            reported: reported(oit: Self.points(99)),
            entered: [ItemID(1): Self.points(70)],
            explains: false
        )
        #expect(entered.notes.contains(.replaced(ItemID(1), reported: Self.points(100))))
        #expect(entered.notes.contains(.unusualLevel(ItemID(1), known: [100, 0])))
        #expect(!entered.notes.contains { if case .otherOIT = $0 { true } else { false } })
    }

    @Test func `the computation is shown only where it is asked for`() throws {
        var report = whole()
        #expect(try render(.text, report, in: .english).contains("0.3 × IIT 98.19"))
        report.explains = false
        #expect(try !render(.text, report, in: .english).contains("×"))
    }

    @Test func `a report's words cannot steer a terminal`() throws {
        var report = whole()
        report.source = .init(location: Samples.hostile, asOf: Samples.hostile)
        let text = try render(.text, report)
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }
}
