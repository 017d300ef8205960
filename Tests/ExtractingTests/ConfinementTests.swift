import FoundationEssentials
import Glibc
import Testing

/// What a process that is confined like the extractor's child can still do: the program `escape` is
/// such a process, and tries.
@Suite struct ConfinementTests {
    @Test func `no way leads out of a confined process`() throws {
        let told = try escape("confined")
        guard told.level.hasSuffix("filter true") else {
            return print("skipped: this kernel filters no calls:", told.level)
        }
        #expect(told.ways.count > 60)
        let hasLandlock = !told.level.hasPrefix("landlock 0")
        for (way, code) in told.ways where hasLandlock || !Self.reading.contains(way) {
            #expect(code != 0, "\(way)")
        }
        for way in ["run", "socket-ipv4", "connect", "fork", "create", "signal-parent", "trace"] {
            #expect(told.ways[way] == EPERM, "\(way)")
        }
        #expect(told.left == ["there"])
    }

    @Test func `landlock alone keeps files even from root`() throws {
        let told = try escape("files")
        guard told.level != "landlock 0" else { return print("skipped: this kernel has none") }
        for way in Self.reading + [
            "create", "create-unnamed", "make-folder", "make-pipe",
        ] {
            #expect(told.ways[way] == EACCES, "\(way)")
        }
        for way in ["make-link", "run"] { #expect(told.ways[way] == EACCES, "\(way)") }
        #expect(told.left == ["there"])
    }

    @Test func `the same ways are open to a process that is not confined`() throws {
        let ways = try escape("free").ways
        let plain = [
            "read-passwd", "list-root", "create", "make-folder", "rename", "change-mode",
            "truncate",
            "socket-ipv4", "bind", "connect", "fork", "signal-parent", "raise-limit",
            "file-in-memory", "executable-page", "make-executable",
        ]
        for way in plain { #expect(ways[way] == 0, "\(way)") }
    }

    @Test func `a call by the other interface ends a confined process`() throws {
        #if arch(x86_64)
            let status = system("\(EscapeProgram.path) other /tmp > /dev/null 2>&1")
            // The shell tells a signal as 128 and its number; 11 where the kernel has no such
            // interface.
            let ending = (status >> 8) & 0xFF
            let signal = status & 0x7F
            #expect([128 + SIGSYS, 128 + SIGSEGV].contains(ending) || signal == SIGSYS)
        #endif
    }

    private static let reading = ["read-passwd", "read-environment", "read-by-detour", "list-root"]

    /// What the program said.
    private struct Told {
        /// How well it says it is confined.
        var level = ""
        /// The errno of each way that it tried.
        var ways: [String: Int32] = [:]
        /// What was in its folder afterwards.
        var left: [String] = []
    }

    private func escape(_ mode: String) throws -> Told {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "oitcheck-escape-\(UInt64.random(in: 0...UInt64.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("here".utf8).write(to: folder.appending(path: "there"))
        var told = Told()
        for line in try EscapeProgram.lines("\(mode) \(folder.path())") {
            let parts = line.split(separator: " ")
            if mode != "free", told.level.isEmpty {
                told.level = line
            } else if parts.count == 2 {
                told.ways[String(parts[0])] = Int32(parts[1])
            }
        }
        told.left = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        return told
    }
}
