import Foundation
import Testing

/// What `oitcheck doctor` says of the machine that runs the suites.
struct DoctorCommandTests {
    private struct Diagnosis: Decodable {
        let schema: String
        let works: Bool
        let install: [String]
        let parts: [Part]

        struct Part: Decodable {
            let area: String
            let name: String
            let state: String
            let detail: String?
            let install: [String]?
            let meaning: [String: String]?
        }
    }

    private func diagnosis(extractor: String? = nil) async throws -> (Int32?, Diagnosis) {
        let ending = try await Program.run(
            ["doctor", "--format", "json"],
            with: extractor.map { ["OITCHECK_EXTRACT": $0] } ?? [:]
        )
        return (ending.code, try JSONDecoder().decode(Diagnosis.self, from: ending.output))
    }

    @Test func `it names every format and how it is read`() async throws {
        let (code, diagnosis) = try await diagnosis()
        #expect(code == 0)
        #expect(diagnosis.schema == "oitcheck.doctor/1")
        #expect(diagnosis.works)
        let formats = diagnosis.parts.filter { $0.area == "formats" }
        for name in ["html", "pdf", "xlsx", "docx", "csv", "text"] {
            let format = try #require(formats.first { $0.name == name })
            #expect(format.state == "works")
            #expect(format.detail?.hasPrefix("\(name)/") == true)
        }
        for format in formats where format.state != "works" { #expect(format.meaning != nil) }
    }

    @Test func `it names the lock and whatever weakens it`() async throws {
        let (_, diagnosis) = try await diagnosis()
        let lock = diagnosis.parts.filter { $0.area == "lock" }
        #expect(lock.map(\.name) == ["landlock", "seccomp", "bubblewrap"])
        for part in lock { #expect((part.state == "works") == (part.meaning == nil)) }
        for part in diagnosis.parts {
            for package in part.install ?? [] { #expect(diagnosis.install.contains(package)) }
        }
    }

    @Test(arguments: ["/nowhere/oitcheck-extract", "/bin/false"])
    func `without an extractor it ends with 3 and says so`(_ path: String) async throws {
        let (code, diagnosis) = try await diagnosis(extractor: path)
        #expect(code == 3)
        #expect(!diagnosis.works)
        let extractor = try #require(diagnosis.parts.first { $0.area == "extractor" })
        #expect(extractor.state == "missing")
        #expect(extractor.detail?.contains(path) == true)
    }

    @Test(arguments: [("th", "รูปแบบไฟล์"), ("en", "What locks readers in")])
    func `people read it in their language`(_ language: String, _ words: String) async throws {
        let ending = try await Program.run("doctor", "--lang", language)
        #expect(ending.code == 0)
        #expect(ending.text.contains(words))
        #expect(ending.text.contains("✓ pdf"))
    }

    @Test func `another format of the answer is refused`() async throws {
        #expect(try await Program.run("doctor", "--format", "xml").code == 2)
    }
}
