import Addressing
import Testing

struct ShareLinkTests {
    private func download(_ text: String) throws -> String {
        try #require(Address(text)).download.text
    }

    /// One link a rule and shape at least, as people copy them, and what is asked in its place.
    private static let rewrites: [(String, ShareLink.Kind, String)] = [
        // Drive: files.
        (
            "https://drive.google.com/file/d/1aB_c-D/view?usp=sharing", .file,
            "https://drive.google.com/uc?export=download&id=1aB_c-D"
        ),
        (
            "https://drive.google.com/file/d/1aB/view", .file,
            "https://drive.google.com/uc?export=download&id=1aB"
        ),
        (
            "https://drive.google.com/file/d/1aB/preview", .file,
            "https://drive.google.com/uc?export=download&id=1aB"
        ),
        (
            "https://drive.google.com/file/d/1aB", .file,
            "https://drive.google.com/uc?export=download&id=1aB"
        ),
        (
            "https://drive.google.com/file/u/1/d/1aB/view?usp=drive_link#page=2", .file,
            "https://drive.google.com/uc?export=download&id=1aB"
        ),
        (
            "https://drive.google.com/a/town.go.th/file/d/1aB/view", .file,
            "https://drive.google.com/uc?export=download&id=1aB"
        ),
        (
            "https://drive.google.com/file/d/0Bx/view?usp=sharing&resourcekey=0-k_Y", .file,
            "https://drive.google.com/uc?export=download&id=0Bx&resourcekey=0-k_Y"
        ),
        (
            "https://drive.google.com/uc?id=1aB", .file,
            "https://drive.google.com/uc?export=download&id=1aB"
        ),
        (
            "https://drive.google.com/uc?export=view&id=1aB", .file,
            "https://drive.google.com/uc?export=download&id=1aB"
        ),
        (
            "https://drive.google.com/u/0/uc?id=1aB&export=download", .file,
            "https://drive.google.com/uc?export=download&id=1aB"
        ),
        (
            "https://docs.google.com/uc?export=download&id=1aB", .file,
            "https://drive.google.com/uc?export=download&id=1aB"
        ),
        (
            "https://docs.google.com/viewer?a=v&pid=explorer&srcid=1aB", .file,
            "https://drive.google.com/uc?export=download&id=1aB"
        ),
        (
            "https://docs.google.com/file/d/1aB/edit?usp=docslist_api", .file,
            "https://drive.google.com/uc?export=download&id=1aB"
        ),
        (
            "https://drive.google.com/open?id=1aB&usp=drive_fs", .redirect,
            "https://drive.google.com/open?id=1aB&usp=drive_fs"
        ),
        (
            "https://drive.usercontent.google.com/download?id=1aB&export=download&confirm=t",
            .file, "https://drive.usercontent.google.com/download?id=1aB&export=download&confirm=t"
        ),
        // Drive: folders.
        (
            "https://drive.google.com/drive/folders/1Fo?usp=sharing", .folder,
            "https://drive.google.com/embeddedfolderview?id=1Fo"
        ),
        (
            "https://drive.google.com/drive/u/0/folders/1Fo", .folder,
            "https://drive.google.com/embeddedfolderview?id=1Fo"
        ),
        (
            "https://drive.google.com/drive/u/2/folders/0Fo?resourcekey=0-k", .folder,
            "https://drive.google.com/embeddedfolderview?id=0Fo&resourcekey=0-k"
        ),
        (
            "https://drive.google.com/folderview?id=1Fo&usp=sharing", .folder,
            "https://drive.google.com/embeddedfolderview?id=1Fo"
        ),
        (
            "https://drive.google.com/folders/1Fo", .folder,
            "https://drive.google.com/embeddedfolderview?id=1Fo"
        ),
        (
            "https://drive.google.com/embeddedfolderview?id=1Fo#grid", .folder,
            "https://drive.google.com/embeddedfolderview?id=1Fo"
        ),
        // Docs.
        (
            "https://docs.google.com/document/d/1Do/edit?usp=sharing", .file,
            "https://docs.google.com/document/d/1Do/export?format=docx"
        ),
        (
            "https://docs.google.com/document/u/0/d/1Do/mobilebasic", .file,
            "https://docs.google.com/document/d/1Do/export?format=docx"
        ),
        (
            "https://docs.google.com/document/d/e/2PACX-1v/pub?embedded=true", .page,
            "https://docs.google.com/document/d/e/2PACX-1v/pub"
        ),
        (
            "https://docs.google.com/spreadsheets/d/1Sh/edit?resourcekey=0-k&usp=sharing#gid=7",
            .file, "https://docs.google.com/spreadsheets/d/1Sh/export?format=xlsx&resourcekey=0-k"
        ),
        (
            "https://docs.google.com/spreadsheets/d/e/2PACX-1v/pubhtml?gid=0&single=true", .file,
            "https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?output=xlsx"
        ),
        (
            "https://docs.google.com/presentation/d/1Pr/edit#slide=id.p", .file,
            "https://docs.google.com/presentation/d/1Pr/export/pptx"
        ),
        (
            "https://docs.google.com/presentation/d/e/2PACX-1v/embed?start=true", .page,
            "https://docs.google.com/presentation/d/e/2PACX-1v/pub"
        ),
        (
            "https://docs.google.com/drawings/d/1Dr/edit", .file,
            "https://docs.google.com/drawings/d/1Dr/export/pdf"
        ),
        // Forms are looked at, never sent.
        (
            "https://docs.google.com/forms/d/e/1FAIpQ/viewform?usp=sf_link", .page,
            "https://docs.google.com/forms/d/e/1FAIpQ/viewform"
        ),
        (
            "https://docs.google.com/forms/d/e/1FAIpQ/formResponse?entry.1=x", .page,
            "https://docs.google.com/forms/d/e/1FAIpQ/viewform"
        ),
        (
            "https://docs.google.com/forms/d/1Fm/edit", .page,
            "https://docs.google.com/forms/d/1Fm/viewform"
        ),
        // OneDrive and SharePoint.
        (
            "https://1drv.ms/b/s!AkXy?e=abc", .redirect, "https://1drv.ms/b/s!AkXy?e=abc"
        ),
        (
            "https://onedrive.live.com/redir?resid=61!506&authkey=!AF&ithint=file%2cpdf", .file,
            "https://onedrive.live.com/download?resid=61!506&authkey=!AF&ithint=file%2cpdf"
        ),
        (
            "https://onedrive.live.com/embed?cid=61&resid=61%21506&authkey=AF", .file,
            "https://onedrive.live.com/download?cid=61&resid=61%21506&authkey=AF"
        ),
        (
            "https://onedrive.live.com/view.aspx?resid=61!506&authkey=!AF", .file,
            "https://onedrive.live.com/download?resid=61!506&authkey=!AF"
        ),
        (
            "https://onedrive.live.com/:x:/g/personal/61/IQ?resid=61&e=7&migratedtospo=true",
            .file,
            "https://onedrive.live.com/:x:/g/personal/61/IQ?resid=61&e=7&migratedtospo=true&download=1"
        ),
        (
            "https://town.sharepoint.com/:b:/s/ita/EaB-c?e=4xY", .file,
            "https://town.sharepoint.com/:b:/s/ita/EaB-c?e=4xY&download=1"
        ),
        (
            "https://town-my.sharepoint.com/:w:/g/personal/a_town_go_th/EaB?web=1", .file,
            "https://town-my.sharepoint.com/:w:/g/personal/a_town_go_th/EaB?download=1"
        ),
        (
            "https://town.sharepoint.com/:f:/s/ita/EaB", .folder,
            "https://town.sharepoint.com/:f:/s/ita/EaB"
        ),
        // Dropbox.
        (
            "https://www.dropbox.com/s/a1b2/plan.pdf?dl=0", .file,
            "https://www.dropbox.com/s/a1b2/plan.pdf?dl=1"
        ),
        (
            "https://www.dropbox.com/s/a1b2/plan.pdf?raw=1", .file,
            "https://www.dropbox.com/s/a1b2/plan.pdf?dl=1"
        ),
        (
            "https://www.dropbox.com/scl/fi/a1b2/plan.pdf?rlkey=k9&st=x&dl=0", .file,
            "https://www.dropbox.com/scl/fi/a1b2/plan.pdf?rlkey=k9&st=x&dl=1"
        ),
        (
            "https://dropbox.com/scl/fo/a1b2/h?rlkey=k9", .file,
            "https://dropbox.com/scl/fo/a1b2/h?rlkey=k9&dl=1"
        ),
        (
            "https://www.dropbox.com/s/dl/a1b2/plan.pdf", .file,
            "https://www.dropbox.com/s/dl/a1b2/plan.pdf"
        ),
    ]

