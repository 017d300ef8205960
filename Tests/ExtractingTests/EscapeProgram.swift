import FoundationEssentials
import Glibc
import Testing

/// The program `escape`, which was built together with these tests: a process of its own, since
/// whoever is confined stays so.
enum EscapeProgram {
    static let path: String = {
        let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: tests ?? "").deletingLastPathComponent().appending(path: "escape")
            .path()
    }()

    /// What it writes to standard output.
    static func output(_ arguments: String) throws -> [UInt8] {
        let pipe = try #require(popen("'\(path)' \(arguments)", "r"))
        defer { pclose(pipe) }
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 {
            output += chunk[..<count]
        }
        return output
    }

    static func lines(_ arguments: String) throws -> [String] {
        String(decoding: try output(arguments), as: UTF8.self).split(separator: "\n")
            .map(String.init)
    }
}
