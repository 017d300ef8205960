import Addressing
import Foundation
import Model
import TestSupport
import ThaiText
import Testing

@testable import Fetching

extension Folder {
    /// An archive in it as a site.
    func archive(
        _ bytes: [UInt8],
        siteURL: String? = "https://www.example.go.th/",
        settings: Settings = Settings()
    ) throws -> Source {
        let file = url.appending(path: "export")
        try Data(bytes).write(to: file)
        return try Source.archive(
            file.path,
            siteURL: siteURL.map { try address($0) },
            placeholder: try address("https://export.invalid/"),
            scratch: url.path,
            settings: settings
        )
    }
}

extension Source {
    func reply(_ path: String) async throws -> Reply {
        await fetch(try address("https://www.example.go.th" + path))
    }
}

/// A way to pack files.
enum Packing: CaseIterable {
    case zip, tar, gzippedTar

    func packed(_ files: [String: String]) -> [UInt8] {
        switch self {
        case .zip: ZipFile(files).bytes
        case .tar: TarFile(files).bytes
        case .gzippedTar: Gzip.compressed(TarFile(files).bytes)
        }
    }
}

@Suite struct ArchiveSourceTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    @Test(arguments: Packing.allCases)
    func `an archive answers like the folder that was packed`(packing: Packing) async throws {
        let source = try folder.archive(
            packing.packed([
                "index.html": "home", "a/index.html": "a", "x.html": "x", "p.php?id=3": "three",
                "ข่าว.html": "thai", "empty.html": "",
            ])
        )
        #expect(source.home.text == "https://www.example.go.th/")
        #expect(try await source.reply("/").text == "home")
        #expect(try await source.reply("/a").address.text == "https://www.example.go.th/a/")
        #expect(try await source.reply("/x").text == "x")
        #expect(try await source.reply("/p.php?id=3").text == "three")
        #expect(try await source.reply("/ข่าว.html").text == "thai")
        #expect(try await source.reply("/empty.html").text?.isEmpty == true)
        #expect(try await source.reply("/none.html").trouble == .noSuchFile)
        #expect(try await source.reply("/x.html").fetchedAt == nil)
        #expect(source.scope.external == .none)
        #expect(source.notes.isEmpty)
    }

    @Test(arguments: Packing.allCases)
    func `a single folder with the home page is the root`(packing: Packing) async throws {
        let files = [
            "town/www.example.go.th/index.html": "home", "town/www.example.go.th/a.html": "a",
            "__MACOSX/town/x.html": "",
        ]
        let source = try folder.archive(packing.packed(files))
        #expect(try await source.reply("/").text == "home")
        #expect(try await source.reply("/a.html").text == "a")
    }

    @Test(arguments: Packing.allCases)
    func `a file larger than the limit is too large`(packing: Packing) async throws {
        let source = try folder.archive(
            packing.packed(["index.html": "12345"]),
            settings: Settings(maxBytes: 4)
        )
        #expect(try await source.reply("/").trouble == .tooLarge(limit: 4))
    }

    @Test(arguments: [
        "../secret.html", "/secret.html", "a/../../secret.html", "C:/secret.html",
        "..\\secret.html",
    ])
    func `a name that leads out is left out and said`(name: String) async throws {
        for bytes in [
            ZipFile([ZipFile.Member("index.html", "x"), ZipFile.Member(name, "s")]).bytes,
            TarFile([TarFile.Member("index.html", "x"), TarFile.Member(name, "s")]).bytes,
        ] {
            let source = try folder.archive(bytes)
            #expect(try await source.reply("/secret.html").trouble == .noSuchFile)
            #expect(await source.entries().addresses.count == 1)
            #expect(source.notes.map(\.en).first?.hasPrefix("1 members") == true)
        }
    }

    @Test func `of several members of one name the last counts`() async throws {
        for bytes in [
            ZipFile([ZipFile.Member("index.html", "1"), ZipFile.Member("index.html", "2")]).bytes,
            TarFile([TarFile.Member("index.html", "1"), TarFile.Member("index.html", "2")]).bytes,
        ] {
            #expect(try await folder.archive(bytes).reply("/").text == "2")
        }
    }

    @Test func `Thai names are found in UTF-8 without a flag and in windows-874`() async throws {
        let name = "ประกาศ.html"
        let thai = try #require(Windows874.encode(name))
        for name in [Array(name.utf8), thai] {
            let zip = ZipFile([ZipFile.Member(name, "x".utf8)]).bytes
            #expect(try await folder.archive(zip).reply("/ประกาศ.html").text == "x")
            let tar = TarFile([TarFile.Member(name, "x".utf8)]).bytes
            #expect(try await folder.archive(tar).reply("/ประกาศ.html").text == "x")
        }
    }

    @Test func `folders parted by backslashes are folders`() async throws {
        let source = try folder.archive(ZipFile(["a\\b.html": "b"]).bytes)
        #expect(try await source.reply("/a/b.html").text == "b")
    }

    @Test func `an encrypted member is there and cannot be read`() async throws {
        var member = ZipFile.Member("a.pdf", "secret")
        member.isEncrypted = true
        let source = try folder.archive(ZipFile([member]).bytes)
        #expect(try await source.reply("/a.pdf").trouble == .unreadableFile)
    }

    @Test func `a member whose sum or size is wrong is damaged`() async throws {
        var wrongSum = ZipFile.Member("sum.html", "abc")
        wrongSum.hasWrongSum = true
        var wrongSize = ZipFile.Member("size.html", "abc")
        wrongSize.statedSize = 1_000
        let source = try folder.archive(ZipFile([wrongSum, wrongSize]).bytes)
        #expect(try await source.reply("/sum.html").trouble == .damagedFile)
        #expect(try await source.reply("/size.html").trouble == .damagedFile)
    }

    @Test func `links to the disk are not followed, and a second name within is`() async throws {
        var link = ZipFile.Member("link.html", "/etc/passwd")
        link.mode = 0o120777
        let zip = try folder.archive(ZipFile([link]).bytes)
        #expect(try await zip.reply("/link.html").trouble == .unreadableFile)
        let tar = try folder.archive(
            TarFile([
                TarFile.Member("index.html", "home"),
                TarFile.Member("symbolic.html", type: "2", target: "/etc/passwd"),
                TarFile.Member("hard.html", type: "1", target: "/etc/passwd"),
                TarFile.Member("later.html", type: "1", target: "z.html"),
                TarFile.Member("second.html", type: "1", target: "index.html"),
                TarFile.Member("null", type: "3"), TarFile.Member("z.html", "z"),
            ]).bytes
        )
        for path in ["/symbolic.html", "/hard.html", "/later.html", "/null"] {
            #expect(try await tar.reply(path).trouble == .unreadableFile, "\(path)")
        }
        #expect(try await tar.reply("/second.html").text == "home")
    }

    @Test func `an archive within is no part of the site`() async throws {
        let inner = ZipFile(["index.html": "inner"]).bytes
        let source = try folder.archive(
            ZipFile([ZipFile.Member("inner.zip".utf8, inner)]).bytes
        )
        #expect(try await source.reply("/").trouble == .noSuchFile)
        #expect(try await source.reply("/inner.zip").arrival?.bytes == inner)
    }

    @Test func `an archive without members holds no home page`() async throws {
        for bytes in [ZipFile().bytes, TarFile().bytes] where ArchiveKind(head: bytes) != nil {
            #expect(try await folder.archive(bytes).reply("/").trouble == .noSuchFile)
        }
    }

    @Test func `a torn tar is read up to its damage, which is said`() async throws {
        let files = ["a.html": "a", "b.html": String(repeating: "b", count: 3_000)]
        let torn = Array(TarFile(files).bytes.prefix(2_500))
        let source = try folder.archive(torn)
        #expect(try await source.reply("/a.html").text == "a")
        #expect(try await source.reply("/b.html").trouble == .damagedFile)
        #expect(source.notes.first?.en.contains("record 2") == true)
    }

    @Test func `a torn ZIP is refused`() throws {
        let torn = Array(ZipFile(["index.html": "a"]).bytes.dropLast(30))
        #expect {
            _ = try folder.archive(torn)
        } throws: { error in
            if case FetchError.damagedArchive = error { true } else { false }
        }
    }

    @Test func `a tar that unpacks to more than may be read is refused`() throws {
        let files = ["a.html": String(repeating: "a", count: 10_000)]
        #expect {
            _ = try folder.archive(
                Gzip.compressed(TarFile(files).bytes),
                settings: Settings(budgets: Budgets(bytes: 9_000))
            )
        } throws: { error in
            if case FetchError.oversizedArchive(_, limit: 9_000) = error { true } else { false }
        }
    }

    @Test func `the scratch file of a tar leaves no name behind`() async throws {
        let source = try folder.archive(TarFile(["index.html": "home"]).bytes)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(names == ["export"])
        #expect(try await source.reply("/").text == "home")
    }

    @Test(arguments: ["site.tar.bz2", "site.tar.xz", "site.tar.zst"])
    func `a tar may be packed in other ways`(name: String) async throws {
        let bytes = try Data(contentsOf: Fixture.exports.appending(path: name))
        let source = try folder.archive(Array(bytes))
        #expect(try await source.reply("/").text?.contains("หน้าแรก") == true)
        #expect(try await source.reply("/ข่าว/ประกาศ.html").arrival != nil)
    }
}

