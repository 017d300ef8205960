import Foundation

/// A browser without a window, where the machine has one.
struct Chromium {
    private let executable: URL

    /// nil, with a printed message, where there is none on the PATH.
    init?() {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        let found = folders.map { URL(filePath: "\($0)/chromium") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        guard let found else {
            print("skipped: no chromium on the PATH")
            return nil
        }
        executable = found
    }

    /// The DOM of a page after its scripts have run, as HTML.
    func dom(of page: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "page.html")
        try Data(page.utf8).write(to: file)
        return try run([
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--user-data-dir=\(folder.appending(path: "profile").path)",
            "--virtual-time-budget=3000", "--dump-dom", file.absoluteString,
        ])
    }

    private func run(_ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = executable
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // A browser that hangs must not hang the tests.
        let watch = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + 120, execute: watch)
        defer { watch.cancel() }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