    @Test(arguments: rewrites)
    func `what a share link shows is asked for at the address that gives it to everybody`(
        link: String,
        kind: ShareLink.Kind,
        expected: String
    ) throws {
        let shared = try #require(Address(link).flatMap(ShareLink.init))
        #expect(shared.kind == kind)
        #expect(shared.download.text == expected)
    }

    @Test(arguments: rewrites)
    func `what is asked in place of a share link is asked as it is`(
        link: String,
        kind: ShareLink.Kind,
        expected: String
    ) throws {
        #expect(try download(expected) == expected)
    }

    @Test(arguments: [
        "https://www.town.go.th/file/d/1aB/view", "https://drive.google.com/",
        "https://drive.google.com/drive/my-drive", "https://drive.google.com/open",
        "https://drive.google.com/file/d/a%2Fb/view", "https://drive.google.com/uc?id=a%26b",
        "https://docs.google.com/viewer?url=https://a.go.th/f.pdf", "https://docs.google.com/",
        "https://sharepoint.com/:b:/s/x", "https://www.dropbox.com/home",
        "https://evil-dropbox.com/s/a/b.pdf", "https://onedrive.live.com/?id=61!506&cid=61",
        "https://notdrive.google.com/file/d/1aB/view",
    ])
    func `any other address stays as it is`(text: String) throws {
        let address = try #require(Address(text))
        #expect(ShareLink(address) == nil)
        #expect(address.download == address)
        #expect(!address.isShared)
    }