@Suite struct ArchiveKindTests {
    @Test func `the bytes tell what a file is`() {
        #expect(ArchiveKind(head: ZipFile(["a": "b"]).bytes) == .zip)
        #expect(ArchiveKind(head: ZipFile().bytes) == .zip)
        #expect(ArchiveKind(head: TarFile(["a": "b"]).bytes) == .tar)
        #expect(ArchiveKind(head: Gzip.compressed(TarFile(["a": "b"]).bytes)) == .tar)
        #expect(ArchiveKind(head: Array("WARC/1.1\r\n".utf8)) == .warc)
        #expect(ArchiveKind(head: Gzip.compressed(Array("WARC/1.0\r\n".utf8))) == .warc)
        #expect(ArchiveKind(head: Array("filedesc://a.arc".utf8)) == .warc)
        #expect(ArchiveKind(head: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]) == .tar)
    }

    @Test(arguments: ["", "PK", "<html>", "%PDF-1.4", "Rar!\u{1A}"])
    func `all else is no archive of a site`(text: String) {
        #expect(ArchiveKind(head: Array(text.utf8)) == nil)
        #expect(ArchiveKind(head: Gzip.compressed(Array(text.utf8))) == nil)
    }

    @Test func `a tar of before ustar is told by its sum`() {
        var bytes = TarFile(["a": "b"]).bytes
        let sum = bytes[..<512].enumerated().reduce(0) { sum, byte in
            (148..<156).contains(byte.offset)
                ? sum + 0x20
                : (257..<265).contains(byte.offset) ? sum : sum + Int(byte.element)
        }
        for index in 257..<265 { bytes[index] = 0 }
        let digits = String(sum, radix: 8)
        let field = String(repeating: "0", count: 6 - digits.count) + digits + "\u{0} "
        bytes.replaceSubrange(148..<156, with: Array(field.utf8))
        #expect(ArchiveKind(head: bytes) == .tar)
    }
}
