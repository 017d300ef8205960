import Foundation
import TestSupport
import Testing

/// `oitcheck score` as its users run it.
struct ScoreCommandTests {
    private static let figures = ["--iit", "98.19", "--eit1", "93.20", "--eit2", "87.61"]

    /// A score sheet as anybody may read it who knows only the published contract.
    private struct Sheet: Decodable {
        let total: Report.Score
        let grades: [Grade]
        let instruments: [Report.NamedScore]
        let groups: [Report.NamedScore]?
        let indicators: [Report.NamedScore]?
        let costs: [Cost]

        struct Grade: Decodable { let title: [String: String] }

        struct Cost: Decodable {
            let item: String
            let total: Report.Score
            let lacking: [String]
        }

        func cost(_ item: String) -> Cost? { costs.first { $0.item == item } }
    }

    private func sheet(_ arguments: [String]) async throws -> Sheet {
        let ending = try await Program.run(["score", "--format", "json"] + arguments)
        try #require(ending.code == 0, "\(ending.complaint)")
        return try JSONDecoder().decode(Sheet.self, from: ending.output)
    }

    private func refusal(_ arguments: [String]) async throws -> String {
        let ending = try await Program.run(["score"] + arguments)
        #expect(ending.code == 2)
        #expect(ending.output.isEmpty)
        #expect(ending.complaint.split(separator: "\n").count <= 4, "\(ending.complaint)")
        return ending.complaint
    }

    @Test func `the seed's items and figures give the seed's scores`() async throws {
        let items = ["--item", "o12=50", "--item", "o19=50"]
        let sheet = try await sheet(items + Self.figures)
        #expect(sheet.indicators?.first { $0.id == "9" }?.score == point(92.5))
        #expect(sheet.instruments.first { $0.id == "oit" }?.score == point(96.25))
        #expect(sheet.total == point(95.08))
        #expect(sheet.grades.map { $0.title["th"] } == ["ผ่านดี"])
        #expect(sheet.costs.map(\.item) == ["o12", "o19"])
        #expect(sheet.cost("o12")?.total == point(1))
        #expect(sheet.cost("o19")?.total == point(0.5))
    }

    @Test func `an entered figure of OIT is enough`() async throws {
        let sheet = try await sheet(["--oit", "96.25"] + Self.figures)
        #expect(sheet.total == point(95.08))
        #expect(sheet.groups == nil)
    }

    @Test func `a total above 85 with one instrument below is a pass`() async throws {
        let others = ["--iit", "97", "--eit1", "97", "--oit", "96.46"]
        let sheet = try await sheet(others + ["--eit2", "84.7"])
        #expect(sheet.total == point(94.94))
        #expect(sheet.grades.map { $0.title["th"] } == ["ผ่าน"])
    }

    @Test func `a report of the seed's town is scored as it was judged`() async throws {
        try await withReport { file in
            let sheet = try await sheet([file] + Self.figures)
            let oit = Report.Score(low: 92.5, high: 96.25)
            #expect(sheet.instruments.first { $0.id == "oit" }?.score == oit)
            #expect(sheet.total == Report.Score(low: 93.58, high: 95.08))
            #expect(sheet.grades.map { $0.title["th"] } == ["ผ่านดี"])
            #expect(sheet.costs.map(\.item) == ["o12", "o19"])
            #expect(sheet.cost("o12")?.total == Report.Score(low: 1, high: 2))
            #expect(sheet.cost("o19")?.lacking == ["o19.c2", "o19.c3"])
        }
    }

    @Test func `an item entered beside a report takes its place`() async throws {
        try await withReport { file in
            let ending = try await Program.run(
                ["score", file, "--item", "o12=100", "--explain", "--lang", "en"] + Self.figures
            )
            #expect(ending.code == 0, "\(ending.complaint)")
            #expect(
                ending.text.contains("The score of o12 was entered; the report has 0.00–50.00.")
            )
            #expect(ending.text.contains("× OIT 97.50–98.75"))
        }
    }

    @Test func `an edition whose roll-up nobody knows is refused with the reason`() async throws {
        let good = Subject.package.appending(path: "Checklists/2568.yaml")
        let text = try String(contentsOf: good, encoding: .utf8)
        let start = try #require(text.range(of: "\nscoring:\n"))
        let end = try #require(text.range(of: "\n# Lists that several checks share."))
        let unknown = "\nscoring: {rollUp: unknown, reason: {th: ยังไม่มีคู่มือ, en: no handbook yet}}\n"
        let other = text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: unknown)
        try await ScratchFolder.with { folder in
            let file = try folder.write(other, to: "other.yaml").path
            let arguments = ["--item", "o12=50", "--checklist", file]
            #expect(try await refusal(arguments).contains("ยังรวมคะแนนของปี 2568 ไม่ได้: ยังไม่มีคู่มือ"))
            #expect(try await refusal(arguments + ["--lang", "en"]).contains("no handbook yet"))
        }
    }

    @Test func `a report that is none is named with the place of its fault`() async throws {
        try await withReport { file in
            let url = URL(filePath: file)
            let text = try String(contentsOf: url, encoding: .utf8)
            let cases = [
                (text.replacing("oitcheck.report/1", with: "oitcheck.links/1"), "$.schema"),
                (String(text.prefix(text.count / 3)), "$: is no JSON"),
                (text.replacing("\"id\" : \"o12\"", with: "\"id\" : \"o13\""), "$.items[12].id"),
                (text.replacing("\"edition\" : 2568", with: "\"edition\" : 2499"), "2499"),
            ]
            for (damaged, place) in cases {
                try Data(damaged.utf8).write(to: url)
                let complaint = try await refusal([file])
                #expect(complaint.contains(place), "\(complaint)")
            }
        }
        #expect(try await refusal(["no-such.json"]).contains("no-such.json"))
    }

    @Test(
        arguments: [
            (["--item", "o29=50"], "o29"), (["--item", "o1"], "o1"), (["--iit", "101"], "101"),
            (["--eit1", "nan", "--oit", "5"], "nan"), (["--oit", "90-80"], "90-80"), ([], "--item"),
            (["--iit", "90"], "--item"), (["--oit", "90", "--item", "o1=0"], "--oit"),
            (["--item", "o1=0", "--item", "o1=100"], "twice"),
            (["--item", "o1=0", "--checklist", "2499"], "2499"),
        ]
    )
    func `a figure that cannot be is named`(arguments: [String], name: String) async throws {
        #expect(try await refusal(arguments).contains(name))
    }

    @Test func `the help shows how it is used`() async throws {
        let ending = try await Program.run("score", "--help")
        #expect(ending.code == 0)
        #expect(ending.text.contains("Examples:\n"))
        #expect(ending.text.contains("  oitcheck score "))
    }

    private func point(_ value: Double) -> Report.Score { Report.Score(low: value, high: value) }

    /// A report of the seed's town, as the command wrote it.
    private func withReport(_ body: (String) async throws -> Void) async throws {
        let run = try await Runs.shared.run(.angthong, .folder)
        try await ScratchFolder.with { folder in
            let file = folder.url.appending(path: "report.json")
            try run.ending.output.write(to: file)
            try await body(file.path)
        }
    }
}
