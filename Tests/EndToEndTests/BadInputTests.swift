import Fetching
import Foundation
import TestSupport
import Testing

/// What the command says and how it ends where it cannot do what was asked: one message that names
/// the thing, no stack trace, no half-written report.
struct BadInputTests {
    /// Runs `check` on a target with an empty folder for its reports.
    private func check(_ target: String, _ options: String...) async throws -> Refusal {
        try await ScratchFolder.with { folder in
            let reports = folder.url.appending(path: "reports").path
            let ending = try await Program.run(
                ["check", target, "--delay", "0", "--format", "json", "--output", reports]
                    + options
            )
            let files = folder.names.filter { $0.contains(".") }
            return Refusal(ending: ending, files: files)
        }
    }

    private func expect(
        _ refusal: Refusal,
        code: Int32,
        names: String...,
        at location: SourceLocation = #_sourceLocation
    ) {
        let complaint = refusal.ending.complaint
        #expect(refusal.ending.code == code, "\(complaint)", sourceLocation: location)
        for name in names {
            #expect(complaint.contains(name), "\(complaint)", sourceLocation: location)
        }
        #expect(refusal.files.isEmpty, sourceLocation: location)
        #expect(refusal.ending.output.isEmpty, sourceLocation: location)
        #expect(refusal.isOneMessage, "\(complaint)", sourceLocation: location)
    }

    @Test func `a host that nobody knows is named`() async throws {
        let refusal = try await check("https://www.no-such-town.invalid/")
        expect(refusal, code: 3, names: "www.no-such-town.invalid", "unknown-host")
    }

    @Test func `a server that is not running is named`() async throws {
        let port = try SilentPort()
        let refusal = try await check(port.address)
        expect(refusal, code: 3, names: port.address, "connection-refused")
    }

    @Test(.enabled(if: TLSServer.isAvailable, "there is no openssl to serve TLS with"))
    func `a certificate that nobody vouches for is named`() async throws {
        let folder = Subject.package.appending(path: "Tests/FetchingTests/Certificates")
        let server = try TLSServer(
            certificate: folder.appending(path: "self-signed.pem"),
            key: folder.appending(path: "key.pem")
        )
        defer { server.stop() }
        let refusal = try await check("https://127.0.0.1:\(server.port)/")
        expect(refusal, code: 3, names: "127.0.0.1:\(server.port)", "certificate")
    }

    @Test(arguments: [401, 403, 404, 500, 503])
    func `a server that refuses everything is not judged`(status: Int) async throws {
        let answer = Answer(status: status, body: .bytes(Array("no".utf8)))
        let refusal = try await SiteServer.serving(["/": answer]) { server in
            try await check(server.address)
        }
        expect(refusal, code: 3, names: "http://127.0.0.1")
    }

    @Test func `an empty home page is not judged`() async throws {
        let refusal = try await SiteServer.serving(["/": .page("")]) { server in
            try await check(server.address)
        }
        expect(refusal, code: 3, names: "empty-page")
    }

    @Test(arguments: [
        "ftp://example.go.th/", "http://", "https://:80/", "http://a b/", "http://[/",
    ])
    func `what is no web address is named`(target: String) async throws {
        expect(try await check(target), code: 2, names: target)
    }

    @Test func `a folder that is not there is named`() async throws {
        expect(try await check("/no/such/folder"), code: 2, names: "/no/such/folder")
    }

    @Test func `a file in place of a folder is named`() async throws {
        try await ScratchFolder.with { folder in
            let file = try folder.write("<p>ก", to: "index.html").path
            expect(try await check(file), code: 2, names: file)
        }
    }

    @Test func `a folder without a page is not judged`() async throws {
        try await ScratchFolder.with { folder in
            try folder.write("nothing", to: "notes.txt")
            expect(try await check(folder.path), code: 3, names: folder.path)
        }
    }

