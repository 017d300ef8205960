import Addressing
import Foundation
import Model
import TestSupport
import Testing

@testable import Fetching

/// Share links over real TLS, with a stand-in for the hosts that give them.
@Suite(.enabled(if: FileHosts.isAvailable, "there is no openssl to serve TLS with"))
struct ShareTests {
    private static let pdf = Answer(
        headers: [("Content-Type", "application/octet-stream")],
        body: .bytes(Array("%PDF-1.4\n%%EOF".utf8))
    )
    private static let file = "https://drive.google.com/file/d/1aB/view?usp=sharing"
    private static let uc = "uc?export=download&id=1aB"
    private static let target = "download?id=1aB&export=download"
    private static let sent = Answer.redirect(
        to: "https://drive.usercontent.google.com/\(target)",
        status: 303
    )

    private func fetch(
        _ link: String,
        _ answers: [String: Answer]
    ) async throws -> (reply: Reply, asked: [String]) {
        try await FileHosts.answering(answers) { hosts in
            let fetcher = try makeFetcher(settings: .standing(for: hosts))
            return (try await fetcher.fetch(link), hosts.targets)
        }
    }

    @Test func `the file of a share link is fetched, and the link stays what is shown`()
        async throws
    {
        let (reply, asked) = try await fetch(
            Self.file,
            [Self.uc: Self.sent, Self.target: Self.pdf]
        )
        #expect(reply.text?.hasPrefix("%PDF") == true)
        #expect(reply.asked.text == Self.file)
        #expect(reply.shown.text == Self.file)
        #expect(reply.address.text == "https://drive.usercontent.google.com/\(Self.target)")
        #expect(asked == [Self.uc, Self.target])
    }

    @Test func `a share link behind a shortener is shown as the share link`() async throws {
        let (reply, asked) = try await fetch(
            "https://bit.ly/o12-2568",
            ["o12-2568": .redirect(to: Self.file, status: 301), Self.uc: Self.pdf]
        )
        #expect(reply.arrival != nil)
        #expect(reply.shown.text == Self.file)
        #expect(asked == ["o12-2568", Self.uc])
    }

    @Test func `what Drive opens and OneDrive shortens is fetched where they lead`() async throws {
        let (drive, _) = try await fetch(
            "https://drive.google.com/open?id=1aB",
            ["open?id=1aB": .redirect(to: Self.file), Self.uc: Self.pdf]
        )
        #expect(drive.arrival != nil)
        let (oneDrive, asked) = try await fetch(
            "https://1drv.ms/b/s!Ak?e=1",
            [
                "b/s!Ak?e=1": .redirect(
                    to: "https://onedrive.live.com/redir?resid=61!5&authkey=!AF"
                ), "download?resid=61!5&authkey=!AF": Self.pdf,
            ]
        )
        #expect(oneDrive.arrival != nil)
        #expect(asked == ["b/s!Ak?e=1", "download?resid=61!5&authkey=!AF"])
    }

    @Test func `a relative redirect is relative to what was asked, not to the share link`()
        async throws
    {
        let (reply, asked) = try await fetch(
            "https://www.dropbox.com/scl/fi/a1/plan.pdf?rlkey=k&dl=0",
            [
                "scl/fi/a1/plan.pdf?rlkey=k&dl=1": .redirect(to: "/cd/0/get/plan.pdf"),
                "cd/0/get/plan.pdf": Self.pdf,
            ]
        )
        #expect(reply.arrival != nil)
        #expect(asked == ["scl/fi/a1/plan.pdf?rlkey=k&dl=1", "cd/0/get/plan.pdf"])
    }

    // MARK: Notices

    private static let form = Answer.page(
        """
        <html><body><p>Google Drive can't scan this file for viruses.</p>
        <form id="download-form" action="https://drive.usercontent.google.com/download" method="get">
        <input type="hidden" name="id" value="1aB"><input type="hidden" name="confirm" value="t">
        <input type="hidden" name="uuid" value="153b-86bd"></form></body></html>
        """
    )

