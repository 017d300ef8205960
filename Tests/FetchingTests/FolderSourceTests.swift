import Addressing
import Foundation
import Model
import TestSupport
import Testing

@testable import Fetching

/// A folder that is there for one test.
final class Folder {
    let url: URL

    /// Files by their paths, with their contents.
    init(_ files: [String: String] = [:]) throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "oitcheck-folder-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (path, contents) in files { try write(path, contents) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ path: String, _ contents: String) throws {
        let file = url.appending(path: path)
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(contents.utf8).write(to: file)
    }

    func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: url.appending(path: path).path,
            withDestinationPath: target
        )
    }

    func source(_ siteURL: String = "https://www.example.go.th/") throws -> Source {
        try Source.folder(url.path, siteURL: try address(siteURL))
    }

    /// What a source of it says for an address of the site.
    func reply(_ path: String) async throws -> Reply {
        try await source().fetch(try address("https://www.example.go.th" + path))
    }
}

@Suite struct FolderSourceTests {
    @Test(arguments: ["/", "/index.html", "/?page=2", "/#top"])
    func `an index answers for its folder, whatever the query`(path: String) async throws {
        let folder = try Folder(["index.html": "home"])
        #expect(try await folder.reply(path).text == "home")
    }

    @Test func `a folder without its slash leads to the one with it`() async throws {
        let folder = try Folder(["a/index.html": "a"])
        let reply = try await folder.reply("/a?x=1")
        #expect(reply.text == "a")
        #expect(reply.address.text == "https://www.example.go.th/a/?x=1")
        #expect(reply.hops.map(\.status) == [301])
        #expect(try await folder.reply("/a/").hops.isEmpty)
    }

    @Test func `a double slash does not lead to another host`() async throws {
        let folder = try Folder(["evil/a/index.html": "a"])
        let reply = try await folder.reply("//evil/a")
        #expect(reply.address.text == "https://www.example.go.th//evil/a/")
    }

    @Test func `a page answers without its extension where no folder bears that name`() async throws
    {
        let folder = try Folder(["x.html": "x", "y.html": "y", "y/z.html": "z"])
        #expect(try await folder.reply("/x").text == "x")
        #expect(try await folder.reply("/x.html").text == "x")
        #expect(try await folder.reply("/y").trouble == .noSuchFile)
        #expect(try await folder.reply("/y/z").text == "z")
        #expect(try await folder.reply("/x/").trouble == .noSuchFile)
    }

    @Test func `a name with a query is the page with that query`() async throws {
        let folder = try Folder([
            "p.php?id=3": "three", "p.php@id=4.html": "four", "index.html?page=2": "second",
            "index.html": "first", "q.php?name=ก ข&x=1.html": "thai",
        ])
        #expect(try await folder.reply("/p.php?id=3").text == "three")
        #expect(try await folder.reply("/p.php?id=4").text == "four")
        #expect(try await folder.reply("/p.php@id=4.html").text == "four")
        #expect(try await folder.reply("/p.php%3Fid=3").text == "three")
        #expect(try await folder.reply("/?page=2").text == "second")
        #expect(try await folder.reply("/").text == "first")
        #expect(try await folder.reply("/q.php?name=%E0%B8%81%20%E0%B8%82&x=1").text == "thai")
    }

    @Test func `a query that the export does not hold is not there`() async throws {
        let folder = try Folder([
            "p.php?id=3": "three", "q.php": "once", "index.html?page=2": "second",
            "index.html": "first",
        ])
        #expect(try await folder.reply("/p.php?id=5").trouble == .noSuchFile)
        #expect(try await folder.reply("/q.php?id=5").trouble == .noSuchFile)
        #expect(try await folder.reply("/q.php").text == "once")
        #expect(try await folder.reply("/?page=3").trouble == .noSuchFile)
    }

    @Test func `a plain file with an at sign is no page with a query`() async throws {
        let folder = try Folder(["minutes@2568.pdf": "pdf"])
        #expect(try await folder.reply("/minutes@2568.pdf").text == "pdf")
        #expect(try folder.source().home.text == "https://www.example.go.th/")
    }

