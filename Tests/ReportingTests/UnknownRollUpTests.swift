import Foundation
import Model
import TestSupport
import Testing

@testable import Reporting

/// A report by an edition of which nobody knows how it rolls scores up.
struct UnknownRollUpTests {
    private static let reason = Wording(th: "ยังไม่มีคู่มือ <ปี>", en: "no handbook yet")

    private func render(_ reporter: Reporter, in language: Language = .thai) throws -> String {
        var assessment = try Samples.assessment()
        assessment.edition = try SampleEdition.make(scoring: .unknown(reason: Self.reason))
        assessment.scores = Scores(groups: [], indicators: [], oit: nil, spansRollUps: false)
        let options = RenderOptions(
            language: language,
            toolVersion: "0.1.0",
            templates: try Templates.texts()
        )
        return String(decoding: try reporter.render(assessment, options), as: UTF8.self)
    }

    @Test func `a text says why there is no score`() throws {
        #expect(try render(.text).contains("ยังรวมคะแนนไม่ได้: ยังไม่มีคู่มือ <ปี>"))
        let english = try render(.text, in: .english)
        #expect(english.contains("Scores cannot be rolled up: no handbook yet"))
    }

    @Test func `a page says why there is no score, and still shows the items`() throws {
        let page = try render(.html)
        #expect(page.contains("ยังรวมคะแนนไม่ได้: ยังไม่มีคู่มือ &lt;ปี&gt;"))
        #expect(!page.contains("class=\"overall\""))
        #expect(page.contains("o28"))
    }

    @Test func `JSON says why there is no score, by the schema`() throws {
        let schema = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Documentation/report.schema.json")
        var validator = try #require(SchemaValidator(try Data(contentsOf: schema)))
        validator.closed = true
        let json = try render(.json)
        #expect(json.contains("no handbook yet"))
        let findings = try validator.findings(in: Data(json.utf8))
        #expect(findings.isEmpty, "\(findings.prefix(5))")
        let read = try readReport(Array(json.utf8), file: "r.json")
        #expect(read.oit == nil)
        #expect(read.items.count == 28)
    }
}
