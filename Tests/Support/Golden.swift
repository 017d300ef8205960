internal import Foundation

/// Expected outputs, kept in `Fixtures/golden` and rewritten when `OITCHECK_RECORD` is 1.
package enum Golden {
    /// How `bytes` differ from the golden file; nil where they do not, or were just recorded.
    package static func difference(
        of bytes: [UInt8],
        from name: String,
        test: String = #filePath
    ) -> String? {
        let file = folder(of: test).appending(path: name)
        if ProcessInfo.processInfo.environment["OITCHECK_RECORD"] == "1" {
            return record(bytes, in: file)
        }
        guard let golden = try? Data(contentsOf: file) else {
            return "no \(file.path); record it with OITCHECK_RECORD=1"
        }
        return [UInt8](golden) == bytes
            ? nil : firstDifference(of: bytes, from: [UInt8](golden), name)
    }

    private static func record(_ bytes: [UInt8], in file: URL) -> String? {
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(bytes).write(to: file)
            return nil
        } catch {
            return "cannot record \(file.path): \(error)"
        }
    }

    private static func firstDifference(
        of bytes: [UInt8],
        from golden: [UInt8],
        _ name: String
    ) -> String {
        let actual = lines(bytes)
        let expected = lines(golden)
        let line = zip(actual, expected).prefix { $0 == $1 }.count
        func text(_ lines: [String]) -> String {
            lines.indices.contains(line) ? lines[line] : "(end)"
        }
        return "\(name):\(line + 1): expected \(text(expected)) and got \(text(actual))"
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// `Fixtures/golden` of the package that holds `test` in `Tests/<Room>Tests`.
    private static func folder(of test: String) -> URL {
        URL(filePath: test).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fixtures/golden")
    }
}
