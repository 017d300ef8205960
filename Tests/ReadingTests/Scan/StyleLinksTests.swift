import Model
import Testing

@testable import Reading

struct StyleLinksTests {
    private func addresses(in sheet: String) -> [String] {
        let bytes = Array(sheet.utf8)
        return StyleLinks.addresses(in: bytes.span, 0..<bytes.count)
            .map { String(decoding: $0.written, as: UTF8.self) }
    }

    @Test(arguments: [
        ("p{background:url(/a)}", ["/a"]), ("p{background:URL( '/a b' )}", ["/a b"]),
        ("@import \"a.css\"; @import url(b.css) print;", ["a.css", "b.css"]),
        ("@IMPORT/**/'a.css' layer(x);", ["a.css"]),
        (
            "@font-face{src:url(a.eot?#iefix),url(\"a.woff2\")format('woff2')}",
            ["a.eot?#iefix", "a.woff2"]
        ),
        ("/* url(/no) */p{background:url(/a)}", ["/a"]), ("p{content:'url(/no)'}", []),
        ("p{background:url(/a\\29 b)}", ["/a)b"]),
        ("p{background:url(\"/a\\\nb\\22\")}", ["/ab\""]),
        ("p{background:url('/ก\\E02')}", ["/กข"]),
        ("p{background:url(data:image/png;base64,AA==)}", []), ("p{fill:url(#shape)}", []),
        ("@namespace svg url(http://www.w3.org/2000/svg); p{background:url(/a)}", ["/a"]),
        ("@namespace \"http://x\"; @import-x 'no';", []), ("@import;p{content:'no'}", []),
        ("p{my-url(/no)}", []),
        ("p{-url:x;background:image-set(url(/a) 1x, url(/b) 2x)}", ["/a", "/b"]),
        ("p{background:url(", [""].filter { !$0.isEmpty }), ("p{background:url('/a", ["/a"]),
        ("p{content:'a\n} q{background:url(/a)}", ["/a"]), ("/* open url(/no)", []), ("\\", []),
        ("", []),
    ])
    func `a sheet loads what it says`(sheet: String, expected: [String]) {
        #expect(addresses(in: sheet) == expected)
    }

    @Test func `styles of a page are links with a place`() throws {
        let html = """
            <style>@import "/i.css";
            p{background:url(/b)}</style>
            <p style="color:red;background:url(&quot;/in line&quot;)">ก</p>
            """
        let page = try scanned(html)
        var positions = ScannedPage.Positions()
        let places = page.links.map { positions.position(of: $0, in: page) }
        #expect(
            page.addresses(.resource).map { $0.dropFirst(18) } == ["/i.css", "/b", "/in%20line"]
        )
        #expect(places.map(\.line) == [1, 2, 3])
        #expect(places.map(\.column) == [17, 18, 4])
    }

    @Test(arguments: ["url(", "url('", "\\", "/*", "@import '", "url(\\", "@"])
    func `sheets that are nothing but beginnings end`(piece: String) {
        #expect(addresses(in: String(repeating: piece, count: 50_000)).count <= 10_000)
    }

    @Test func `a very long address is none`() {
        let long = String(repeating: "a", count: 100_000)
        #expect(addresses(in: "p{background:url(\(long))} q{background:url(/a)}").contains("/a"))
    }
}
