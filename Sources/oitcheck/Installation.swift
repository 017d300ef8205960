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

    /// What tells this build of the program and of an extractor from all others: when their files were
    /// written, and how long they are.
    static func build(with extractor: String) -> String {
        [executable, extractor].map { path in
            let file = try? FileManager.default.attributesOfItem(atPath: path)
            let date = (file?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate
            return "\(Version.current) \(file?[.size] as? Int ?? 0) \(date ?? 0)"
        }
        .joined(separator: "\n")
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