    @Test func `a file behind a notice about viruses is fetched by its address`() async throws {
        let (reply, asked) = try await fetch(
            Self.file,
            [
                Self.uc: Self.sent, Self.target: Self.form,
                "\(Self.target)&confirm=t&uuid=153b-86bd": Self.pdf,
            ]
        )
        #expect(reply.text?.hasPrefix("%PDF") == true)
        #expect(reply.shown.text == Self.file)
        #expect(asked == [Self.uc, Self.target, "\(Self.target)&confirm=t&uuid=153b-86bd"])
    }

    @Test func `a notice with a link leads where the link does`() async throws {
        let link =
            "<a id=\"uc-download-link\" href=\"/uc?export=download&amp;confirm=kQ&amp;id=1aB\">ดาวน์โหลด</a>"
        let (reply, asked) = try await fetch(
            Self.file,
            [Self.uc: .page(link), "uc?export=download&confirm=kQ&id=1aB": Self.pdf]
        )
        #expect(reply.arrival != nil)
        #expect(asked == [Self.uc, "uc?export=download&confirm=kQ&id=1aB"])
    }

    @Test func `a notice that leads to another notice is given up`() async throws {
        let (reply, asked) = try await fetch(
            Self.file,
            [Self.uc: Self.form, "\(Self.uc)&confirm=t&uuid=153b-86bd": Self.form]
        )
        #expect(reply.trouble == .redirectLoop)
        #expect(asked.count == 2)
    }

    @Test func `a notice leads to no other host`() async throws {
        let link = "<a id=\"uc-download-link\" href=\"https://www.other.example/x\">x</a>"
        let (reply, asked) = try await fetch(
            Self.file,
            [Self.uc: .page(link), "\(Self.uc)&confirm=t": Self.pdf]
        )
        #expect(reply.arrival != nil)
        #expect(asked == [Self.uc, "\(Self.uc)&confirm=t"])
    }

    // MARK: What is not for everybody

    @Test(arguments: [
        "https://accounts.google.com/ServiceLogin?continue=x",
        "https://login.microsoftonline.com/common/oauth2/authorize",
        "https://www.dropbox.com/login?cont=x",
    ])
    func `a redirect to a sign-in is not followed`(location: String) async throws {
        let (reply, asked) = try await fetch(Self.file, [Self.uc: .redirect(to: location)])
        #expect(reply.trouble == .signIn)
        #expect(reply.shown.text == Self.file)
        #expect(asked == [Self.uc])
    }

    @Test(arguments: [
        "<title>Google Drive: You need access</title>", "<p>คุณต้องมีสิทธิ์เข้าถึง</p>",
        "<!doctype html><h1>Sign in to continue to Google Drive</h1>",
    ])
    func `a page that asks for rights is a sign-in`(page: String) async throws {
        let (reply, _) = try await fetch(Self.file, [Self.uc: .page(page)])
        #expect(reply.trouble == .signIn)
    }

    @Test(arguments: [401, 403])
    func `a share link that is refused is a sign-in`(status: Int) async throws {
        let (reply, _) = try await fetch(Self.file, [Self.uc: .status(status)])
        #expect(reply.trouble == .signIn)
    }

    @Test(arguments: [
        "<p>Sorry, the file you have requested does not exist.</p>", "<p>ไฟล์ที่คุณขอไม่มีอยู่</p>",
    ])
    func `a page that says there is no such file is one that is not there`(page: String)
        async throws
    {
        let (reply, _) = try await fetch(Self.file, [Self.uc: .page(page)])
        #expect(reply.trouble == .noSuchFile)
    }

    @Test func `a file that was deleted is refused as any other`() async throws {
        #expect(try await fetch(Self.file, [Self.uc: .status(404)]).reply.status == 404)
    }

