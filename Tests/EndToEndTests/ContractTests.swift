import Foundation
import TestSupport
import Testing

/// Whether whole reports keep the published contract.
struct ContractTests {
    @Test(
        arguments: [Subject.complete, .angthong] + [Subject.sanor].compactMap(\.self),
        Way.allCases
    )
    func `a whole report is as the schema says`(subject: Subject, way: Way) async throws {
        let file = Subject.package.appending(path: "Documentation/report.schema.json")
        let validator = try #require(SchemaValidator(Data(contentsOf: file)))
        let run = try await Runs.shared.run(subject, way)
        let findings = try validator.findings(in: run.ending.output)
        #expect(findings.isEmpty, "\(findings.prefix(10))")
    }

    @Test func `the same report goes to a folder, a file for each format`() async throws {
        try await ScratchFolder.with { folder in
            let ending = try await Program.run(
                "check",
                Subject.shells.folder.path,
                "--site-url",
                Subject.shells.published,
                "--as-of",
                "2025-04-30",
                "--format",
                "text,json,html",
                "--output",
                folder.path
            )
            #expect(ending.code == 0, "\(ending.complaint)")
            #expect(ending.output.isEmpty)
            #expect(folder.names == ["report.html", "report.json", "report.txt"])
            let written = try Report(folder.contents(of: "report.json"))
            let shared = try await report(.shells, .folder)
            #expect(written.items.map(Judgement.of) == shared.items.map(Judgement.of))
        }
    }
}
