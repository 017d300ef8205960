import Addressing
import Testing

@testable import Assessing

struct SiblingsTests {
    private func probe(_ path: String) -> String? {
        Siblings(address(path))?.madeUp?.address.short
    }

    @Test func `pages of one folder and ending are asked by one name`() throws {
        let name = try #require(probe("/ita/o1.html"))
        #expect(name.wholeMatch(of: /\/ita\/[a-z]{10}\.html/) != nil)
        #expect(name == probe("/ita/o2.html#top"))
        #expect(name != probe("/ita/o1.php"))
        #expect(name != probe("/itb/o1.html"))
    }

    @Test(arguments: [
        ("/about/", "/[a-z]{10}/"), ("/news/17", "/news/9[0-9]{8}"), ("/ข่าว", "/[a-z]{10}"),
        ("/a/12-news.html", "/a/9[0-9]{8}-[a-z]{10}\\.html"), ("/.hidden", "/[a-z]{10}"),
        ("/n.php?cat=a&id=1", "/n\\.php\\?cat=a&id=9[0-9]{8}"),
        ("/n.php?p=news", "/n\\.php\\?p=[a-z]{10}"),
        ("/v/view.html?pdf=/a.pdf", "/v/[a-z]{10}\\.html"),
        (
            "/i.php?option=a&view=b&id=3-x&Itemid=9",
            "/i\\.php\\?option=a&view=b&id=9[0-9]{8}-[a-z]{10}&Itemid=9"
        ),
    ])
    func `a made-up address is of the kind of the page's`(path: String, shape: String) throws {
        let made = try #require(probe(path))
        #expect(made.wholeMatch(of: try Regex(shape)) != nil, "\(made)")
    }

    @Test(arguments: [
        "/l.php?page=2", "/l.php?start=10", "/l.php?sort=name", "/s?q=word", "/", "/?id=",
    ])
    func `what turns pages, sorts or searches is answered for every value`(path: String) {
        #expect(probe(path) == nil)
    }

    @Test func `pages that bear a token of one visitor are no family`() {
        #expect(probe("/n.php?id=3&zq=18a2b3c4d5") == nil)
        #expect(probe("/n.php?id=18a2b3c4d5") != nil)
    }

    @Test(arguments: ["/a/x.html", "/p.php?a=b&id=77", "/n/3"])
    func `a made-up address is of the family that it is made up for`(path: String) throws {
        let siblings = try #require(Siblings(address(path)))
        let made = try #require(siblings.madeUp)
        #expect(Siblings(made.address) == siblings)
    }
}