    @Test func `a limit of downloads is told`() async throws {
        let page = "<p>Too many users have viewed or downloaded this file recently.</p>"
        let (reply, _) = try await fetch(Self.file, [Self.uc: .page(page)])
        #expect(reply.trouble == .transport("the file host's limit of downloads is reached"))
    }

    @Test func `words on any other page mean what they mean there`() async throws {
        let page = Answer.page("<p>Request access</p>")
        let (other, _) = try await fetch("https://www.other.example/page", ["page": page])
        #expect(other.arrival != nil)
        let form = "https://docs.google.com/forms/d/e/1F/viewform"
        #expect(try await fetch(form, ["forms/d/e/1F/viewform": page]).reply.arrival != nil)
    }

    @Test func `the names of a folder's files may say anything`() async throws {
        let page = Answer.page("<div class=\"flip-entry\">Request access.pdf</div>")
        let (reply, asked) = try await fetch(
            "https://drive.google.com/drive/folders/1Fo",
            ["embeddedfolderview?id=1Fo": page]
        )
        #expect(reply.arrival != nil)
        #expect(asked == ["embeddedfolderview?id=1Fo"])
    }
}

/// What a site's source asks of other hosts.
@Suite(.enabled(if: FileHosts.isAvailable, "there is no openssl to serve TLS with"))
struct ExternalTests {
    private static let file = "https://files.other.example/plan.pdf"

    private func fetch(
        _ link: String,
        _ external: External,
        _ answers: [String: Answer]
    ) async throws -> (reply: Reply, asked: [String]) {
        try await FileHosts.answering(answers) { hosts in
            let settings = Settings.standing(for: hosts).with { $0.external = external }
            let home = try address("https://www.town.go.th/")
            let source = try Source.web(home: home, settings: settings, now: { Date() })
            return (await source.fetch(try address(link)), hosts.targets)
        }
    }

    @Test func `a document of another host is read`() async throws {
        let (reply, asked) = try await fetch(Self.file, .documents, ["plan.pdf": .page("text")])
        #expect(reply.text == "text")
        #expect(asked == ["plan.pdf"])
    }

    @Test func `where links are only tried, nothing of the answer is kept`() async throws {
        let (reply, asked) = try await fetch(Self.file, .links, ["plan.pdf": .page("text")])
        #expect(reply.arrival?.bytes == [])
        #expect(asked == ["plan.pdf"])
    }

    @Test func `where other hosts are left alone, none is asked`() async throws {
        let (reply, asked) = try await fetch(Self.file, .none, ["plan.pdf": .page("text")])
        #expect(reply.skip == .external)
        #expect(asked == [])
    }

    @Test(arguments: [External.documents, .links])
    func `a network is never asked, not even by a redirect`(external: External) async throws {
        let post = "https://www.facebook.com/town/posts/1"
        let (direct, asked) = try await fetch(post, external, [:])
        #expect(direct.skip == .external)
        #expect(asked == [])
        let (sent, askedFirst) = try await fetch(
            "https://bit.ly/x",
            external,
            ["x": .redirect(to: post)]
        )
        #expect(sent.skip == .external)
        #expect(sent.address.text == post)
        #expect(askedFirst == ["x"])
    }

    @Test func `a file host's robots.txt is obeyed`() async throws {
        let (reply, asked) = try await fetch(
            "https://drive.google.com/file/d/1aB/view",
            .documents,
            ["robots.txt": .page("User-agent: *\nDisallow: /uc", type: "text/plain")]
        )
        #expect(reply.skip == .robots)
        #expect(asked == [])
    }
}

extension Settings {
    /// Settings under which file hosts are answered for by a stand-in.
    fileprivate static func standing(for hosts: FileHosts) -> Settings {
        Settings.brisk.with {
            $0.authorities = FileHosts.authorities
            $0.standIns = hosts.ports
        }
    }
}
