import Foundation
import Reading

/// Where the parts of an installed oitcheck lie, or of a checkout.
enum Installation {
    /// `Checklists` or `Templates`: under `--data`, `../share/oitcheck/` beside the executable, or the
    /// checkout that the executable was built in.
    static func data(_ name: String, given: String?) -> URL? {
        var places = [URL(filePath: Self.executable).deletingLastPathComponent()]
        places[0].append(path: "../share/oitcheck")
        if let given { places.insert(URL(filePath: given), at: 0) }
        var folder = URL(filePath: Self.executable).deletingLastPathComponent()
        while folder.path.count > 1 {
            places.append(folder)
            folder.deleteLastPathComponent()
        }
        return places.map { $0.appending(path: name).standardizedFileURL }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }

    /// The extractor's executable.
    static func extractor() throws -> String {
        do throws(ExtractorError) {
            return try ExtractorExecutable.locate()
        } catch {
            throw Failure.noExtractor(error)
        }
    }

    /// A folder of this process's own for bytes that are opened again.
    static func scratch() -> String {
        let name =
            "oitcheck-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString.prefix(8))"
        return FileManager.default.temporaryDirectory.appending(path: name).path
    }

    /// The path of the running executable, links resolved.
    static let executable: String = {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return link ?? CommandLine.arguments.first ?? "oitcheck"
    }()
}
