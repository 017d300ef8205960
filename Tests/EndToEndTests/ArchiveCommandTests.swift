import Foundation
import TestSupport
import Testing

/// A site in a single file: packed exports, and captures in WARC.
struct ArchiveCommandTests {
    private static let town = Subject.angthong
    private static let judging = [
        "--site-url", town.published, "--as-of", "2025-04-30", "--delay", "0", "--quiet",
        "--format", "json",
    ]

    private static func check(_ target: String, _ options: String...) async throws -> Ending {
        try await Program.run(["check", target] + judging + options)
    }

    /// All of a report but for the run, what it names as its target, and when pages were fetched.
    private static func verdict(_ ending: Ending) throws -> String {
        let known = try #require(
            try JSONSerialization.jsonObject(with: ending.output) as? [String: Any]
        )
        let rest = known.filter { !["run", "target"].contains($0.key) }
        let data = try JSONSerialization.data(
            withJSONObject: rest,
            options: [.sortedKeys, .prettyPrinted]
        )
        return String(decoding: data, as: UTF8.self)
            .replacing(/"fetchedAt" : "[^"]*",?/, with: "")
    }

    /// The files of the town, by their paths.
    private static func files() throws -> [(name: String, contents: [UInt8])] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: town.folder.path).sorted()
        return try names.compactMap { name in
            let file = town.folder.appending(path: name)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
                return nil
            }
            return (name, Array(try Data(contentsOf: file)))
        }
    }

    @Test func `a packed export is judged like its folder`() async throws {
        let files = try Self.files()
        let zip = ZipFile(files.map { ZipFile.Member($0.name.utf8, $0.contents) }).bytes
        let tar = TarFile(files.map { TarFile.Member("town/\($0.name)".utf8, $0.contents) }).bytes
        try await ScratchFolder.with { folder in
            // Names lie: the bytes tell.
            let paths = try [("export.zip", zip), ("tar.zip", Gzip.compressed(tar))].map {
                let file = folder.url.appending(path: $0.0)
                try Data($0.1).write(to: file)
                return file.path
            }
            let expected = try Self.verdict(try await Self.check(Self.town.folder.path))
            for path in paths {
                let ending = try await Self.check(path)
                #expect(ending.code == 0, "\(ending.complaint)")
                #expect(try Report(ending.output).target.kind == "archive")
                #expect(try Self.verdict(ending) == expected)
            }
        }
    }

    @Test(arguments: ["town.warc", "town.warc.gz"])
    func `a crawl into a WARC is judged like the site itself`(name: String) async throws {
        try await ScratchFolder.with { folder in
            let file = folder.url.appending(path: name).path
            let live = try await SiteServer.serving(folder: Self.town.folder) { server in
                let crawl = try await Program.run(
                    ["crawl", server.address, "--site-url", Self.town.published, "--delay", "0"]
                        + ["--quiet", "--lang", "en", "--warc", file]
                )
                #expect(crawl.code == 0, "\(crawl.complaint)")
                #expect(crawl.text.contains("oitcheck check \(file)"))
                return try await Self.check(server.address, "--no-cache")
            }
            let again = try await Self.check(file)
            #expect(again.code == 0, "\(again.complaint)")
            #expect(try Self.verdict(again) == Self.verdict(live))
            #expect(again.text.contains(#""fetchedAt""#))
        }
    }

    @Test func `a crawl that is killed leaves a WARC that is read up to its last record`()
        async throws
    {
        try await ScratchFolder.with { folder in
            let file = folder.url.appending(path: "town.warc.gz")
            let page = String(repeating: "<p>ข่าว ", count: 200)
            let answers = Dictionary(
                uniqueKeysWithValues: (0..<400).map { number in
                    let path = number == 0 ? "/" : "/\(number)"
                    let link = #"<a href="/\#(number + 1)">\#(number)</a>"#
                    return (path, Answer.page(page + link))
                }
            )
            try await SiteServer.serving(answers) { server in
                let program = try Program.start(
                    ["crawl", server.address, "--delay", "0", "--quiet", "--warc", file.path]
                )
                while try (Data(contentsOf: file, default: Data()).count < 4_000) {
                    try await Task.sleep(for: .milliseconds(5))
                }
                program.kill9()
                _ = try await program.ending(within: .seconds(60))
            }
            let ending = try await Program.run("check", file.path, "--quiet", "--format", "json")
            #expect(ending.code == 0, "\(ending.complaint)")
            #expect(try Report(ending.output).coverage.pages > 0)
        }
    }

    @Test func `what is no archive is named, and what holds no page is not judged`() async throws {
        try await ScratchFolder.with { folder in
            let cases: [(String, [UInt8], Int32)] = [
                ("notes.zip", Array("notes".utf8), 2),
                ("empty", [], 2),
                ("empty.zip", ZipFile().bytes, 3),
                ("torn.zip", Array(ZipFile(["index.html": "<p>ก"]).bytes.prefix(60)), 3),
                ("pictures.zip", ZipFile(["a.png": "x"]).bytes, 3),
                ("pages.warc", Array("WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n".utf8), 3),
                (
                    "none.warc",
                    WarcFile([]).bytes
                        + Array("WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n".utf8), 3
                ),
            ]
            for (name, bytes, code) in cases {
                let file = folder.url.appending(path: name)
                try Data(bytes).write(to: file)
                let ending = try await Program.run("check", file.path, "--quiet")
                #expect(ending.code == code, "\(name): \(ending.complaint)")
                #expect(ending.complaint.contains(name), "\(ending.complaint)")
                #expect(ending.output.isEmpty)
            }
        }
    }

    @Test
    func `a WARC that is there is not written over, and two ways to keep a crawl are one too many`()
        async throws
    {
        try await ScratchFolder.with { folder in
            let file = try folder.write("mine", to: "town.warc").path
            let crawl = ["crawl", "http://127.0.0.1:1/", "--quiet", "--warc", file]
            let ending = try await Program.run(crawl)
            #expect(ending.code == 2)
            #expect(ending.complaint.contains(file))
            #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
            #expect(try await Program.run(crawl + ["--capture", folder.path]).code == 2)
        }
    }
}

extension Data {
    fileprivate init(contentsOf file: URL, default missing: Data) throws {
        self = (try? Data(contentsOf: file)) ?? missing
    }
}
