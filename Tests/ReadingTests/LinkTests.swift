import Addressing
import Model
import Testing

@testable import Reading

private let site = "https://town.go.th"

/// One place where a link can hide, and what is found there.
struct Hiding: CustomTestStringConvertible, Sendable {
    var html: String
    var kind: Link.Kind
    var addresses: [String]
    var testDescription: String { html }

    init(_ html: String, _ kind: Link.Kind, _ addresses: String...) {
        self.html = html
        self.kind = kind
        self.addresses = addresses.map { $0.hasPrefix("/") ? site + $0 : $0 }
    }
}

struct LinkTests {
    @Test(arguments: [
        Hiding("<base href=/x/><a href=b>b</a>", .anchor, "/x/b"),
        Hiding("<a href=a>a</a><base href=/x/><base href=/y/>", .anchor, "/x/a"),
        Hiding("<meta http-equiv=refresh content='0; url=/x/r'>", .refresh, "/x/r"),
        Hiding("<meta http-equiv='Refresh' content=\"5;URL='/x/q'\">", .refresh, "/x/q"),
        Hiding("<meta http-equiv=refresh content='30'>", .refresh),
        Hiding("<iframe src=/x/i></iframe>", .iframe, "/x/i"),
        Hiding("<iframe data-src=/x/i src=about:blank></iframe>", .iframe, "/x/i"),
        Hiding("<frameset><frame src=/x/f></frameset>", .frame, "/x/f"),
        Hiding("<object data=/x/o><embed src=/x/e></object>", .embed, "/x/o", "/x/e"),
        Hiding("<object><param name=movie value=/x/m></object>", .embed, "/x/m"),
        Hiding("<object data=/x/o><a href=/x/a>a</a></object>", .anchor, "/x/a"),
        Hiding("<map><area href=/x/a alt=a></map>", .area, "/x/a"),
        Hiding("<img src=/p srcset='/x/1 1x, /x/2 2x'>", .image, "/p", "/x/1", "/x/2"),
        Hiding("<img data-src=/x/d src=/p>", .image, "/p", "/x/d"),
        Hiding(
            "<picture><source srcset='/x/1,, /x/2 (max,w) 2x,/x/3'></picture>",
            .image,
            "/x/1",
            "/x/2",
            "/x/3"
        ),
        Hiding("<input type=image src=/x/i>", .image, "/x/i"),
        Hiding("<img src='data:image/png;base64,AAAA'>", .image),
        Hiding("<svg><a xlink:href=/x/s><text>s</text></a></svg>", .anchor, "/x/s"),
        Hiding("<a href=' /x/w\n s '>w</a><a href='b\\c'>b</a>", .anchor, "/x/w%20s", "/ita/b/c"),
        Hiding("<a href='/x?a=1&amp;b=2&copy=3'>a</a>", .anchor, "/x?a=1&b=2&copy=3"),
        Hiding("<noscript><a href=/x/n>n</a></noscript>", .anchor, "/x/n"),
        Hiding("<template><a href=/x/t>t</a></template>", .anchor),
        Hiding("<!-- <a href=/x/c>c</a> --><script>'<a href=/x/j>'</script>", .anchor),
        Hiding("<a href=/x/ไทย>ไทย</a>", .anchor, "/x/%E0%B9%84%E0%B8%97%E0%B8%A2"),
        Hiding(
            "<link rel=stylesheet href=/x/c><script src=/x/s></script>",
            .resource,
            "/x/c",
            "/x/s"
        ),
        Hiding("<link rel=preconnect href=https://fonts.example>", .resource),
        Hiding("<meta property=og:image content=/x/o>", .resource, "/x/o"),
        Hiding(
            "<video src=/x/v><source src=/x/w><track src=/x/t></video>",
            .resource,
            "/x/v",
            "/x/w",
            "/x/t"
        ),
        Hiding("<table background=/x/b><tr><td>a</table>", .resource, "/x/b"),
        Hiding("<button onclick=\"location.href='/x/o'\">o</button>", .script, "/x/o"),
        Hiding("<a href=\"javascript:window.open('/x/j')\">j</a>", .script, "/x/j"),
        Hiding("<tr data-href=/x/d><td>d</tr>", .script, "/x/d"),
        Hiding(
            "<select onchange='location=this.value'><option value=/x/o>o</select>",
            .script,
            "/x/o"
        ),
        Hiding("<select><option value=/x/o>o</select>", .script),
        Hiding("<a href=flip/?pdf=../x/f.pdf>f</a>", .viewer, "/ita/x/f.pdf"),
        Hiding(
            "<iframe src='/pdfjs/web/viewer.html?file=%2Fx%2Ff.pdf'></iframe>",
            .viewer,
            "/x/f.pdf"
        ),
        Hiding(
            "<iframe src='https://docs.google.com/viewer?url=https%3A%2F%2Fa.go.th%2Ff.doc&embedded=true'></iframe>",
            .viewer,
            "https://a.go.th/f.doc"
        ),
        Hiding(
            "<a href='https://view.officeapps.live.com/op/view.aspx?src=https://a.go.th/f.xlsx'>v</a>",
            .viewer,
            "https://a.go.th/f.xlsx"
        ),
        Hiding(
            "<iframe src='https://docs.google.com/gview?embedded=true&url=http://a.go.th/f.pdf'></iframe>",
            .viewer,
            "http://a.go.th/f.pdf"
        ),
        Hiding(
            "<a href='https://drive.google.com/viewerng/viewer?url=a.go.th%2Ff.pdf'>v</a>",
            .viewer,
            "http://a.go.th/f.pdf"
        ),
        Hiding(
            "<iframe src='https://view.officeapps.live.com/op/embed.aspx?src=https%3A%2F%2Fa.go.th%2F%25E0%25B8%2581.docx'></iframe>",
            .viewer,
            "https://a.go.th/%E0%B8%81.docx"
        ),
        Hiding(
            "<iframe src='js/pdfjs/web/viewer.html?file=../../../x/%E0%B8%81.pdf#zoom=80'></iframe>",
            .viewer,
            "/ita/x/%E0%B8%81.pdf"
        ),
        Hiding(
            "<div class=_df_book source=/x/f.pdf data-title=f></div><a class=_df_button source=/x/g.pdf>g</a>",
            .viewer,
            "/x/f.pdf",
            "/x/g.pdf"
        ),
        Hiding("<div class=pdfemb data-pdf-url='/x/f.PDF?v=1'></div>", .viewer, "/x/f.PDF?v=1"),
        Hiding(
            "<div class=real3d data-flipbook-options='{\"pdfUrl\":\"https:\\/\\/a.go.th\\/f.pdf\"}'></div>",
            .viewer,
            "https://a.go.th/f.pdf"
        ),
        Hiding(
            "<script>var option_df_9 = {\"webgl\":\"true\",\"source\":\"https:\\/\\/a.go.th\\/\\u0e01.pdf\"};</script>",
            .viewer,
            "https://a.go.th/%E0%B8%81.pdf"
        ),
        Hiding(
            "<script>window.FB3D_CLIENT_DATA.push('eyJwb3N0cyI6eyI3Ijp7InRpdGxlIjoi4LmB4Lic4LiZIiwidHlwZSI6InBkZiIsImRhdGEiOnsiZ3VpZCI6Imh0dHBzOlwvXC9hLmdvLnRoXC9mLnBkZiIsInBhZ2VzIjo0fX19fQ==');</script>",
            .viewer,
            "https://a.go.th/f.pdf"
        ),
        Hiding("<script>PDFObject.embed(a); var pdf = '/x/f.pdf'</script>", .viewer, "/x/f.pdf"),
        Hiding("<script>if (name == '.pdf') say('no f.pdf')</script>", .viewer),
        Hiding("<script>FB3D_CLIENT_DATA.push(</script>", .viewer),
        Hiding("<i data-icon=f.pdf data-file=f.png></i>", .viewer),
        Hiding("<object data=/x/f.pdf type=application/pdf></object>", .embed, "/x/f.pdf"),
        Hiding("<embed src='/x/f.pdf#toolbar=0'>", .embed, "/x/f.pdf#toolbar=0"),
        Hiding("<a href='download.php?file=f.pdf'>d</a>", .viewer),
        Hiding("<link rel=Next href=/2><link rel=prev href=/0>", .header, "/2", "/0"),
        Hiding("<link rel=alternate href=/feed><link rel=canonical href=/a>", .header),
        Hiding("<a href='list.php?pdf=1'>d</a>", .viewer),
    ])
    func `a link is found where it hides`(hiding: Hiding) throws {
        #expect(try page(hiding.html).addresses(hiding.kind) == hiding.addresses)
    }

