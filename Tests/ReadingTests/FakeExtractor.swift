import FoundationEssentials
import Model

@testable import Reading

/// A shell script in the place of the extractor, for what an honest child never does.
final class FakeExtractor {
    private let folder: URL
    private var path: String { folder.appending(path: "extractor").path() }

    /// Writes a script that says hello where it is to, and then what is given.
    init(hello: Bool, then script: String) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "oitcheck-fake-\(UInt64.random(in: 0...UInt64.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let greeting = hello ? try Self.printf(.hello, Hello().encoded) : ""
        let text = "#!/bin/sh\n\(greeting)\(script)\n"
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func extractor(deadline: Duration = .seconds(20)) throws -> Extractor {
        let allowance = ExtractorLimits.Allowance(deadline: deadline, processorSeconds: 25)
        return try Extractor(
            executable: path,
            workers: 1,
            limits: ExtractorLimits(reading: allowance, recognising: allowance)
        )
    }

    /// The command that writes a frame.
    static func printf(_ kind: Frame.Kind, _ payload: [UInt8]) throws -> String {
        printf(try Frame(kind, length: payload.count).head + payload)
    }

    static func printf(_ bytes: [UInt8]) -> String {
        let octal = bytes.map { byte in
            "\\" + [byte >> 6, byte >> 3 & 7, byte & 7].map { String($0) }.joined()
        }
        return "printf '\(octal.joined())'\n"
    }
}