    @Test(arguments: ["/ข่าว/หนังสือ.html", "/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/หนังสือ.html"])
    func `names are found percent-decoded, and when they are saved encoded`(
        path: String
    ) async throws {
        let plain = try Folder(["ข่าว/หนังสือ.html": "x"])
        #expect(try await plain.reply(path).text == "x")
        let encoded = try Folder(["%E0%B8%82%e0%b9%88%E0%B8%B2%E0%B8%A7/หนังสือ.html": "x"])
        #expect(try await encoded.reply(path).text == "x")
    }

    @Test func `names are exact in case`() async throws {
        let folder = try Folder(["A.html": "x"])
        #expect(try await folder.reply("/a.html").trouble == .noSuchFile)
        #expect(try await folder.reply("/A.HTML").trouble == .noSuchFile)
    }

    @Test(arguments: [
        "/../secret", "/%2e%2e/secret", "/..%2fsecret", "/a/..%5c..%5csecret", "/%00",
        "/a%2Findex.html",
        "/./../../etc/passwd",
    ])
    func `no address leads out of the folder`(path: String) async throws {
        let outer = try Folder(["secret": "secret", "site/a/index.html": "a"])
        let source = try Source.folder(
            outer.url.appending(path: "site").path,
            siteURL: try address("https://www.example.go.th/")
        )
        let reply = await source.fetch(try address("https://www.example.go.th" + path))
        #expect(reply.trouble == .noSuchFile)
    }

    @Test func `a symbolic link within the folder is followed, and one that leads out is not`()
        async throws
    {
        let outside = try Folder(["secret.html": "secret"])
        let folder = try Folder(["a/x.html": "x"])
        try folder.link("inside.html", to: "a/x.html")
        try folder.link("b", to: "a")
        try folder.link("a/loop", to: "..")
        try folder.link("out.html", to: outside.url.appending(path: "secret.html").path)
        try folder.link("out", to: outside.url.path)
        try folder.link("dangling.html", to: "nowhere")
        #expect(try await folder.reply("/inside.html").text == "x")
        #expect(try await folder.reply("/b/x.html").text == "x")
        for path in ["/out.html", "/out/secret.html", "/dangling.html", "/a/loop/a/x.html"] {
            #expect(try await folder.reply(path).trouble == .noSuchFile, "\(path)")
        }
    }

    @Test func `identical copies have one digest`() async throws {
        let folder = try Folder(["a.html": "same", "b.html": "same"])
        let (one, other) = (try await folder.reply("/a.html"), try await folder.reply("/b.html"))
        #expect(one.arrival?.digest == other.arrival?.digest)
    }

    @Test func `the type is a hint by the name, and there is no date`() async throws {
        let folder = try Folder(["a.PDF": "x", "b.xyz": "y", "c.php": "z"])
        let reply = try await folder.reply("/a.PDF")
        #expect(reply.arrival?.contentType == "application/pdf")
        #expect(reply.fetchedAt == nil)
        #expect(try await folder.reply("/b.xyz").arrival?.contentType == nil)
        #expect(try await folder.reply("/c.php").arrival?.contentType == "text/html")
    }

    @Test func `other hosts are never asked`() async throws {
        let folder = try Folder(["index.html": "x"])
        let source = try folder.source()
        let reply = await source.fetch(try address("https://other.example/"))
        #expect(reply.skip == .external)
        #expect(source.scope.external == .none)
    }

    @Test(arguments: ["http://example.go.th/x.html", "https://www.example.go.th/x.html"])
    func `the site is known with and without www, over http and https`(text: String) async throws {
        let folder = try Folder(["x.html": "x"])
        let source = try folder.source()
        #expect(await source.fetch(try address(text)).text != nil)
    }

    @Test func `a site below a folder of its host has its own root`() async throws {
        let folder = try Folder(["index.html": "home", "a.html": "a"])
        let source = try folder.source("https://www.example.go.th/tambon/")
        #expect(source.home.text == "https://www.example.go.th/tambon/")
        #expect(await source.fetch(source.home).text == "home")
        let inside = await source.fetch(try address("https://www.example.go.th/tambon/a.html"))
        #expect(inside.text == "a")
        let outside = await source.fetch(try address("https://www.example.go.th/a.html"))
        #expect(outside.trouble == .noSuchFile)
    }

