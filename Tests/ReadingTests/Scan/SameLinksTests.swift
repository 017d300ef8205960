import FoundationEssentials
import Model
import Testing

@testable import Reading

/// The reader of trees and the scan find the same links by the same rules.
///
/// Where they may differ, a browser is with the scan: libxml2 knows only the names of references of
/// HTML 4, and takes what stands in text fields and frames for markup.
struct SameLinksTests {
    private func expectSame(
        _ bytes: [UInt8],
        declared: String? = "text/html; charset=utf-8",
        headers: [String] = [],
        _ note: Comment? = nil
    ) throws {
        let tree = try page(bytes: bytes, declared: declared, headers: headers)
        let scan = try scanned(bytes: bytes, declared: declared, headers: headers)
        #expect(scan.seen == tree.links.map(SeenLink.init), note)
        #expect(
            Set(scan.places) == Set(tree.anchors.map { Fingerprint.of($0) }),
            note
        )
        #expect(scan.title == tree.title, note)
    }

    @Test(arguments: [
        "<a href=b>ก ข</a> <a href='/c?a=1&amp;b=2&copy=3' title=t></a><a href=\"#x\">x</a>",
        "<base href=/x/><a href=b>b</a><base href=/y/><a href='?q'>q</a><a href=''>e</a>",
        "<a href=a>a</a><base href=../late/>",
        "<meta http-equiv=refresh content='0; url=/x/r'><title>ชื่อ &amp; เรื่อง</title>",
        "<meta http-equiv='Refresh' content=\"5;URL='/x/q'\"><meta http-equiv=refresh content=30>",
        "<iframe src=/x/i></iframe><iframe data-src=/x/i src=about:blank></iframe>",
        "<frameset><frame src=/x/f><noframes><a href=/n>n</a></noframes></frameset>",
        "<object data=/x/o><param name=movie value=/x/m><embed src=/x/e></object>",
        "<map><area href=/x/a alt='ที่นี่'></map><applet code=/x/app></applet>",
        "<img src=/p srcset='/x/1 1x, /x/2 2x' alt=p><img data-src=/x/d src=/p><img src=''>",
        "<picture><source srcset='/x/1,, /x/2 (max,w) 2x,/x/3'></picture>",
        "<video src=v poster=p><source src=s><track src=t></video><audio src=a></audio>",
        "<input type=image src=/x/i alt=ค้น><input type=text src=/x/no>",
        "<img src='data:image/png;base64,AAAA'><a href='data:text/plain,x'>d</a>",
        "<svg><title>no</title><a xlink:href=/x/s><text>s</text></a></svg>",
        "<a href=' /x/w\n s '>w</a>\n\n  <a href='b\\c'>b</a><a\n\n   href=/three>three\nlines</a>",
        "<noscript><a href=/x/n>n</a></noscript>",
        "<template id=t><a href=/x/t id=inside>t</a></template><a href=/after>after</a>",
        "<!-- <a href=/x/c>c</a> --><script>'<a href=/x/j>'</script><style>a{}</style><a href=/z>z",
        "<a href=/x/ไทย>ไทย</a><p>ก่อน <a href='/x/ไทย ๒?ค=น'>ไทย</a>",
        "<link rel=stylesheet href=/x/c><script src=/x/s></script><link rel=preconnect href=/no>",
        "<link rel=canonical href=/c><meta property=og:image content=/x/og>",
        "<button onclick=\"location.href='/x/on'\">ไป</button><a href=\"javascript:window.open('/x/j')\">j</a>",
        "<div onclick=\"a('x.pdf'+y)\" data-href=/d>d</div><tr background=/b><td background=/c>ค</td></tr>",
        "<select onchange='location=this.value'><optgroup><option value=/a/b>ข<option value=c>ค</select><select><option value=/n/o>x</select>",
        "<div class=book source=/a.pdf data-pdf=/b.pdf data-options=\"{source:'/c.pdf'}\"></div>",
        "<script>var pdf = \"/book.pdf\"; x={url:'/two.pdf'}</script>",
        "<a href='https://docs.google.com/viewer?url=https://x.go.th/a.pdf'>v</a>",
        "<a href='/pdfjs/viewer.html?file=/docs/a.pdf#page=2'>v</a>",
        "<a href=mailto:a@b.c>m</a><a href=tel:1>t</a><a href='ftp://x/y'>f</a><a href='http://'>i</a>",
        "<h2 id='หัวข้อ'>h</h2><a name='ช&#3639;&#3656;อ'></a><p id='%E0%B8%81'><a name=x id=y href=#z>z</a>",
        "<a href=/1><img src=i alt='รูป  หนึ่ง'></a><a href=/2><img src=1 alt=a> <img src=2 alt=b> </a><a href=/3 aria-label=ป้าย></a>",
        "<a href=/1>หนึ่ง<br>สอง <b>สาม</b>&nbsp;&lt;สี่&gt;</a><a href=/2>ห้า<a href=/3>หก</a>",
        "<ul><li><a href=/1>หนึ่ง</a><li><a href=/2>สอง</a></ul><table><tr><td><a href=/3>สาม<td><a href=/4>สี่</table>",
        "<p><a href=/1><div>ใน</div></a><a href=/2><h3>หัว</h3><p>ตัว</p></a>",
        "<A HREF=/UP ID=Up>ขึ้น</A><a href = \"/spaced\" >s</a><a href=/a href=/b>first</a>",
        "<a href=/x&#47;y>n</a><a href='/x&#x2f;z&amp'>n</a><a href='/q?&lang=th&reg=1'>n</a>",
        "<a>no</a><a href>empty</a><a name=''>x</a><p id=''>y",
        "x < y <3 <a href=/lt>a < b</a>",
    ])
    func `a scan finds the links that the tree has`(html: String) throws {
        try expectSame(Array(html.utf8))
        try expectSame(Array("<!DOCTYPE html>\n<html><body>\n\(html)\n</body></html>".utf8))
    }

    @Test(arguments: [
        ("<a/href=/x>ก</a>", ["/x"]), ("</ <a href=/x>ก</a>", []), ("<a href='/x' id='a", []),
        ("<a href=&sol;x&colon;y>ก</a>", ["/x:y"]), ("<!--><a href=/x>ก</a>-->", ["/x"]),
        ("<!-- a --!><a href=/x>ก</a>", ["/x"]), ("<!-- <a href=/no>", []),
        ("<textarea><a href=/no></textarea><a href=/x>", ["/x"]),
        ("<title><a href=/no></title><a href=/x>", ["/x"]),
        ("<iframe><a href=/no></iframe><a href=/x>", ["/x"]),
        ("<xmp><a href=/no></xmp><a href=/x>", ["/x"]),
        ("<script><!-- <script> '</script>' <a href=/no> --></script><a href=/x>", ["/x"]),
        ("<script>'<!--></script>'</script><a href=/x>", ["/x"]),
        ("<svg><title><a href=/x></a></title><![CDATA[<a href=/no>]]></svg>", ["/x"]),
        ("<![CDATA[<a href=/x>]]>", []), ("<?php <a href=/x>", []), ("<!x><a href=/x>", ["/x"]),
        ("<plaintext><a href=/no>", []), ("<a href=\"/x\"id=i>ก", ["/x"]),
        ("<a =a href=/x>", ["/x"]),
    ])
    func `broken markup is read as a browser reads it`(html: String, paths: [String]) throws {
        let found = try scanned(html).addresses(.anchor)
        #expect(found == paths.map { "https://town.go.th" + $0 })
    }

    @Test(arguments: [
        ["</next>; rel=\"next\", </two>"], ["0; url=/refresh"], ["5;URL='/q'"], ["/plain"],
    ])
    func `headers have the same links`(headers: [String]) throws {
        try expectSame(Array("<a href=/a>a</a>".utf8), headers: headers)
    }

    @Test(arguments: ["text/html; charset=tis-620", "text/html", "text/html; charset=utf-8"])
    func `a page in windows-874 has the same links, whatever it says`(declared: String) throws {
        let html = "<title>เทศบาล</title><a href='/ข่าว?ค=น'>ข่าวประชาสัมพันธ์</a><p id=ที่>ก"
        try expectSame(windows874(html), declared: declared)
    }

    @Test func `every page of the invented sites has the same links`() throws {
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Fixtures").standardized
        let names = try FileManager.default.subpathsOfDirectory(atPath: fixtures.path)
        let pages = names.filter { $0.hasSuffix(".html") }.sorted()
        #expect(pages.count > 20)
        for name in pages {
            let bytes = try Array(Data(contentsOf: fixtures.appending(path: name)))
            try expectSame(bytes, "\(name)")
        }
    }
}
