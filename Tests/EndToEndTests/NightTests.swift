import Foundation
import TestSupport
import Testing

/// A second night over the same site.
struct NightTests {
    private func check(
        _ server: SiteServer,
        in folder: ScratchFolder,
        _ options: String...
    ) async throws -> Ending {
        let ending = try await Program.run(
            [
                "check", server.address, "--site-url", Subject.complete.published,
                "--as-of", "2025-04-30", "--external", "none", "--delay", "0",
                "--format", "json", "--quiet",
                "--cache", folder.url.appending(path: "cache").path,
            ] + options
        )
        try #require(ending.code == 0, "\(ending.complaint)")
        return ending
    }

    private func serving(_ body: (SiteServer, ScratchFolder) async throws -> Void) async throws {
        try await ScratchFolder.with { folder in
            try await SiteServer.serving(folder: Subject.complete.folder) { server in
                server.useValidators()
                try await body(server, folder)
            }
        }
    }

    @Test func `an unchanged night transfers no body, and reports the same`() async throws {
        try await serving { server, folder in
            let first = try await check(server, in: folder)
            let asked = server.targets.sorted()
            let found = Set(server.sent.filter { $0.status == 200 }.map(\.target))
            server.forget()
            let second = try await check(server, in: folder)
            #expect(server.targets.sorted() == asked)
            #expect(server.sent.allSatisfy { $0.size == 0 && $0.status != 200 })
            #expect(Set(server.sent.filter { $0.status == 304 }.map(\.target)) == found)
            #expect(first.timeless == second.timeless)
            #expect(first.withoutRun != second.withoutRun)
        }
    }

    @Test func `of a site that changed only what changed is transferred, and judged anew`()
        async throws
    {
        try await serving { server, folder in
            let first = try Report(await check(server, in: folder).output)
            server.on("/contact.html") { _ in
                .page(
                    "<html><body><main><h1>ติดต่อเรา</h1><p>อยู่ระหว่างปรับปรุง</p></main></body></html>"
                )
            }
            server.forget()
            let second = try Report(await check(server, in: folder).output)
            #expect(server.sent.filter { $0.status == 200 }.map(\.target) == ["/contact.html"])
            #expect(first.items("complete").count > second.items("complete").count)
            server.forget()
            let third = try Report(await check(server, in: folder).output)
            #expect(server.sent.allSatisfy { $0.size == 0 })
            #expect(third.items("complete") == second.items("complete"))
        }
    }

    @Test func `who wants to begin anew transfers everything`() async throws {
        try await serving { server, folder in
            let first = try await check(server, in: folder)
            let sizes = server.sent.map(\.size).reduce(0, +)
            server.forget()
            let second = try await check(server, in: folder, "--fresh")
            #expect(server.sent.map(\.size).reduce(0, +) == sizes)
            #expect(first.timeless == second.timeless)
        }
    }

    @Test func `without a cache no site is kept`() async throws {
        try await serving { server, folder in
            let options = ["--delay", "0", "--quiet", "--no-cache", "--external", "none"]
            let ending = try await Program.run(["check", server.address] + options)
            #expect(ending.code == 0, "\(ending.complaint)")
            #expect(server.visits.allSatisfy { $0.headers["if-none-match"] == nil })
            #expect(folder.names.isEmpty)
        }
    }

    @Test func `a server whose tags change at each request costs the bodies and nothing else`()
        async throws
    {
        try await ScratchFolder.with { folder in
            try await SiteServer.serving { server in
                server.on("/") { visit in
                    var page = Answer.page("<main><h1>เทศบาล</h1><a href=/a>หน้า</a></main>")
                    page.headers.append(("ETag", "W/\"\(visit.time)\""))
                    return page
                }
                let first = try await check(server, in: folder)
                let second = try await check(server, in: folder)
                #expect(first.timeless == second.timeless)
                #expect(server.sent.filter { $0.target == "/" }.map(\.status) == [200, 200])
            }
        }
    }
}
