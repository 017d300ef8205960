import Addressing
import Foundation
import Model
import TestSupport
import Testing

@testable import Reporting

/// The reports of `oitcheck links`, over the links of the sample municipality.
struct LinkReportTests {
    private func check() throws -> LinkCheck {
        let sample = try Samples.assessment()
        var links = sample.links
        links.broken.append(
            BrokenLink(
                address: try Samples.address("script/หน้า"),
                status: 404,
                kind: .dead,
                reason: .dead,
                from: [
                    BrokenLink.Source(
                        page: try Samples.address(""),
                        line: 7,
                        column: 3,
                        text: Samples.hostile,
                        kind: .script
                    )
                ],
                places: 412
            )
        )
        return LinkCheck(
            kind: .site,
            location: Samples.home,
            run: Samples.run,
            coverage: sample.coverage,
            linksSeen: 25_104,
            links: links
        )
    }

    private func render(
        _ name: String,
        _ check: LinkCheck,
        in language: Language = .thai
    ) throws -> [UInt8] {
        let reporter = try #require(LinkReporter.named(name))
        return try reporter.render(
            check,
            RenderOptions(language: language, toolVersion: "0.1.0")
        )
    }

    private func validator(_ file: String = #filePath) throws -> SchemaValidator {
        let schema = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Documentation/links.schema.json")
        return try #require(SchemaValidator(try Data(contentsOf: schema)))
    }

    @Test func `a report keeps to the published schema, and every field is described`() throws {
        var validator = try validator()
        validator.closed = true
        let findings = try validator.findings(in: Data(try render("json", check())))
        #expect(findings.isEmpty, "\(findings.prefix(5))")
    }

    @Test(arguments: [("json", Language.thai, "links.json"), ("text", .thai, "links.th.txt")])
    func `a report is as it was`(name: String, language: Language, file: String) throws {
        let bytes = try render(name, try check(), in: language)
        #expect(Golden.difference(of: bytes, from: file) == nil)
    }

    @Test(arguments: ["json", "text", "csv"])
    func `the order of arrival never shows`(name: String) throws {
        let check = try check()
        var other = check
        other.links.broken.reverse()
        other.coverage.notChecked.reverse()
        for index in other.links.broken.indices { other.links.broken[index].from.reverse() }
        #expect(try render(name, check) == render(name, other))
    }

    @Test func `a text report holds nothing that steers a terminal`() throws {
        let text = String(decoding: try render("text", try check()), as: UTF8.self)
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }

    @Test(arguments: [
        ("text", " (HTTP header)"), ("csv", ",0,0,HTTP header,"),
        ("json", "\"locator\" : \"HTTP header\""),
    ])
    func `a link of a reply's header is said to stand there`(name: String, said: String) throws {
        for kind in [Link.Kind.header, .refresh] {
            var check = try check()
            let page = try Samples.address("next")
            let source = BrokenLink.Source(page: page, line: 0, column: 0, text: "", kind: kind)
            check.links.broken = [
                BrokenLink(address: page, status: 404, kind: .dead, reason: .dead, from: [source])
            ]
            let text = String(decoding: try render(name, check, in: .english), as: UTF8.self)
            #expect(text.contains(said))
        }
    }

    @Test func `a table has a row for every place, and no cell that a spreadsheet would run`()
        throws
    {
        var check = try check()
        let page = try Samples.address("a,b")
        check.links.broken = [
            BrokenLink(
                address: page,
                status: nil,
                kind: .flaky,
                reason: .timeout,
                from: [
                    BrokenLink.Source(page: page, line: 1, column: 2, text: "=cmd|'x'!A1"),
                    BrokenLink.Source(
                        page: page,
                        line: 0,
                        column: 0,
                        text: "ก \"ข\"",
                        place: Place(page: 2)
                    ),
                ]
            )
        ]
        let text = String(decoding: try render("csv", check, in: .english), as: UTF8.self)
        let lines = text.split(separator: "\r\n").map(String.init)
        #expect(lines.count == 3)
        #expect(text.unicodeScalars.first == "\u{FEFF}")
        #expect(lines[2].hasSuffix(",1,2,,'=cmd|'x'!A1"))
        #expect(lines[1].hasSuffix(",0,0,page 2,\"ก \"\"ข\"\"\""))
        #expect(lines[1].contains("\"\(page.text)\""))
    }
}
