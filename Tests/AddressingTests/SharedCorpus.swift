import Foundation

/// The real inputs beside the package: `$OITCHECK_SHARED`, else `../shared`.
enum SharedCorpus {
    /// The bytes of a corpus file; nil, with a printed message, where the corpus is absent.
    static func contents(of path: String, from file: String = #filePath) -> Data? {
        let package = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let shared =
            ProcessInfo.processInfo.environment["OITCHECK_SHARED"].map { URL(filePath: $0) }
            ?? package.deletingLastPathComponent().appending(path: "shared")
        let contents = try? Data(contentsOf: shared.appending(path: "corpus/\(path)"))
        if contents == nil { print("skipped: no corpus file \(path)") }
        return contents
    }
}