    @Test(arguments: [
        (["index.html", "home.html"], ""), (["index.htm"], ""), (["index.php.html"], ""),
        (["home.html", "a.html"], "home.html"), (["only.html", "a.pdf", "b/c.html"], "only.html"),
        (["a.html", "b.html"], ""), (["a.pdf"], ""),
    ])
    func `the home page is the index, what is named like one, or the only page`(
        files: [String],
        home: String
    ) throws {
        let folder = try Folder(Dictionary(uniqueKeysWithValues: files.map { ($0, "x") }))
        #expect(try folder.source().home.text == "https://www.example.go.th/" + home)
    }

    @Test func `all files are listed in order, but for those that only dress a page`() async throws
    {
        let folder = try Folder([
            "b.html": "", "a/index.html": "", "a.pdf": "", "style.css": "", ".hidden": "",
            "p.php?id=3.html": "", "ก ข.html": "",
        ])
        let entries = try await folder.source().entries()
        #expect(
            entries.addresses.map(\.text) == [
                "https://www.example.go.th/%E0%B8%81%20%E0%B8%82.html",
                "https://www.example.go.th/a.pdf", "https://www.example.go.th/a/",
                "https://www.example.go.th/b.html", "https://www.example.go.th/p.php?id=3",
            ]
        )
        let source = try folder.source()
        for address in entries.addresses { #expect(await source.fetch(address).arrival != nil) }
    }

    @Test func `a file larger than the limit is too large`() async throws {
        let folder = try Folder(["a.html": "12345"])
        let source = try Source.folder(
            folder.url.path,
            siteURL: try address("https://e.example/"),
            settings: Settings(maxBytes: 4)
        )
        let reply = await source.fetch(try address("https://e.example/a.html"))
        #expect(reply.trouble == .tooLarge(limit: 4))
    }

    @Test func `a file that may not be read is unreadable, not missing`() async throws {
        let folder = try Folder(["a.html": "x"])
        let path = folder.url.appending(path: "a.html").path
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        // Root may read everything.
        let expected: Trouble? = getuid() == 0 ? nil : .unreadableFile
        #expect(try await folder.reply("/a.html").trouble == expected)
    }

    @Test func `what cannot be read as a file is unreadable, and what is gone is missing`() throws {
        let folder = try Folder()
        func outcome(_ path: String) -> Outcome {
            .reading(Array(path.utf8CString), hint: nil, limit: 100)
        }
        let unreadable = Reply(
            asked: try address("http://e.example/"),
            outcome: outcome(folder.url.path)
        )
        #expect(unreadable.trouble == .unreadableFile)
        let gone = Reply(asked: unreadable.asked, outcome: outcome(folder.url.path + "/gone"))
        #expect(gone.trouble == .noSuchFile)
    }

    @Test func `a pipe in the folder does not hold anybody up`() async throws {
        let folder = try Folder(["a.html": "x"])
        mkfifo(folder.url.appending(path: "pipe.html").path, 0o600)
        #expect(try await folder.reply("/pipe.html").trouble == .noSuchFile)
    }

    @Test func `a folder that is none is an error that says so`() throws {
        let folder = try Folder(["file.txt": "x"])
        let home = try address("https://www.example.go.th/")
        let missing = folder.url.appending(path: "nowhere").path
        #expect(throws: FetchError.noSuchFolder(missing)) {
            try Source.folder(missing, siteURL: home)
        }
        let file = folder.url.appending(path: "file.txt").path
        #expect(throws: FetchError.notAFolder(file)) { try Source.folder(file, siteURL: home) }
        #expect(FetchError.notAFolder(file).message.en.contains(file))
    }

    @Test func `every page of the real exports is found under its name`() async throws {
        for site in ["sanor", "as_Thongtanee", "phichai", "watchan"] {
            guard let url = SharedCorpus.location(of: "sites/\(site)") else { return }
            let home = try address("https://example.go.th/")
            let source = try Source.folder(url.path, siteURL: home)
            #expect(await source.fetch(source.home).arrival != nil)
            for address in await source.entries().addresses {
                #expect(await source.fetch(address).arrival != nil, "\(site): \(address)")
            }
        }
    }
}
