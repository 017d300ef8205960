import Foundation
import TestSupport
import Testing

/// `oitcheck audit-report`: the figures of a published report, worked out again.
struct AuditReportTests {
    enum Form: CaseIterable {
        case text, html, docx, pdf

        /// The report in that form; nil where it cannot be made here.
        func write(_ report: PublishedReport, in folder: ScratchFolder) throws -> URL? {
            switch self {
            case .text: return try folder.write(report.text, to: "report.txt")
            case .html: return try folder.write(report.html, to: "report.html")
            case .docx:
                let file = folder.url.appending(path: "report.docx")
                try Data(report.docx).write(to: file)
                return file
            case .pdf: return try report.pdf(in: folder)
            }
        }
    }

    @Test(arguments: Form.allCases)
    func `a report whose figures fit passes in every form`(form: Form) async throws {
        try await ScratchFolder.with { folder in
            guard let file = try form.write(.invented(), in: folder) else { return }
            let ending = try await Program.run(
                "audit-report",
                file.path,
                "--format",
                "json",
                "--quiet"
            )
            #expect(ending.code == 0, "\(ending.complaint)\(ending.text)")
            let audit = try Audit(ending.output)
            #expect(audit.contradictions.isEmpty)
            #expect(audit.advice.isEmpty, "\(audit.advice)")
            #expect(audit.scores.count == 104)
            #expect(audit.recomputations.allSatisfy { $0.outcome == "agrees" || $0.isUnprinted })
            #expect(audit.resultYear == 2568)
        }
    }

    @Test(arguments: Form.allCases)
    func `four errors planted are four contradictions in every form`(form: Form) async throws {
        let report = try PublishedReport.invented()
            .replacing("ตัวชี้วัดที่ 3 การใช้อำนาจ\t94.30", with: "ตัวชี้วัดที่ 3 การใช้อำนาจ\t93.40")
            .replacing("ส่วนที่ 2 ได้คะแนน 87.20", with: "ส่วนที่ 2 ได้คะแนน 82.70")
            .replacing("ผลการประเมิน ๘๗.๕๐ คะแนน", with: "ผลการประเมิน ๗๘.๕๐ คะแนน")
            .replacing("พ.ศ. 2568 ของเทศบาล", with: "พ.ศ. 2567 ของเทศบาล")
        try await ScratchFolder.with { folder in
            guard let file = try form.write(report, in: folder) else { return }
            let ending = try await Program.run("audit-report", file.path, "--format", "json")
            #expect(ending.code == 1, "\(ending.complaint)")
            let found = try Audit(ending.output).contradictions
            #expect(
                Set(found.map { "\($0.subject ?? "") \($0.printed[0].printed) \($0.expected)" })
                    == [
                        "indicator-3 93.40 [\"94.30\"]", "eit/2 82.70 [\"87.20\"]",
                        "indicator-9 ๗๘.๕๐ [\"87.50\"]",
                        " ประจำปีงบประมาณ พ.ศ. 2567 [\"2568\"]",
                    ]
            )
            #expect(found.count == 4, "\(found)")
            #expect(found.allSatisfy { !$0.printed[0].quote.isEmpty && !$0.witnesses.isEmpty })
            #expect(form != .pdf || found.allSatisfy { $0.printed[0].page != nil })
        }
    }

    @Test func `what is written for machines is as its schema says`() async throws {
        let file = Subject.package.appending(path: "Documentation/audit.schema.json")
        var validator = try #require(SchemaValidator(Data(contentsOf: file)))
        validator.closed = true
        let report = try PublishedReport.invented().replacing("94.30", with: "93.40")
            .replacing("ระดับ ผ่านดี", with: "ระดับ ผ่าน")
        try await ScratchFolder.with { folder in
            let written = try folder.write(report.text, to: "report.txt")
            let ending = try await Program.run("audit-report", written.path, "--format", "json")
            let findings = try validator.findings(in: ending.output)
            #expect(findings.isEmpty, "\(findings.prefix(10))")
            #expect(try !Audit(ending.output).contradictions.isEmpty)
        }
    }

    @Test func `the text names both places, in either language`() async throws {
        let report = try PublishedReport.invented()
            .replacing("ได้คะแนน 92.13 คะแนน", with: "ได้คะแนน 93.12 คะแนน")
        try await ScratchFolder.with { folder in
            let path = try folder.write(report.text, to: "report.txt").path
            let english = try await Program.run("audit-report", path, "--lang", "en")
            #expect(english.code == 1)
            #expect(english.text.contains("the ITA score is printed as 93.12, but should be 92.13"))
            #expect(english.text.contains("Printed 93.12 (line 5): “ผลการประเมิน ITA"))
            #expect(english.text.contains("Against 93.75 (line 8): “"))
            let thai = try await Program.run("audit-report", path)
            #expect(thai.text.contains("คะแนน ITA พิมพ์ไว้ 93.12 แต่ควรเป็น 92.13"))
        }
    }

    @Test func `a report of another year is compared with itself alone`() async throws {
        let report = try PublishedReport.invented().replacing("พ.ศ. 2568", with: "พ.ศ. 2570")
            .replacing("ได้คะแนน 92.13 คะแนน", with: "ได้คะแนน 93.12 คะแนน")
        try await ScratchFolder.with { folder in
            let path = try folder.write(report.text, to: "report.txt").path
            let ending = try await Program.run("audit-report", path, "--lang", "en")
            #expect(ending.code == 0, "\(ending.text)")
            #expect(ending.text.contains("How scores of 2570 roll up is not known"))
        }
    }

    @Test func `without a score, or a file, it says so`() async throws {
        try await ScratchFolder.with { folder in
            let path = try folder.write("ประกาศเทศบาล เรื่อง ตลาดนัด", to: "notice.txt").path
            let none = try await Program.run("audit-report", path)
            #expect(none.code == 3)
            #expect(none.complaint.contains("no score"))
            #expect(none.output.isEmpty)
            let missing = try await Program.run("audit-report", folder.path + "/no-such-file.pdf")
            #expect(missing.code == 2)
            let wrong = try await Program.run("audit-report", path, "--format", "xml")
            #expect(wrong.code == 2)
        }
    }

    @Test func `a report at an address is read as a file is`() async throws {
        let page = Answer.page(try PublishedReport.invented().html)
        try await SiteServer.serving(["/ita": page]) { server in
            let ending = try await Program.run(
                "audit-report",
                server.address + "ita",
                "--lang",
                "en"
            )
            #expect(ending.code == 0, "\(ending.complaint)")
            #expect(ending.text.contains("No contradiction"))
        }
    }
}

/// What the tests read of the JSON.
private struct Audit: Decodable {
    struct Place: Decodable {
        let printed: String
        let quote: String
        let page: Int?
    }

    struct Finding: Decodable {
        let subject: String?
        let expected: [String]
        let printed: [Place]
        let witnesses: [Place]
    }

    struct Worked: Decodable {
        let outcome: String
        var isUnprinted: Bool { outcome == "not-printed" }
    }

    struct Score: Decodable { let subject: String }
    struct Advice: Decodable { let en: String }

    let resultYear: Int?
    let scores: [Score]
    let recomputations: [Worked]
    let contradictions: [Finding]
    let advice: [Advice]

    init(_ data: Data) throws { self = try JSONDecoder().decode(Audit.self, from: data) }
}
