import Addressing
import Fetching
import Model
import TestSupport
import Testing

@testable import Assessing

/// Documents that a town keeps elsewhere: from the hub's row to evidence, or to the reason why not.
@Suite(.enabled(if: FileHosts.isAvailable, "there is no openssl to serve TLS with"))
struct SharedDocumentTests {
    private static let file = "https://drive.google.com/file/d/1aB/view?usp=sharing"
    private static let uc = "uc?export=download&id=1aB"
    private static let folder = "https://drive.google.com/drive/folders/1Fo?usp=sharing"
    private static let listing = "embeddedfolderview?id=1Fo"

    private func link(_ address: String) -> String { "<a href=\"\(address)\">เปิดเอกสาร</a>" }

    private func entries(_ files: (id: String, name: String)...) -> Answer {
        let list = files.map {
            """
            <div class="flip-entry" id="entry-\($0.id)"><div class="flip-entry-info">
            <a href="https://drive.google.com/file/d/\($0.id)/view?usp=drive_web" target="_blank">
            <div class="flip-entry-title">\($0.name)</div></a></div></div>
            """
        }
        return .page("<html><head><title>2568</title></head><body>\(list.joined())</body></html>")
    }

    @Test func `a file on Drive is evidence, shown under its share link`() async throws {
        let sent = Answer.redirect(
            to: "https://drive.usercontent.google.com/download?id=1aB&export=download"
        )
        let outcome = try await SharedTown(
            row: link(Self.file),
            elsewhere: [
                Self.uc: sent, "download?id=1aB&export=download": SharedTown.risks(),
            ]
        ).outcome()
        #expect(outcome.item.verdict == .complete)
        let evidence = try #require(outcome.evidence.first)
        #expect(evidence.address.text == Self.file)
        #expect(evidence.path.last?.text == Self.file)
        #expect(evidence.path.count == 3)
        #expect(evidence.extractor.hasPrefix("pdf/"))
        #expect(outcome.asked == [Self.uc, "download?id=1aB&export=download"])
    }

    @Test func `a shortener leads to the same evidence`() async throws {
        let outcome = try await SharedTown(
            row: link("https://bit.ly/o23"),
            elsewhere: ["o23": .redirect(to: Self.file), Self.uc: SharedTown.risks()]
        ).outcome()
        #expect(outcome.item.verdict == .complete)
        #expect(outcome.evidence.first?.address.text == Self.file)
        #expect(outcome.evidence.first?.path.last?.text == "https://bit.ly/o23")
    }

    @Test func `a file that asks for a sign-in is unreachable, and a broken link`() async throws {
        let outcome = try await SharedTown(
            row: link(Self.file),
            elsewhere: [
                Self.uc: .redirect(to: "https://accounts.google.com/ServiceLogin?continue=x")
            ]
        ).outcome()
        #expect(outcome.item.verdict == .undecided)
        #expect(outcome.verdicts == [.unreachable])
        #expect(outcome.reasons == ["sign-in"])
        let broken = try #require(outcome.assessment.links.broken.first)
        #expect(broken.address.text == Self.file)
        #expect(broken.reason == .signIn)
    }

    @Test func `a file that was deleted lacks`() async throws {
        let page = Answer.page("<p>ขออภัย ไฟล์ที่คุณขอไม่มีอยู่</p>")
        let outcome = try await SharedTown(row: link(Self.file), elsewhere: [Self.uc: page])
            .outcome()
        #expect(outcome.item.verdict == .missing)
        #expect(outcome.reasons == ["dead"])
    }

    @Test func `what a file host's robots.txt closes is not checked`() async throws {
        let robots = Answer.page("User-agent: *\nDisallow: /", type: "text/plain")
        let outcome = try await SharedTown(
            row: link(Self.file),
            elsewhere: ["robots.txt": robots]
        ).outcome()
        #expect(outcome.item.verdict == .undecided)
        #expect(outcome.reasons == ["robots"])
        #expect(outcome.asked == [])
    }

    // MARK: Networks

    private static let post = "https://www.facebook.com/town/posts/pfbid0"

    @Test(arguments: [
        post, "https://line.me/R/home/public/post?id=1", "https://www.instagram.com/p/1/",
        "https://youtu.be/a", "https://x.com/town/status/1",
    ])
    func `what only a post shows is for a person`(post: String) async throws {
        let outcome = try await SharedTown(row: link(post)).outcome()
        #expect(outcome.item.verdict == .undecided)
        #expect(outcome.verdicts == [.undecided])
        #expect(outcome.reasons == ["social-post"])
        #expect(outcome.asked == [])
    }

    @Test func `a post behind a shortener is one too`() async throws {
        let outcome = try await SharedTown(
            row: link("https://bit.ly/o23"),
            elsewhere: ["o23": .redirect(to: Self.post)]
        ).outcome()
        #expect(outcome.reasons == ["social-post"])
        #expect(outcome.asked == ["o23"])
    }

    @Test func `a post beside a document of the town's own is only a near miss`() async throws {
        let outcome = try await SharedTown(
            row: link(Self.post) + link("/o23.pdf"),
            pages: ["/o23.pdf": SharedTown.risks()]
        ).outcome()
        #expect(outcome.item.verdict == .complete)
    }

    // MARK: Folders

