import FoundationEssentials
import Glibc
import Model
import Testing

@testable import Reading

/// Formats that an external program reads for us.
@Suite struct ConverterTests {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/documents/doc")

    private func extractor(
        _ converters: Converters = Converters(),
        deadline: Duration = .seconds(20)
    ) throws -> Extractor {
        let allowance = ExtractorLimits.Allowance(deadline: deadline, processorSeconds: 25)
        return try Extractor(
            executable: ExtractorExecutable.locate(),
            workers: 1,
            limits: ExtractorLimits(reading: allowance),
            converters: converters
        )
    }

    private func read(_ name: String, _ extractor: Extractor) async throws -> Extraction {
        let bytes = [UInt8](try Data(contentsOf: Self.fixtures.appending(path: name)))
        return await extractor.extraction(of: bytes, format: .doc)
    }

    /// Whether this machine converts at all.
    private static let isReady = Converters().states().allSatisfy { $0.state == .ready }

    @Test(.enabled(if: isReady))
    func `a Word document of old has its headings and its table`() async throws {
        let extractor = try extractor()
        let extraction = try await read("plan-with-table.doc", extractor)
        #expect(await extractor.abilities()?.readers.contains("antiword/1") == true)
        #expect(extraction.readability == .readable)
        #expect(extraction.extractor == "antiword/1")
        let headings = extraction.blocks.filter(\.isHeading).map(\.text)
        #expect(
            headings == ["แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2568", "หมายเหตุ"]
        )
        let table = try #require(extraction.tables.first)
        #expect(table.rows.count == 4)
        #expect(table.rows.allSatisfy { $0.count == 4 })
        #expect(table.rows[1][1].text.hasSuffix("พร้อมรางระบายน้ำ | กว้าง 5 เมตร"))
        #expect(table.rows[3].map(\.text) == ["3", "ซื้อหนังสือห้องสมุด R&D <เล่มใหม่>", "-", ""])
        #expect(extraction.blocks.last?.text == "ข้อมูล ณ วันที่ ๑๕ มกราคม ๒๕๖๘")
    }

    @Test(.enabled(if: isReady))
    func `a locked and a torn one are told apart`() async throws {
        let extractor = try extractor()
        #expect(try await read("encrypted.doc", extractor).readability == .encrypted)
        let torn = try await read("truncated.doc", extractor)
        guard case .damaged(let words) = torn.readability else {
            Issue.record("\(torn.readability)")
            return
        }
        #expect(words.hasPrefix("antiword: "))
        #expect(torn.extractor == "antiword/1")
    }

    @Test func `without the programs it is unsupported, and they are named`() async throws {
        let none = Converters(folders: ["/nowhere"])
        let extraction = try await read("plan-with-table.doc", extractor(none))
        #expect(extraction.readability == .unsupported("doc"))
        #expect(none.states().map(\.state) == [.missing(["bwrap", "antiword"])])
        let abilities = try #require(await extractor(none).abilities())
        #expect(!abilities.readers.contains("antiword/1"))
    }

    @Test func `where bubblewrap may not work it is unsupported, and its words are told`()
        async throws
    {
        let words = "bwrap: No permissions to create a new namespace"
        let programs = try Programs(wrap: "echo '\(words)' >&2; exit 1")
        #expect(programs.converters.states().map(\.state) == [.refused(words)])
        let extraction = try await read("plan-with-table.doc", extractor(programs.converters))
        #expect(extraction.readability == .unsupported("doc"))
    }

    @Test func `a converter that stalls is stopped with all that it started`() async throws {
        let programs = try Programs(wrap: "sleep 61.4142 & sleep 61.4142")
        let extractor = try extractor(programs.converters, deadline: .milliseconds(300))
        let extraction = try await read("plan-with-table.doc", extractor)
        #expect(extraction.readability == .extractorDied("deadline of 0.3 s"))
        #expect(system("pgrep -f 'sleep 61[.]4142' > /dev/null") != 0)
    }

    @Test func `a converter that writes without end is stopped`() async throws {
        let programs = try Programs(wrap: "while :; do echo oooooooooooooooooooooooooooo; done")
        let extraction = try await read("plan-with-table.doc", extractor(programs.converters))
        guard extraction.readability != .tooLarge else { return }
        // A shell that outlives its signal says so in its status.
        #expect(extraction.readability != .readable)
    }

    @Test func `a converter that dies is told by its signal`() async throws {
        let programs = try Programs(wrap: "exit 139")
        let extraction = try await read("plan-with-table.doc", extractor(programs.converters))
        #expect(extraction.readability == .extractorDied("signal 11 (SIGSEGV)"))
    }

    @Test(.enabled(if: isReady))
    func `a converter sees its document and nothing else`() throws {
        // `command` keeps a failed redirection from ending the shell.
        let said = try shell(
            """
            command read -r line < document && echo "$line"
            command read -r line < /etc/passwd && echo passwd
            command read -r line < /proc/self/status && echo proc
            command echo x > /made && echo made
            command echo x > document && echo overwritten
            command kill -0 1 && command kill -0 -1 && echo killed
            exit 0
            """
        )
        #expect(said == "ในเอกสาร\n")
    }

    @Test(
        .enabled(if: isReady),
        arguments: ["(echo forked)", "exec echo ran", "/usr/bin/echo ran"]
    )
    func `a converter runs no other program`(_ way: String) {
        #expect(throws: ExtractorFailure.self) { try shell(way) }
    }

    /// What a shell in the place of a converter writes.
    private func shell(_ script: String) throws -> String {
        let shell = Converter(
            format: .doc,
            name: "sh/1",
            program: "sh",
            arguments: ["-c", script],
            folders: []
        ) { .damaged($0) }
        let run = ConverterRun(shell, "/bin/sh", Bubblewrap(path: "/usr/bin/bwrap"))
        let allowance = ExtractorLimits.Allowance(deadline: .seconds(20), processorSeconds: 5)
        let patience = ExtractorPipe.Patience(allowance) { false }
        return String(decoding: try run.convert(Array("ในเอกสาร\n".utf8), patience), as: UTF8.self)
    }
}

/// A folder of programs that stand for bubblewrap and antiword.
private final class Programs {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "oitcheck-programs-\(UInt64.random(in: 0...UInt64.max))")

    init(wrap: String) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, script) in [("bwrap", wrap), ("antiword", "exit 0")] {
            let file = folder.appending(path: name)
            try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755],
                ofItemAtPath: file.path()
            )
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var converters: Converters { Converters(folders: [folder.path()]) }
}
