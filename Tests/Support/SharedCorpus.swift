package import Foundation

/// The real inputs beside the package: `$OITCHECK_SHARED`, else `../shared`.
package enum SharedCorpus {
    /// Where a file or folder of the corpus lies; nil, with a printed message, where it is absent.
    package static func location(of path: String, from file: String = #filePath) -> URL? {
        let package = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let shared =
            ProcessInfo.processInfo.environment["OITCHECK_SHARED"].map { URL(filePath: $0) }
            ?? package.deletingLastPathComponent().appending(path: "shared")
        let location = shared.appending(path: "corpus").appending(path: path)
        guard FileManager.default.fileExists(atPath: location.path) else {
            print("skipped: \(path) is not in the corpus")
            return nil
        }
        return location
    }

    /// The bytes of a file of the corpus; nil, with a printed message, where it is absent.
    package static func contents(of path: String) -> Data? {
        location(of: path).flatMap { try? Data(contentsOf: $0) }
    }
}
