import Addressing
import Foundation
import Model
import TestSupport
import Testing

@testable import Fetching

/// Exports as the programs leave them that make them: each shape was taken from one.
@Suite struct ExportShapeTests {
    /// A folder with its source, so that it is there as long as it is asked.
    private struct Export {
        private let folder: Folder
        let source: Source

        init(_ files: [String: String], _ siteURL: String) throws {
            folder = try Folder(files)
            source = try folder.source(siteURL)
        }

        func text(_ path: String) async throws -> String? {
            await source.fetch(try #require(Address(path, relativeTo: source.home))).text
        }
    }

    @Test func `wget puts a host in its folder, and .html behind a query`() async throws {
        let host = "127.0.0.1:8080/"
        let export = try Export(
            [
                host + "index.html": "home", host + "q.php?id=1&p=2.html": "q",
                host + "dir/index.html": "dir", host + "dir/index.html?page=2.html": "second",
                host + "dir/noext.html": "noext", host + "ข่าว สาร.html": "news",
                host + "viewer.html?pdf=%2Ffiles%2Fa.pdf.html": "viewer",
            ],
            "http://127.0.0.1:8080/"
        )
        #expect(export.source.home.text == "http://127.0.0.1:8080/")
        #expect(try await export.text("/") == "home")
        // As the site links them, and as wget -k does.
        for path in ["/q.php?id=1&p=2", "/q.php%3Fid=1&p=2.html"] {
            #expect(try await export.text(path) == "q", "\(path)")
        }
        for path in ["/dir/?page=2", "/dir/index.html%3Fpage=2.html"] {
            #expect(try await export.text(path) == "second", "\(path)")
        }
        #expect(try await export.text("/dir/noext") == "noext")
        #expect(try await export.text("/ข่าว สาร.html") == "news")
        for path in [
            "/viewer.html?pdf=%2Ffiles%2Fa.pdf", "/viewer.html%3Fpdf=%252Ffiles%252Fa.pdf.html",
        ] {
            #expect(try await export.text(path) == "viewer", "\(path)")
        }
    }

    @Test func `wget for Windows writes + and @ for colon and question mark`() async throws {
        let export = try Export(
            [
                "127.0.0.1+8080/index.html": "home",
                "127.0.0.1+8080/q.php@id=1&p=2.html": "q",
                "127.0.0.1+8080/dir/index.html@page=2.html": "second",
            ],
            "http://127.0.0.1:8080/"
        )
        #expect(try await export.text("/") == "home")
        #expect(try await export.text("/q.php?id=1&p=2") == "q")
        #expect(try await export.text("/dir/?page=2") == "second")
    }

    @Test func `wget2 leaves the entity of an ampersand in a name`() async throws {
        let export = try Export(
            [
                "www.example.go.th/index.html": "home",
                "www.example.go.th/q.php?id=1&amp;p=2.html": "q",
            ],
            "https://www.example.go.th/"
        )
        #expect(try await export.text("/q.php?id=1&p=2") == "q")
    }

    @Test func `HTTrack's own index and cache are passed over`() async throws {
        let export = try Export(
            [
                "index.html": "HTTrack's list", "hts-log.txt": "", "backblue.gif": "",
                "hts-cache/new.txt": "", "www.example.go.th/index.html": "home",
                "www.example.go.th/index-2.html": "other", "www.example.go.th/qab08.html": "q",
                "fonts.example/index.html": "another host",
            ],
            "https://example.go.th/"
        )
        #expect(try await export.text("/") == "home")
        #expect(try await export.text("/index-2.html") == "other")
        #expect(try await export.text("/qab08.html") == "q")
        #expect(try await export.text("/hts-cache/new.txt") == nil)
    }

    @Test func `HTTrack's folder is found without an address where only one holds a home page`()
        async throws
    {
        let export = try Export(
            [
                "index.html": "HTTrack's list", "hts-log.txt": "",
                "www.example.go.th/index.html": "home", "cdn.example/style.css": "",
            ],
            "https://export.invalid/"
        )
        #expect(try await export.text("/") == "home")
    }

    @Test func `a user's folder of a host is the root of its site`() async throws {
        let export = try Export(
            ["host.example/~town/index.html": "home", "host.example/~town/a.html": "a"],
            "https://host.example/~town/"
        )
        #expect(try await export.text("/~town/") == "home")
        #expect(try await export.text("/~town/a.html") == "a")
    }

    @Test func `a site generator's folders answer with and without a slash`() async throws {
        let export = try Export(
            ["index.html": "home", "posts/a/index.html": "a", "posts/index.html": "posts"],
            "https://www.example.go.th/"
        )
        for path in ["/posts/a/", "/posts/a", "/posts/a/index.html"] {
            #expect(try await export.text(path) == "a", "\(path)")
        }
    }

    @Test func `a folder that no program names after a host is no root`() async throws {
        let export = try Export(
            ["drafts/index.html": "draft"],
            "https://www.example.go.th/"
        )
        #expect(try await export.text("/") == nil)
        #expect(try await export.text("/drafts/") == "draft")
    }
}