    @Test func `a folder without a home page is not judged`() async throws {
        try await ScratchFolder.with { folder in
            try folder.write("<p>ก</p>", to: "about/us.html")
            expect(try await check(folder.path), code: 3, names: folder.path)
        }
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func `a folder that may not be read is named`() async throws {
        try await ScratchFolder.with { folder in
            try folder.write("<p>ก</p>", to: "index.html")
            chmod(folder.path, 0)
            defer { chmod(folder.path, 0o700) }
            let refusal = try await check(folder.path)
            #expect([2, 3].contains(refusal.ending.code))
            #expect(refusal.ending.complaint.contains(folder.path))
        }
    }

    @Test func `a faulty checklist is named by line and column`() async throws {
        let good = Subject.package.appending(path: "Checklists/2568.yaml")
        let text = try String(contentsOf: good, encoding: .utf8)
        let faulty = text.replacing("\ntitle:\n", with: "\ntitel:\n", maxReplacements: 1)
        let lines = faulty.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex(of: "titel:")) + 1
        try await ScratchFolder.with { folder in
            let file = try folder.write(faulty, to: "2568.yaml").path
            let refusal = try await check(Subject.complete.folder.path, "--checklist", file)
            expect(refusal, code: 2, names: "\(file):\(line):1", "titel", "did you mean 'title'")
        }
    }

    @Test func `a checklist that is not there is named with those that are`() async throws {
        let refusal = try await check(Subject.complete.folder.path, "--checklist", "2499")
        expect(refusal, code: 2, names: "2499", "2568")
    }

    @Test(
        arguments: [
            ["--fiscal-year", "2025"], ["--as-of", "30 April"], ["--as-of", "2025-02-30"],
            ["--concurrency", "0"], ["--concurrency", "many"], ["--delay", "-1"],
            ["--delay", "nan"], ["--max-pages", "-5"], ["--max-time", "soon"],
            ["--max-time", "99999999999999999999h"], ["--site-url", "town"],
            ["--external", "some"], ["--lang", "de"], ["--format", "docx"], ["--format", ""],
        ]
    )
    func `a value that an option cannot have is named`(option: [String]) async throws {
        let ending = try await Program.run(["check", Subject.complete.folder.path] + option)
        #expect(ending.code == 2, "\(ending.complaint)")
        #expect(ending.complaint.contains(option[0].dropFirst(2)), "\(ending.complaint)")
        #expect(ending.output.isEmpty)
    }

    @Test func `an option that there is not is named`() async throws {
        let ending = try await Program.run("check", Subject.complete.folder.path, "--no-such")
        #expect(ending.code == 2)
        #expect(ending.complaint.contains("--no-such"))
    }

    @Test func `a command that there is not is named`() async throws {
        let ending = try await Program.run("inspect", "x")
        #expect(ending.code == 2)
        #expect(ending.complaint.contains("inspect"))
    }

    @Test func `reports that cannot be written are named before the work begins`() async throws {
        try await ScratchFolder.with { folder in
            let file = try folder.write("", to: "file").path
            let ending = try await Program.run(
                "check",
                Subject.complete.folder.path,
                "--format",
                "json",
                "--output",
                file + "/r"
            )
            #expect(ending.code == 2)
            #expect(ending.complaint.contains(file + "/r"))
            #expect(folder.names == ["file"])
        }
    }

    @Test func `several formats need a folder`() async throws {
        let ending = try await Program.run(
            "check",
            Subject.complete.folder.path,
            "--format",
            "json,text"
        )
        #expect(ending.code == 2)
        #expect(ending.complaint.contains("--output"))
    }

    @Test(
        arguments: [
            [], ["check"], ["read"], ["checklist"], ["checklist", "list"], ["checklist", "show"],
            ["checklist", "lint"], ["checklist", "test"],
        ]
    )
    func `the help of every command shows how it is used`(command: [String]) async throws {
        let ending = try await Program.run(command + ["--help"])
        #expect(ending.code == 0)
        #expect(ending.text.contains("Examples:\n"))
        let name = (["oitcheck"] + command).joined(separator: " ")
        #expect(ending.text.contains("  \(name) "), "\(ending.text)")
    }

    @Test func `the version is printed`() async throws {
        let ending = try await Program.run("--version")
        #expect(ending.code == 0)
        #expect(ending.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}

/// How the command refused, and the files that it left.
private struct Refusal {
    let ending: Ending
    let files: [String]

    /// A few lines at most, and no words of the program's inside.
    var isOneMessage: Bool {
        let text = ending.complaint
        let words = ["Fatal error", "Crash", ".swift:", "Optional(", "Error Domain", "0x0000"]
        return !text.isEmpty && text.split(separator: "\n").count <= 3
            && !words.contains(where: text.contains)
    }
}
