import Addressing
import Glibc
import Model
import Testing

@testable import Rendering

extension BrowserTests {
    /// How the browser is locked in, and that nothing of it stays behind.
    struct LockTests {
        @Test func `it runs as an ordinary user, with its sandbox on and no network`() async throws
        {
            let lock = try await Renderer.of(Town()).examine()
            #expect(lock.name.hasPrefix("chromium/"))
            #expect(lock.user != "0")
            #expect(lock.isSandboxed)
            #expect(lock.hasOwnNetwork)
            #expect(lock.hasOwnProcessesAndFiles)
        }

        @Test func `the command line never turns the sandbox off`() {
            let command = BrowserCommand(executable: "/usr/lib/chromium/chromium", home: "/tmp/x")
            let refused = [
                "--no-sandbox", "--disable-web-security", "--disable-site-isolation-trials",
            ]
            #expect(
                !command.arguments.contains { argument in
                    refused.contains(where: argument.hasPrefix)
                }
            )
            #expect(!command.arguments.contains { $0.contains("setuid-sandbox") })
        }

        @Test func `with the renderer its processes and its folder go`() async throws {
            let home: String
            do {
                let renderer = try Renderer.of(Town())
                home = try await renderer.examine().home
                _ = try await renderer.text("<body>a<script></script>")
                #expect(!Leftovers(of: home).processes.isEmpty)
                #expect(Leftovers(of: home).hasFolder)
            }
            for _ in 0..<600 where !Leftovers(of: home).areNone {
                try await Task.sleep(for: .milliseconds(100))
            }
            #expect(Leftovers(of: home).areNone)
        }

        @Test func `a program that is no browser is told apart from none`() async throws {
            let renderer = try Renderer(
                executable: "/bin/false",
                clock: 0,
                site: Site(home: address("/")),
                ask: Town().reply
            )
            await #expect(throws: RenderFailure.self) {
                try await renderer.draw(arrival("a"), at: address("/"))
            }
            #expect(throws: RenderFailure.noBrowser(["/nowhere"])) {
                try BrowserExecutable.locate(stated: "/nowhere")
            }
        }
    }
}

/// What a browser has left on the machine.
private struct Leftovers {
    let processes: Set<String>
    let hasFolder: Bool

    /// - Parameter home: the browser's own folder, which its processes name in their command lines.
    init(of home: String) {
        processes = Set(Self.names(in: "/proc").filter { Self.names(home, process: $0) })
        hasFolder = access(home, F_OK) == 0
    }

    var areNone: Bool { processes.isEmpty && !hasFolder }

    private static func names(_ home: String, process id: String) -> Bool {
        guard let file = fopen("/proc/\(id)/cmdline", "r") else { return false }
        defer { fclose(file) }
        var room = [UInt8](repeating: 0, count: 65_536)
        let count = fread(&room, 1, room.count, file)
        return String(decoding: room.prefix(count), as: UTF8.self).contains(home)
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
            )
        }
        return names
    }
}
