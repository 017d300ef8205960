import Model
import Testing

@testable import Reading

struct BlockTests {
    @Test func `white space collapses as in a browser`() throws {
        let document = try page("<p> one\n\t two <b> three</b>four&nbsp;&nbsp; five </p>")
        #expect(document.texts == ["one two threefour five"])
    }

    @Test func `block elements and br end a block, inline elements do not`() throws {
        let document = try page("a<div>b<p>c<span>d</span></div>e<br>f<hr>g<em>h</em>")
        #expect(document.texts == ["a", "b", "cd", "e", "f", "gh"])
    }

    @Test func `blocks that hold nothing are not there`() throws {
        #expect(try page("<p> </p><div>&nbsp;</div><ul><li></li></ul>x").texts == ["x"])
    }

    @Test func `blocks know their kind`() throws {
        let document = try page(
            """
            <h2>h</h2><p>p<ul><li>i<li><p>j</p></ul><dl><dt>t<dd>d</dl>
            <details><summary>s</summary>b</details><div role=heading aria-level=4>r</div>
            <figure><figcaption>f</figcaption></figure>
            <h3 class=accordion-header><button data-bs-toggle=collapse>o</button></h3>
            """
        )
        #expect(
            document.blocks.map(\.kind) == [
                .heading(level: 2), .paragraph, .listItem, .listItem, .label, .paragraph,
                .label, .paragraph, .heading(level: 4), .label, .heading(level: 3),
            ]
        )
    }

    @Test func `blocks stand under the nearest heading, headings under higher ones`() throws {
        let document = try page("a<h1>1</h1>b<h3>2</h3>c<h2>3</h2>d<h2>4</h2>e")
        #expect(document.blocks.map(\.heading) == [nil, nil, 1, 1, 3, 1, 5, 1, 7])
    }

    @Test func `headings of a sidebar head nothing outside it`() throws {
        let document = try page("<h1>1</h1><aside><h2>2</h2>a</aside><p>b</p>")
        #expect(document.blocks.map(\.heading) == [nil, 0, 1, 0])
    }

    @Test func `blocks know the line where their text begins`() throws {
        let document = try page("<p>\n\n one\n</p>\r\n<div>two<br>\nthree</div>")
        #expect(document.blocks.map(\.place.line) == [3, 5, 6])
    }

    @Test func `blocks know how much of them is links`() throws {
        let document = try page("<p>see <a href=x>กข</a> and <a href=y>c</a></p><p>none</p>")
        #expect(document.blocks.map(\.linkedBytes) == [7, 0])
    }

    @Test func `what a person does not read is no text`() throws {
        let document = try page(
            """
            <title>T</title><style>p{}</style><script>document.write('<p>no</p>')</script>
            <!-- no --><template><p>no</p></template><textarea>no <a href=x>no</a></textarea>
            <select><option>no</select><iframe src=f>no</iframe><p>yes</p>
            """
        )
        #expect(document.texts == ["yes"])
        #expect(document.title == "T")
        #expect(document.addresses(.anchor).isEmpty)
    }

    @Test func `what is hidden until somebody clicks is kept`() throws {
        let document = try page(
            "<p hidden>a</p><p style='display:none'>b</p><p aria-hidden=true>c</p><noscript>d</noscript>"
        )
        #expect(document.texts == ["a", "b", "c", "d"])
    }

    @Test func `lines of preformatted text are blocks`() throws {
        let document = try page("<pre>one\n  two\n\nthree</pre>")
        #expect(document.texts == ["one", "two", "three"])
        #expect(document.blocks.map(\.place.line) == [1, 2, 4])
    }

    @Test func `the first title is the page's, not a drawing's`() throws {
        let document = try page(
            "<svg><title>icon</title></svg><title> a \n b </title><title>c</title>"
        )
        #expect(document.title == "a b")
    }

    @Test(arguments: [
        "", " ", "<html></html>", "<!-- x -->", "<script src=app.js></script>", "<p>&nbsp;",
    ])
    func `a page with nothing to see is empty`(html: String) throws {
        #expect(try page(html).readability == .empty)
    }

    @Test func `a shell is known by its scripts, a splash by its frames and handlers`() throws {
        let shell = try page("<div id=root></div><script src=/app.js></script>")
        #expect(shell.links.map(\.kind) == [.resource])
        let frames = try page("<frameset><frame src=top.html><frame src=main.html></frameset>")
        #expect(frames.addresses(.frame).count == 2)
        #expect(frames.readability == .readable)
        let splash = try page("<body onclick=\"location='home.php'\"><img src=s.jpg></body>")
        #expect(splash.addresses(.script) == ["https://town.go.th/ita/home.php"])
    }

    @Test func `of a page beyond 8 MB the beginning is read and it says so`() throws {
        let document = try page("<p>first</p>" + String(repeating: "<p>x</p> ", count: 1_000_000))
        #expect(document.readability == .tooLarge)
        #expect(document.texts.first == "first")
    }
}
