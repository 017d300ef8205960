import Foundation
import Model
import TestSupport
import Testing

@testable import Reporting

/// Reading back what `--format json` wrote.
struct ReadReportTests {
    private func json() throws -> String {
        let bytes = try Reporter.json.render(
            Samples.assessment(),
            RenderOptions(toolVersion: "0.1.0")
        )
        return String(decoding: bytes, as: UTF8.self)
    }

    private func read(_ text: String) throws(ReportFault) -> ReportedItems {
        try readReport(Array(text.utf8), file: "r.json")
    }

    private func fault(_ text: String) -> String {
        do {
            _ = try read(text)
            return "no fault"
        } catch {
            return error.description
        }
    }

    @Test func `a report is read as it was written`() throws {
        let assessment = try Samples.assessment()
        let report = try read(json()).checked(against: assessment.edition, file: "r.json")
        #expect(report.items.map(\.id) == assessment.items.map(\.item.id))
        #expect(report.items.map(\.verdict) == assessment.items.map(\.verdict))
        #expect(report.items.map(\.score) == assessment.items.map(\.score))
        #expect(report.location == Samples.home)
        #expect(report.asOf == "2025-04-30")
        #expect(report.checklist.sha256 == assessment.edition.digest.hex)
        let lacking = assessment.items.map { item in
            item.components.filter { finding in
                finding.component.isDeciding
                    && ![.present, .notApplicable].contains(finding.verdict)
            }
            .map(\.component.id)
        }
        #expect(report.items.map(\.lacking) == lacking)
        #expect(!lacking.joined().isEmpty)
    }

    @Test func `fields that were added since are passed over`() throws {
        let text = try json().replacing("\"run\" : {", with: "\"later\" : [1], \"run\" : {")
        #expect(fault(text) == "no fault")
    }

    @Test(arguments: [
        ("oitcheck.report/1", "oitcheck.report/2", "$.schema: is 'oitcheck.report/2'; expected"),
        (#""schema" :"#, #""scheme" :"#, "$.schema: is missing"),
        (#""id" : "o1""#, #""id" : "p1""#, "$.items[0].id: is 'p1'; expected the code of an item"),
        (#""id" : "o1""#, #""id" : 1"#, "$.items[0].id: expected a text"),
        (#""items" :"#, #""itmes" :"#, "$.items: is missing"),
        (#""edition" : 2568"#, #""edition" : "68""#, "$.checklist.edition: expected a number"),
        (#""edition" : 2568"#, #""edition" : null"#, "$.checklist.edition: is null"),
        (#""verdict" : "complete""#, #""verdict" : "fine""#, "verdict: is 'fine'; expected one of"),
        (#""low" : 100"#, #""low" : 101"#, ".score.low: is 101.0; expected 0 to 100"),
        (
            #""high" : 100,"#, #""high" : 99,"#,
            ".score: its low end 100.0 is above its high end 99.0"
        ),
        (#""sha256" :"#, #""sha" :"#, "sha256: is missing"),
    ])
    func `a fault is told with its place`(old: String, new: String, expected: String) throws {
        let text = try json()
        let range = try #require(text.range(of: old))
        let fault = fault(text.replacingCharacters(in: range, with: new))
        #expect(fault.hasPrefix("r.json: $"), "\(fault)")
        #expect(fault.contains(expected), "\(fault)")
    }

    @Test func `what is cut short or is no JSON is told`() throws {
        let text = try json()
        let cut = String(text.prefix(text.count / 2))
        for text in ["", "\u{FEFF}", "<html>", cut, String(repeating: "[", count: 100_000)] {
            #expect(fault(text) == "r.json: $: is no JSON, or only part of it")
        }
        for text in ["[]", "7", "\"a\"", "null"] {
            #expect(fault(text).hasPrefix("r.json: $"), "\(fault(text))")
        }
    }

    @Test func `a damaged byte is a fault or changes no more than a value`() throws {
        let bytes = Array(try json().utf8)
        var random = SeededRandom(seed: 5)
        for _ in 0..<60 {
            var damaged = bytes
            damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                in: 0...255,
                using: &random
            )
            if let report = try? readReport(damaged, file: "r.json") {
                #expect(report.items.allSatisfy { $0.score.low <= $0.score.high })
            }
        }
    }

    @Test func `a report is about exactly the items of its edition`() throws {
        let edition = try SampleEdition.make()
        let whole = try read(json())
        func fault(_ items: [ScoredItem], _ year: Int = 2568) -> String {
            let report = ReportedItems(
                checklist: .init(id: "nacc-oit", edition: year, revision: "", sha256: ""),
                location: "",
                asOf: "",
                items: items,
                oit: nil
            )
            do throws(ReportFault) {
                _ = try report.checked(against: edition, file: "r.json")
                return "no fault"
            } catch {
                return error.description
            }
        }
        let items = whole.items
        let other = ScoredItem(id: ItemID(29), score: Score(low: 0, high: 0))
        #expect(fault(items) == "no fault")
        #expect(fault(items.reversed()) == "no fault")
        #expect(
            fault(Array(items.dropFirst(26))) == "r.json: $.items: lacks "
                + (1...26).map { "o\($0)" }.joined(separator: ", ") + " of edition 2568"
        )
        #expect(fault(items + [other]) == "r.json: $.items[28].id: edition 2568 has no item o29")
        #expect(
            fault(items + [items[3]]) == "r.json: $.items[28].id: o4 stands already at $.items[3]"
        )
        #expect(fault(items, 2569).hasPrefix("r.json: $.checklist: was judged by nacc-oit 2569"))
    }
}