    @Test func `the files of a Drive folder are what its link leads to`() async throws {
        let outcome = try await SharedTown(
            row: link(Self.folder),
            elsewhere: [
                Self.listing: entries(("1aB", "เอกสาร 1.pdf"), ("1pic", "ภาพ.jpg")),
                Self.uc: SharedTown.risks(),
            ]
        ).outcome()
        #expect(outcome.item.verdict == .complete)
        #expect(
            outcome.evidence.first?.path.suffix(2).map(\.text) == [
                Self.folder, "https://drive.google.com/file/d/1aB/view?usp=drive_web",
            ]
        )
        #expect(outcome.asked == [Self.listing, Self.uc])
    }

    @Test func `a closed file in a folder is unreachable`() async throws {
        let outcome = try await SharedTown(
            row: link(Self.folder),
            elsewhere: [Self.listing: entries(("1aB", "เอกสาร 1.pdf")), Self.uc: .status(403)]
        ).outcome()
        #expect(outcome.item.verdict == .undecided)
        #expect(outcome.reasons == ["sign-in"])
    }

    @Test func `a folder whose files nobody could list is not checked`() async throws {
        let outcome = try await SharedTown(
            row: link(Self.folder),
            elsewhere: [Self.listing: .page("<title>2568</title><script src=a.js></script>")]
        ).outcome()
        #expect(outcome.item.verdict == .undecided)
        #expect(outcome.reasons == ["needs-rendering"])
    }

    // MARK: Viewers and flip books

    @Test func `the file in another host's viewer is read, and the viewer is not asked`()
        async throws
    {
        let outcome = try await SharedTown(
            row: link(
                "https://docs.google.com/viewer?url=https%3A%2F%2Ffiles.other.example%2Fo.pdf"
            ),
            elsewhere: ["o.pdf": SharedTown.risks()]
        ).outcome()
        #expect(outcome.item.verdict == .complete)
        #expect(outcome.asked == ["o.pdf"])
    }

    @Test(arguments: [
        "<iframe src='/pdfjs/web/viewer.html?file=%2Fo23.pdf'></iframe>",
        "<object data=/o23.pdf type=application/pdf></object>", "<embed src=/o23.pdf>",
        "<iframe src=/o23.pdf></iframe>", "<div class=_df_book source=/o23.pdf></div>",
        "<script>var option_df_1 = {\"source\":\"\\/o23.pdf\"};</script>",
    ])
    func `a document that a page embeds is read`(embedded: String) async throws {
        let page = """
            <main><h1>การประเมินความเสี่ยงการทุจริต ประจำปี 2568</h1>\(embedded)</main>
            """
        let outcome = try await SharedTown(
            row: link("/o23"),
            pages: ["/o23": .page(page), "/o23.pdf": SharedTown.risks()]
        ).outcome()
        #expect(outcome.item.verdict == .complete, "\(outcome.reasons)")
    }

    @Test func `a flip book that names its file leads to it`() async throws {
        let book = """
            <title>book</title><div id=viewer></div>
            <script>var config = {"pdf":"https://cdnc.heyzine.com/files/o.pdf"}</script>
            """
        let outcome = try await SharedTown(
            row: link("https://heyzine.com/flip-book/0c.html"),
            elsewhere: ["flip-book/0c.html": .page(book), "files/o.pdf": SharedTown.risks()]
        ).outcome()
        #expect(outcome.item.verdict == .complete)
        #expect(outcome.asked == ["flip-book/0c.html", "files/o.pdf"])
    }

    @Test func `a flip book that names no file is for a person`() async throws {
        let outcome = try await SharedTown(
            row: link("https://online.fliphtml5.com/abc/de"),
            elsewhere: ["abc/de": .page("<title>แผน</title><script src=book.js></script>")]
        ).outcome()
        #expect(outcome.item.verdict == .undecided)
        #expect(outcome.reasons == ["flip-book"])
    }

    // MARK: Other hosts

    private static let other = "https://files.other.example/o.pdf"

    @Test func `a document of another host is evidence`() async throws {
        let outcome = try await SharedTown(
            row: link(Self.other),
            elsewhere: ["o.pdf": SharedTown.risks()]
        ).outcome()
        #expect(outcome.item.verdict == .complete)
        #expect(outcome.evidence.first?.address.text == Self.other)
    }

    @Test func `where links are only tried, it is known to be there and not read`() async throws {
        let outcome = try await SharedTown(
            row: link(Self.other) + link("https://files.other.example/gone.pdf"),
            elsewhere: ["o.pdf": SharedTown.risks(), "gone.pdf": .status(404)],
            external: .links
        ).outcome()
        #expect(outcome.item.verdict == .undecided)
        #expect(outcome.verdicts == [.notChecked])
        #expect(outcome.reasons == ["external"])
        let broken = outcome.assessment.links.broken.map(\.address.text)
        #expect(broken == ["https://files.other.example/gone.pdf"])
    }

    @Test func `where other hosts are left alone, it is not asked`() async throws {
        let outcome = try await SharedTown(
            row: link(Self.other),
            elsewhere: ["o.pdf": SharedTown.risks()],
            external: .none
        ).outcome()
        #expect(outcome.item.verdict == .undecided)
        #expect(outcome.reasons == ["external"])
        #expect(outcome.asked == [])
    }

    // MARK: Bytes before names

    @Test func `a PDF that calls itself a page is read as a PDF`() async throws {
        let outcome = try await SharedTown(
            row: link("/o23.html"),
            pages: ["/o23.html": SharedTown.risks(type: "text/html; charset=utf-8")]
        ).outcome()
        #expect(outcome.item.verdict == .complete)
        #expect(outcome.evidence.first?.extractor.hasPrefix("pdf/") == true)
    }

    @Test func `a page that calls itself a PDF is read, and leads on`() async throws {
        let page = Answer.page(
            "<main><p>เอกสาร</p><a href=/o23>o23</a></main>",
            type: "application/pdf"
        )
        let outcome = try await SharedTown(
            row: link("/list.pdf"),
            pages: ["/list.pdf": page, "/o23": SharedTown.risks()]
        ).outcome()
        #expect(outcome.item.verdict == .complete)
        #expect(outcome.evidence.first?.path.count == 4)
    }
}
