import Foundation

/// A new folder for one test.
struct ScratchFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(
            path: "oitcheck-tests-\(UUID().uuidString)",
            directoryHint: .isDirectory
        )
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    var path: String { url.path }

    /// Names of everything in it, at any depth.
    var names: [String] {
        (try? FileManager.default.subpathsOfDirectory(atPath: url.path))?.sorted() ?? []
    }

    @discardableResult
    func write(_ text: String, to name: String) throws -> URL {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
        return file
    }

    func contents(of name: String) throws -> Data {
        try Data(contentsOf: url.appending(path: name))
    }

    /// An empty file, open for writing.
    func newFile(_ name: String) throws -> FileHandle {
        let file = try write("", to: name)
        return try FileHandle(forWritingTo: file)
    }

    func remove() { try? FileManager.default.removeItem(at: url) }

    /// Runs `body` with a new folder, and removes it then in any case.
    static func with<Result>(_ body: (ScratchFolder) async throws -> Result) async throws -> Result
    {
        let folder = try ScratchFolder()
        defer { folder.remove() }
        return try await body(folder)
    }
}
