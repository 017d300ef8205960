import Foundation
import Testing

struct ChecklistCommandTests {
    @Test func `the list holds every item of the edition`() async throws {
        let ending = try await Program.run("checklist", "list")
        #expect(ending.code == 0)
        #expect(ending.text.contains("2568"))
        let codes = ending.text.split(separator: "\n").compactMap {
            $0.firstMatch(of: #/^(o\d+) /#).map { String($0.1) }
        }
        #expect(codes == (1...28).map { "o\($0)" })
    }

    @Test(arguments: ["o12", "O12"])
    func `an item is shown with all its components`(item: String) async throws {
        let ending = try await Program.run("checklist", "show", item, "--lang", "en")
        #expect(ending.code == 0)
        let ids = ending.text.split(separator: "\n").compactMap {
            $0.firstMatch(of: #/^(o12\.c\d+) /#).map { String($0.1) }
        }
        #expect(ids == (1...15).map { "o12.c\($0)" })
        #expect(ending.text.contains("Procurement list and progress"))
    }

    @Test(arguments: ["o29", "o0", "12", "procurement"])
    func `an item that there is not is named`(item: String) async throws {
        let ending = try await Program.run("checklist", "show", item)
        #expect(ending.code == 2)
        #expect(ending.complaint.contains(item))
        #expect(ending.complaint.contains("o28"))
    }

    @Test(arguments: [
        ("2568", "28 items, 157 components, no faults"),
        ("2569", "26 items, 128 components, no faults"),
    ])
    func `a checklist in the package has no faults`(edition: String, says: String) async throws {
        let file = Subject.package.appending(path: "Checklists/\(edition).yaml").path
        let ending = try await Program.run("checklist", "lint", file)
        #expect(ending.code == 0, "\(ending.complaint)")
        #expect(ending.text.contains(says))
    }

    @Test func `a fault is told by file, line and column`() async throws {
        try await ScratchFolder.with { folder in
            let file = try folder.write("schema: oitcheck.checklist/2\n", to: "x.yaml").path
            let ending = try await Program.run("checklist", "lint", file)
            #expect(ending.code == 2)
            #expect(ending.complaint.contains("\(file):1:"))
        }
    }

    @Test(arguments: ["2568", "2569"])
    func `every example of a checklist comes out as it says`(edition: String) async throws {
        let ending = try await Program.run("checklist", "test", "--checklist", edition)
        #expect(ending.code == 0, "\(ending.text)")
        #expect(ending.text.contains(" examples, 0 wrong"))
    }

    @Test func `a comparison says what merged and what a finding is worth`() async throws {
        let ending = try await Program.run("checklist", "diff", "2568", "2569", "--lang", "en")
        #expect(ending.code == 0, "\(ending.complaint)")
        #expect(ending.text.contains("(merged from o10 and o11"))
        #expect(ending.text.contains("o16.c5 ← o17.c5"))
        #expect(ending.text.contains("finding holds"))
    }

    @Test func `a comparison for machines names its schema and both sides`() async throws {
        let ending = try await Program.run(
            "checklist",
            "diff",
            "2568",
            "2569",
            "--format",
            "json"
        )
        let json = try JSONSerialization.jsonObject(with: Data(ending.text.utf8))
        let report = try #require(json as? [String: Any])
        #expect(report["schema"] as? String == "oitcheck.checklist-diff/1")
        #expect((report["from"] as? [String: Any])?["edition"] as? Int == 2568)
        #expect((report["items"] as? [[String: Any]])?.count == 26)
    }

    @Test func `editions that say nothing of each other are not compared`() async throws {
        let ending = try await Program.run("checklist", "diff", "2569", "2568")
        #expect(ending.code == 2)
        #expect(ending.complaint.contains("from"))
    }

    @Test(arguments: ["2566", "2567"])
    func `nothing is judged by titles, and the reason is said`(edition: String) async throws {
        let ending = try await Program.run("check", "/nowhere", "--checklist", edition)
        #expect(ending.code == 2)
        #expect(ending.complaint.contains("of \(edition) only the titles are known"))
        #expect(ending.complaint.contains("ชื่อข้อ"))
    }

    @Test func `old titles are listed with what became of them`() async throws {
        let ending = try await Program.run("checklist", "list", "--checklist", "2567")
        #expect(ending.code == 0)
        #expect(ending.text.contains("o3   อำนาจหน้าที่  → 2568 o1"))
    }

    @Test func `an edition run for another year speaks of that year`() async throws {
        let ending = try await Program.run(
            "checklist",
            "show",
            "o13",
            "--fiscal-year",
            "2569",
            "--lang",
            "en"
        )
        #expect(ending.text.contains("Procurement result report, FY 2568"))
        #expect(ending.text.contains("Rows belong to FY 2568"))
    }

    @Test func `a phrase whose year does not move is noted`() async throws {
        let file = Subject.package.appending(path: "Checklists/2568.yaml").path
        let ending = try await Program.run("checklist", "lint", file)
        #expect(ending.code == 0)
        #expect(ending.text.contains("note: 'ITA_68_o12' names a year"))
    }

    @Test func `an agency's own file says what it changed, and where`() async throws {
        try await ScratchFolder.with { folder in
            let yaml = """
                schema: oitcheck.checklist/1
                id: my-town
                extends: 2568
                revision: '1'
                source: {title: Our rules, confidence: high}
                title: {th: แบบตรวจของเรา, en: Our checklist}
                items:
                  - id: o12
                    components:
                      - {id: o12.c13, disable: {reason: {th: ไม่มีงบลงทุน, en: no investment budget}}}

                """
            let file = try folder.write(yaml, to: "my.yaml").path
            let ending = try await Program.run(
                "checklist",
                "show",
                "--effective",
                "--checklist",
                file,
                "--lang",
                "en"
            )
            #expect(ending.code == 0, "\(ending.complaint)")
            #expect(ending.text.contains("[\(file):10 disabled: no investment budget]"))
            #expect(ending.text.contains("o12.c12  Covers the first six months  [2568]"))
            let lint = try await Program.run("checklist", "lint", file)
            #expect(lint.text.contains("28 items, 157 components, no faults"))
        }
    }
}
