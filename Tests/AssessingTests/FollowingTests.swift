import Addressing
import Fetching
import Model
import Testing

@testable import Assessing

struct FollowingTests {
    private func follows(
        _ target: String,
        kind: Link.Kind = .anchor,
        names: [Int] = [],
        external: External = .documents
    ) -> Bool {
        let scope = Scope(site: Site(home: address("/")), external: external)
        return Following(scope: scope).follows(
            LinkFact(
                target: address(target),
                kind: kind,
                region: .main,
                text: "",
                line: 1,
                column: 1,
                names: names.map { ItemID($0) }
            )
        )
    }

    @Test(arguments: ["/", "/a", "/a.php?id=1", "/a.pdf", "/a.XLSX", "http://example.go.th/b"])
    func `all of the site is followed`(target: String) {
        #expect(follows(target))
        #expect(follows(target, external: .none))
    }

    @Test(arguments: ["/a.jpg", "/a.PNG", "/style.css", "/film.mp4"])
    func `pictures and films only where a label says that they are an item's`(target: String) {
        #expect(!follows(target))
        #expect(follows(target, names: [1]))
    }

    @Test(arguments: [Link.Kind.resource, .image])
    func `what a page embeds is not followed`(kind: Link.Kind) {
        #expect(!follows("/a", kind: kind, names: [1]))
    }

    @Test(arguments: [Link.Kind.area, .frame, .iframe, .embed, .refresh, .header, .viewer, .script])
    func `every other way a page leads on is followed`(kind: Link.Kind) {
        #expect(follows("/a", kind: kind))
    }

    @Test func `of other hosts only documents and what an item may need are read`() {
        #expect(!follows("https://other.example/page"))
        #expect(follows("https://other.example/plan.pdf"))
        #expect(follows("https://other.example/page", names: [1]))
    }

    @Test func `a shared file or folder is a document, whatever its address looks like`() {
        #expect(follows("https://drive.google.com/file/d/1aB/view"))
        #expect(follows("https://drive.google.com/drive/folders/1Fo"))
        #expect(follows("https://1drv.ms/b/s!Ak"))
        #expect(!follows("https://docs.google.com/forms/d/e/1F/viewform"))
        #expect(follows("https://docs.google.com/forms/d/e/1F/viewform", names: [10]))
    }

    @Test(arguments: [External.documents, .links])
    func `networks are never followed`(external: External) {
        #expect(!follows("https://www.facebook.com/town", names: [1], external: external))
    }

    @Test(arguments: ["https://other.example/plan.pdf", "https://other.example/page"])
    func `other hosts are left alone where the settings say so`(target: String) {
        #expect(!follows(target, names: [1], external: .none))
    }

    @Test func `where links are only tried, all of them are`() {
        #expect(follows("https://other.example/page", external: .links))
    }
}
