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

    @Test func `the checklist in the package has no faults`() async throws {
        let file = Subject.package.appending(path: "Checklists/2568.yaml").path
        let ending = try await Program.run("checklist", "lint", file)
        #expect(ending.code == 0, "\(ending.complaint)")
        #expect(ending.text.contains("28 items, 157 components, no faults"))
    }

    @Test func `a fault is told by file, line and column`() async throws {
        try await ScratchFolder.with { folder in
            let file = try folder.write("schema: oitcheck.checklist/2\n", to: "x.yaml").path
            let ending = try await Program.run("checklist", "lint", file)
            #expect(ending.code == 2)
            #expect(ending.complaint.contains("\(file):1:"))
        }
    }

    @Test func `every example of the checklist comes out as it says`() async throws {
        let ending = try await Program.run("checklist", "test")
        #expect(ending.code == 0, "\(ending.text)")
        #expect(ending.text.contains(" examples, 0 wrong"))
    }
}