    @Test func `headers lead on as the page does`() throws {
        let document = try page(
            "<p>x</p>",
            headers: ["</x/n>; rel=\"next\", <https://a.go.th/>; rel=x", "0; url=/x/r", "/x/plain"]
        )
        #expect(
            document.addresses(.header) == ["\(site)/x/n", "https://a.go.th/", "\(site)/x/plain"]
        )
        #expect(document.addresses(.refresh) == ["\(site)/x/r"])
        #expect(document.links.map(\.line) == [0, 0, 0, 0])
    }

    @Test func `targets that are no pages are told apart`() throws {
        let document = try page(
            """
            <a href=mailto:a@b.go.th>m</a><a href=tel:035611714>t</a><a href=#>h</a><a href>e</a>
            <a href='javascript:void(0)'>j</a><a href=line://ti/p>l</a><a href='http://[x'>i</a><a>n</a>
            """
        )
        #expect(
            document.links.map(\.target) == [
                .mail("a@b.go.th"), .telephone("035611714"),
                .web(try #require(Address("\(site)/ita/page.html#"))),
                .web(document.address), .script, .other(scheme: "line"), .invalid,
            ]
        )
    }

    @Test(arguments: [
        ("<a href=x> one\n <b>two</b></a>", "one two"),
        ("<a href=x><img src=i alt=' pic '></a>", "pic"),
        ("<a href=x title=t><img src=i></a>", "t"), ("<a href=x aria-label=l><i></i></a>", "l"),
        ("<a href=x><h3>a</h3><p>b</p></a>", "a b"),
        ("<a href=x>own<img src=i alt=pic></a>", "own"),
        ("<a href=x><a href=y>two</a>", ""),
    ])
    func `the text of a link is its own, else its picture's, else its title`(
        html: String,
        text: String
    ) throws {
        #expect(try page(html).links.first { $0.kind == .anchor }?.text == text)
    }

    @Test func `a button's text is the label of where it leads`() throws {
        let document = try page(
            "<button onclick=\"window.open('o12.pdf')\">ดาวน์โหลด</button><input type=button value=ไป onclick=\"location='/x'\">"
        )
        #expect(document.clicks.map(\.text) == ["ดาวน์โหลด", "ไป"])
    }

    @Test func `a link stands at the line and character of its attribute`() throws {
        let document = try page("<p>ก</p>\n<p>ขข <a class=c href='x'>y</a>\n<a\n  href=z>w</a>")
        #expect(document.links.map { [$0.line, $0.column] } == [[2, 18], [4, 3]])
    }

    @Test func `lines are counted beyond 65,535`() throws {
        let document = try page(String(repeating: "\n", count: 70_000) + "<a href=x>y</a>")
        #expect(document.links.map(\.line) == [70_001])
    }

    @Test func `a link knows its block and the heading above`() throws {
        let document = try page(
            "<h2>h</h2><p>a <a href=1>1</a></p><h2><a href=2>2</a></h2><a href=3><h3>3</h3></a><a href=4><img src=i></a><p>b | <a href=5><p>5</p></a>"
        )
        let anchors = document.links.filter { $0.kind == .anchor }
        #expect(anchors.map(\.block) == [1, 2, 3, nil, 5])
        #expect(anchors.map(\.heading) == [0, nil, 2, 3, 3])
    }

    @Test func `pictures keep their words and their place`() throws {
        let document = try page(
            "<p>a</p>\n<img src=i.png alt=' b  c '><nav><img src='data:x'></nav>"
        )
        #expect(document.images.map(\.alt) == ["b c", ""])
        #expect(document.images.map { $0.source?.text } == ["\(site)/ita/i.png", nil])
        #expect(document.images.map(\.block) == [0, 0])
        #expect(document.images.map(\.region) == [.main, .navigation])
        #expect(document.images.map(\.line) == [2, 2])
    }

    @Test func `anchors are ids and names, decoded`() throws {
        let document = try page(
            "<h2 id='%E0%B8%81'>a</h2><a name=ข></a><p id=''>b</p><i id=c%zz></i>"
        )
        #expect(document.anchors == ["ก", "ข", "c%zz"])
    }
}
