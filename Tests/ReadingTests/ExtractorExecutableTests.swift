import FoundationEssentials
import Testing

@testable import Reading

@Suite struct ExtractorExecutableTests {
    private func make(_ paths: [String]) throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "oitcheck-\(UInt64.random(in: 0...UInt64.max))")
        for path in paths {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data("#!/bin/sh\n".utf8).write(to: file)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755],
                ofItemAtPath: file.path()
            )
        }
        return folder.path()
    }

    @Test func `a stated path is taken and nothing else`() throws {
        let folder = try make(["bin/oitcheck-extract", "mine"])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = try ExtractorExecutable.locate(stated: "\(folder)/mine", beside: "\(folder)/bin")
        #expect(path == "\(folder)/mine")
        #expect(throws: ExtractorError.notFound(["\(folder)/none"])) {
            try ExtractorExecutable.locate(stated: "\(folder)/none", beside: "\(folder)/bin")
        }
    }

    @Test func `the program beside the running one comes before libexec`() throws {
        let both = try make(["bin/oitcheck-extract", "libexec/oitcheck/oitcheck-extract"])
        defer { try? FileManager.default.removeItem(atPath: both) }
        #expect(
            try ExtractorExecutable.locate(stated: nil, beside: "\(both)/bin")
                == "\(both)/bin/oitcheck-extract"
        )
        try FileManager.default.removeItem(atPath: "\(both)/bin/oitcheck-extract")
        #expect(
            try ExtractorExecutable.locate(stated: nil, beside: "\(both)/bin")
                == "\(both)/bin/../libexec/oitcheck/oitcheck-extract"
        )
    }

    @Test func `what cannot be run is named`() throws {
        let folder = try make(["plain"])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let plain = "\(folder)/plain"
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: plain)
        for path in [plain, folder] {
            #expect(throws: ExtractorError.notExecutable(path)) { try Extractor(executable: path) }
        }
    }
}
