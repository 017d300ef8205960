import Foundation

/// The town of `Fixtures/sites/complete`, its pages written by a script: see `Fixtures/scripted`.
enum ScriptedTown {
    private static let fixture = Subject.package.appending(path: "Fixtures/scripted")

    /// Copies the town into a folder, and puts the shell in the place of each of its pages.
    static func build(in folder: ScratchFolder) throws -> URL {
        let site = folder.url.appending(path: "site")
        try FileManager.default.copyItem(at: Subject.complete.folder, to: site)
        var pages: [String: [String: String]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: site.path)
        where name.hasSuffix(".html") {
            let file = site.appending(path: name)
            pages[route(name)] = page(try Data(contentsOf: file))
            try FileManager.default.removeItem(at: file)
            try FileManager.default.copyItem(at: fixture.appending(path: "shell.html"), to: file)
        }
        let app = site.appending(path: "app")
        try FileManager.default.copyItem(at: fixture.appending(path: "app"), to: app)
        try JSONEncoder().encode(pages).write(to: app.appending(path: "town.json"))
        return site
    }

    /// `/ita/` for `ita/index.html`.
    private static func route(_ name: String) -> String {
        "/" + (name.hasSuffix("index.html") ? String(name.dropLast(10)) : name)
    }

    private static func page(_ bytes: Data) -> [String: String] {
        let text = String(data: bytes, encoding: .utf8) ?? thai(bytes)
        return [
            "title": between("<title>", "</title>", in: text),
            "html": between("<body>", "</body>", in: text),
        ]
    }

    private static func between(_ start: String, _ end: String, in text: String) -> String {
        guard let start = text.range(of: start), let end = text.range(of: end) else { return text }
        return String(text[start.upperBound..<end.lowerBound])
    }

    /// Text in windows-874.
    private static func thai(_ bytes: Data) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let value = byte < 0xA1 ? UInt32(byte) : 0x0E01 + UInt32(byte) - 0xA1
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return String(text)
    }
}