    @Test func `a form and a published page are no files`() throws {
        #expect(try !#require(Address("https://docs.google.com/forms/d/e/1F/viewform")).isShared)
        #expect(try #require(Address("https://1drv.ms/b/s!A")).isShared)
    }
}

struct KnownHostsTests {
    @Test(arguments: [
        "https://www.facebook.com/town/posts/1", "https://m.facebook.com/story.php?id=1",
        "https://fb.watch/a", "https://line.me/R/ti/p/@town", "https://lin.ee/a",
        "https://www.instagram.com/p/1/", "https://youtu.be/a", "https://x.com/town/status/1",
        "https://www.tiktok.com/@town", "https://m.me/town",
    ])
    func `a post of a network is one`(text: String) throws {
        #expect(try #require(Address(text)).isOnSocialNetwork)
    }

    @Test(arguments: [
        "https://www.town.go.th/facebook.com", "https://notfacebook.com/", "https://netflix.com/",
        "https://developers.facebook.com.example/",
    ])
    func `a host that only sounds like a network is none`(text: String) throws {
        #expect(try !#require(Address(text)).isOnSocialNetwork)
    }

    @Test func `flip books and sign-ins are told by host and path`() throws {
        #expect(try #require(Address("https://online.fliphtml5.com/abc/de/")).isFlipBook)
        #expect(try #require(Address("https://www.canva.com/design/D/view")).isFlipBook)
        #expect(try !#require(Address("https://www.canva.com/")).isFlipBook)
        #expect(
            try #require(Address("https://accounts.google.com/ServiceLogin?continue=x")).isSignIn
        )
        #expect(try #require(Address("https://www.facebook.com/login/?next=x")).isSignIn)
        #expect(try !#require(Address("https://www.facebook.com/town")).isSignIn)
    }
}
