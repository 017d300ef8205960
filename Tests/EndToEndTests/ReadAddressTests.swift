import Foundation
import TestSupport
import Testing

/// `oitcheck read URL`: one document, fetched as a run would fetch it.
struct ReadAddressTests {
    private static let plan = Answer.page("<main><h1>แผนปฏิบัติการ</h1><p>ปี 2568</p></main>")

    private func read(
        _ answers: [String: Answer],
        _ path: String,
        _ options: String...
    ) async throws -> (ending: Ending, targets: [String]) {
        try await SiteServer.serving(answers) { server in
            let address = server.address + path
            return (
                try await Program.run(["read", address, "--lang", "en"] + options), server.targets
            )
        }
    }

    @Test func `the document at an address is shown as a file is`() async throws {
        let (ending, targets) = try await read(["/plan": Self.plan], "plan")
        #expect(ending.code == 0, "\(ending.complaint)")
        #expect(ending.text.hasPrefix("format     html (html/1)"))
        #expect(ending.text.contains("แผนปฏิบัติการ"))
        #expect(targets == ["/robots.txt", "/plan"])
    }

    @Test func `a PDF is told by its bytes, whatever its name and type say`() async throws {
        let file = Subject.package.appending(path: "Fixtures/documents/pdf/thai-chromium.pdf")
        let bytes = try Array(Data(contentsOf: file))
        let answer = Answer(headers: [("Content-Type", "text/html")], body: .bytes(bytes))
        let (ending, _) = try await read(["/plan.html": answer], "plan.html")
        #expect(ending.text.hasPrefix("format     pdf ("), "\(ending.complaint)")
    }

    @Test func `redirects are told`() async throws {
        let (ending, _) = try await read(
            ["/old": .redirect(to: "/plan", status: 301), "/plan": Self.plan],
            "old"
        )
        #expect(ending.code == 0)
        #expect(ending.complaint.contains("redirected (301) to http://127.0.0.1:"))
        #expect(ending.complaint.contains("/plan"))
    }

    @Test func `robots.txt is obeyed until the user says otherwise`() async throws {
        let answers = [
            "/robots.txt": Answer.page("User-agent: *\nDisallow: /", type: "text/plain"),
            "/plan": Self.plan,
        ]
        let (refused, targets) = try await read(answers, "plan")
        #expect(refused.code == 3)
        #expect(refused.complaint.contains("(robots)"))
        #expect(refused.output.isEmpty)
        #expect(targets == ["/robots.txt"])
        let (read, asked) = try await read(answers, "plan", "--ignore-robots")
        #expect(read.code == 0)
        #expect(asked == ["/plan"])
    }

    @Test(arguments: [(404, "dead"), (403, "blocked"), (401, "sign-in"), (500, "server-error")])
    func `an address that gives no document ends with its reason`(
        status: Int,
        code: String
    ) async throws {
        let (ending, _) = try await read(["/plan": .status(status)], "plan")
        #expect(ending.code == 3)
        #expect(ending.complaint.contains("(\(code))"), "\(ending.complaint)")
        #expect(ending.output.isEmpty)
    }

    @Test func `only the named host may be private`() async throws {
        try await SiteServer.serving(["/secret": Self.plan]) { other in
            let (ending, _) = try await read(
                ["/plan": .redirect(to: other.address + "secret")],
                "plan"
            )
            #expect(ending.code == 3)
            #expect(ending.complaint.contains("(private-address)"))
            #expect(other.targets.isEmpty)
        }
    }

    @Test(arguments: ["ftp://a.go.th/plan.pdf", "https://", "http://a b/"])
    func `what is no web address is wrong usage`(text: String) async throws {
        let ending = try await Program.run("read", text)
        #expect(ending.code == 2)
        #expect(ending.complaint.contains("is no web address"))
    }
}
