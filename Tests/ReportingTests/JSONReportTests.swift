import Addressing
import Foundation
import Model
import TestSupport
import Testing

@testable import Reporting

@Suite struct JSONReportTests {
    private static let options = RenderOptions(toolVersion: "0.1.0")

    private func json(_ assessment: Assessment) throws -> [UInt8] {
        try Reporter.json.render(assessment, Self.options)
    }

    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private func validator(_ file: String = #filePath) throws -> SchemaValidator {
        let schema = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Documentation/report.schema.json")
        return try #require(SchemaValidator(try Data(contentsOf: schema)))
    }

    @Test func `a report keeps to the published schema`() throws {
        let findings = try validator().findings(in: Data(try json(Samples.assessment())))
        #expect(findings.isEmpty, "\(findings.prefix(5))")
    }

    @Test func `every field of a report is described in the schema`() throws {
        var validator = try validator()
        validator.closed = true
        let findings = try validator.findings(in: Data(try json(Samples.assessment())))
        #expect(findings.isEmpty, "\(findings.prefix(5))")
    }

    @Test(arguments: [
        (#""verdict" : "present""#, #""verdict" : "maybe""#),
        (#""schema" : "oitcheck.report/1""#, #""schema" : "oitcheck.report/2""#),
        (#""low" : 100"#, #""low" : 101"#),
        (#""low" : 100"#, #""low" : "100""#),
        (#""exhausted" : false"#, #""exhausted" : 0"#),
        (#""asOf" : "2025-04-30""#, #""asOf" : "30 เมษายน 2568""#),
        (#""sha256" : "0b30"#, #""sha256" : "0B30"#),
        (#""checked" : 2242"#, #""seen" : 2242"#),
    ])
    func `a report that breaks the contract is found out`(part: (String, String)) throws {
        let text = String(decoding: try json(Samples.assessment()), as: UTF8.self)
        let range = try #require(text.range(of: part.0))
        let broken = text.replacingCharacters(in: range, with: part.1)
        #expect(try !validator().findings(in: Data(broken.utf8)).isEmpty)
    }

    @Test func `evidence that is shared says where its bytes were asked for`() throws {
        func keys(at address: String) throws -> [String: Any] {
            let evidence = Evidence(
                address: try #require(Address(address)),
                path: [],
                locator: Locator(place: Place()),
                quote: "",
                digest: try Samples.digest(1),
                fetchedAt: nil,
                extractor: "pdf/1"
            )
            return try object([UInt8](JSONEncoder().encode(EvidenceJSON(evidence))))
        }
        let shared = try keys(at: "https://drive.google.com/file/d/1x/view")
        #expect(shared["url"] as? String == "https://drive.google.com/file/d/1x/view")
        #expect(
            shared["downloadUrl"] as? String
                == "https://drive.google.com/uc?export=download&id=1x"
        )
        #expect(try keys(at: "https://www.example.go.th/x.pdf")["downloadUrl"] == nil)
    }

    @Test func `a report holds 28 items in order, each with its components`() throws {
        var shuffled = try Samples.assessment()
        shuffled.items.reverse()
        let items = try #require(try object(json(shuffled))["items"] as? [[String: Any]])
        #expect(items.compactMap { $0["id"] as? String } == (1...28).map { "o\($0)" })
        #expect(items.allSatisfy { ($0["components"] as? [Any])?.isEmpty == false })
    }

    @Test func `two runs over one capture differ in the run alone`() throws {
        let later = Run(id: "02", startedAt: .distantPast, finishedAt: .distantFuture)
        var one = try object(json(Samples.assessment()))
        var other = try object(json(Samples.assessment(run: later)))
        #expect(one["run"] as? NSDictionary != other["run"] as? NSDictionary)
        one["run"] = nil
        other["run"] = nil
        #expect(NSDictionary(dictionary: one) == NSDictionary(dictionary: other))
    }

    @Test func `the order in which the run met things does not show`() throws {
        var shuffled = try Samples.assessment()
        shuffled.items.reverse()
        shuffled.coverage.notChecked.reverse()
        shuffled.links.broken.reverse()
        for index in shuffled.links.broken.indices { shuffled.links.broken[index].from.reverse() }
        #expect(try json(shuffled) == json(Samples.assessment()))
    }

    @Test func `scores have two decimals at most`() throws {
        var assessment = try Samples.assessment()
        assessment.scores.oit = Score(low: 85.000_000_000_1, high: 2 / 3.0 * 100)
        let text = String(decoding: try json(assessment), as: UTF8.self)
        #expect(text.contains("\"high\" : 66.67"))
        #expect(text.contains("\"low\" : 85\n"))
    }

    @Test func `quotes stand in a report as they stand in the document`() throws {
        let items = try #require(
            try object(json(Samples.assessment()))["items"] as? [[String: Any]]
        )
        let components = try #require(items[22]["components"] as? [[String: Any]])
        let evidence = try #require(components[0]["evidence"] as? [[String: Any]])
        #expect(evidence[0]["quote"] as? String == Samples.hostile)
    }

    @Test func `what is not known is left out`() throws {
        let items = try #require(
            try object(json(Samples.assessment()))["items"] as? [[String: Any]]
        )
        let components = try #require(items[8]["components"] as? [[String: Any]])
        let evidence = try #require(components[0]["evidence"] as? [[String: Any]])
        #expect(evidence[0]["fetchedAt"] == nil)
        #expect(evidence[0]["sha256"] != nil)
    }
}
