internal import Foundation

/// A folder as a plain static host serves it: exact names, `index.html`, a redirect to the slash.
struct StaticFolder: Sendable {
    let root: URL

    /// The answer for a path as it stands in the request, escapes and all.
    func answer(for path: String) -> Answer {
        guard let name = path.removingPercentEncoding,
            !name.split(separator: "/").contains("..")
        else { return .status(400) }
        let file = root.appending(path: name, directoryHint: .notDirectory)
        guard isFolder(file) else {
            return name.hasSuffix("/") ? .status(404) : contents(of: file)
        }
        guard name.hasSuffix("/") else { return .redirect(to: path + "/", status: 301) }
        return contents(of: file.appending(path: "index.html"))
    }

    private func contents(of file: URL) -> Answer {
        guard let data = try? Data(contentsOf: file) else { return .status(404) }
        let type = Self.types[file.pathExtension.lowercased()] ?? "application/octet-stream"
        return Answer(headers: [("Content-Type", type)], body: .bytes(Array(data)))
    }

    private func isFolder(_ file: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    // No charset for HTML: hosts rarely say one, and the page's own must do.
    private static let types = [
        "html": "text/html", "htm": "text/html", "css": "text/css", "js": "text/javascript",
        "txt": "text/plain; charset=utf-8", "csv": "text/csv", "xml": "application/xml",
        "json": "application/json", "pdf": "application/pdf", "zip": "application/zip",
        "png": "image/png", "jpg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
}
