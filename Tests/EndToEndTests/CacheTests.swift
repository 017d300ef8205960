import Foundation
import Testing

/// What a second run need not do again.
struct CacheTests {
    private func check(
        _ cache: String,
        extractor: String? = nil,
        _ options: String...
    ) async throws -> Ending {
        let arguments =
            ["check", Subject.complete.folder.path, "--site-url", Subject.complete.published]
            + ["--as-of", "2025-04-30", "--format", "json", "--cache", cache]
        return try await Program.run(
            arguments + options,
            with: extractor.map { ["OITCHECK_EXTRACT": $0] } ?? [:]
        )
    }

    /// The report without what only the run itself knows.
    private func told(_ ending: Ending) -> String {
        ending.text.replacing(/"run" : \{[^}]*\}/, with: "")
    }

    /// The extractor behind a program that writes down every byte that it is sent.
    private func overheard(in folder: ScratchFolder) throws -> (program: String, log: URL) {
        let extractor = try Program.path() + "-extract"
        let log = try folder.write("", to: "log")
        let program = try folder.write(
            "#!/bin/sh\ntee -a '\(log.path)' | '\(extractor)'\n",
            to: "overheard"
        )
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755],
            ofItemAtPath: program.path
        )
        return (program.path, log)
    }

    @Test func `a second run sends its extractor nothing, and reports the same`() async throws {
        try await ScratchFolder.with { folder in
            let cache = folder.url.appending(path: "cache").path
            let (program, log) = try overheard(in: folder)
            let first = try await check(cache, extractor: program)
            #expect(first.code == 0, "\(first.complaint)")
            #expect(try !Data(contentsOf: log).isEmpty)
            try Data().write(to: log)
            let second = try await check(cache, extractor: program)
            #expect(try Data(contentsOf: log).isEmpty)
            #expect(told(second) == told(first))
        }
    }

    @Test func `without a cache nothing is kept, and the report is the same`() async throws {
        try await ScratchFolder.with { folder in
            let cache = folder.url.appending(path: "cache").path
            let kept = try await check(cache)
            let ending = try await Program.run(
                "check",
                Subject.complete.folder.path,
                "--site-url",
                Subject.complete.published,
                "--as-of",
                "2025-04-30",
                "--format",
                "json",
                "--no-cache"
            )
            #expect(ending.code == 0, "\(ending.complaint)")
            #expect(told(ending) == told(kept))
        }
    }

    @Test func `a damaged cache is read past`() async throws {
        try await ScratchFolder.with { folder in
            let cache = folder.url.appending(path: "cache")
            let first = try await check(cache.path)
            let entries = folder.names.filter { $0.hasPrefix("cache/") }
            for name in entries {
                let file = folder.url.appending(path: name)
                guard !file.hasDirectoryPath, let data = try? Data(contentsOf: file) else {
                    continue
                }
                try data.prefix(data.count / 2).write(to: file)
            }
            let second = try await check(cache.path)
            #expect(told(second) == told(first))
        }
    }

    @Test func `to keep and not to keep is wrong usage`() async throws {
        let ending = try await Program.run("read", "x.pdf", "--cache", "here", "--no-cache")
        #expect(ending.code == 2)
        #expect(ending.complaint.contains("--no-cache"))
    }

    @Test(arguments: ["0", "3-1", "a", "1-", "-2"])
    func `what is no range of pages is wrong usage`(pages: String) async throws {
        let ending = try await Program.run("read", "x.pdf", "--pages=\(pages)")
        #expect(ending.code == 2)
        #expect(ending.complaint.contains("--pages"))
    }
}
