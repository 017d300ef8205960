import Addressing
import Model
import Testing

@testable import Rendering

extension BrowserTests {
    /// What pages are once their scripts have run.
    struct DrawingTests {
        @Test func `a page is what its scripts make of it`() async throws {
            let town = Town([
                "/app.js": """
                fetch('/data.json').then(r => r.json()).then(d => {
                  document.getElementById('root').innerHTML = '<h1>' + d.title + '</h1>';
                });
                """,
                "/data.json": #"{"title": "เทศบาลเมืองตัวอย่าง"}"#,
            ])
            let renderer = try Renderer.of(town)
            let text = try await renderer.text("<div id=root></div><script src=/app.js></script>")
            #expect(text.contains("<h1>เทศบาลเมืองตัวอย่าง</h1>"))
            #expect(town.asked == ["/app.js", "/data.json"])
        }

        @Test func `what one page fetched is not asked for again, and nothing is remembered`()
            async throws
        {
            let town = Town([
                "/app.js": """
                const seen = localStorage.getItem('seen');
                localStorage.setItem('seen', 'yes');
                document.body.append('seen: ' + seen + ', ' + document.cookie);
                document.cookie = 'a=b';
                """
            ])
            let renderer = try Renderer.of(town)
            for _ in 0..<2 {
                let text = try await renderer.text("<body><script src=/app.js></script>")
                #expect(text.contains("seen: null, "))
                #expect(!text.contains("a=b"))
            }
            #expect(town.asked == ["/app.js"])
        }

        @Test func `the same page twice is the same text`() async throws {
            let renderer = try Renderer.of(Town())
            let page = "<body><script>document.body.append(Math.random(), ' ', Date.now())</script>"
            let first = try await renderer.text(page)
            #expect(try await renderer.text(page) == first)
        }

        @Test func `timers go off without being waited for`() async throws {
            let renderer = try Renderer.of(Town())
            let text = try await renderer.text(
                "<body><script>setTimeout(() => document.body.append('done'), 4000)</script>"
            )
            #expect(text.contains("done</body>"))
        }

        @Test func `pictures and styles cost no request and no script their failure`() async throws
        {
            let town = Town()
            let text = try await Renderer.of(town).text(
                """
                <link rel=stylesheet href=/a.css onerror="document.title='style'">
                <body><img src=/a.png onerror="this.src='/none.png'">
                """
            )
            #expect(text.contains("src=\"/a.png\""))
            #expect(!text.contains("style</title>"))
            #expect(town.asked.isEmpty)
        }

        @Test func `a redirect leads a module where its imports are`() async throws {
            let town = Town(
                [
                    "/v2/app.js": "import './more.js';",
                    "/v2/more.js": "document.body.append('more');",
                ],
                moved: ["/app.js": "/v2/app.js"]
            )
            let text = try await Renderer.of(town).text(
                "<body><script type=module src=/app.js></script>"
            )
            #expect(text.contains("more</body>"))
        }

        @Test func `components show what they keep to themselves`() async throws {
            let text = try await Renderer.of(Town()).text(
                """
                <body><town-page></town-page><script>
                customElements.define('town-page', class extends HTMLElement {
                  constructor() {
                    super();
                    this.attachShadow({mode: 'open'}).innerHTML = '<p><a href="/o12">แผน</a></p>';
                  }
                });
                </script>
                """
            )
            #expect(text.contains("<p><a href=\"/o12\">แผน</a></p>"))
            #expect(!text.contains("<template"))
        }

        @Test func `links of a page that moved itself go from there`() async throws {
            let text = try await Renderer.of(Town()).text(
                "<body><script>history.pushState({}, '', '/ita/2568/')</script><a href=o12>ก</a>"
            )
            #expect(text.contains("<base href=\"\(origin)/ita/2568/\">"))
        }

        @Test func `another host's answer may be read, as nobody's cookies are sent`() async throws
        {
            let town = Town(["https://api.example.com/x.json": #"{"a": 1}"#])
            let text = try await Renderer.of(town).text(
                """
                <body><script>fetch('https://api.example.com/x.json', {headers: {'X-Key': 'a'}})
                .then(r => r.json()).then(d => document.body.append('got ' + d.a))</script>
                """
            )
            #expect(text.contains("got 1"))
        }

        @Test func `a page for which the site gave no answer is not taken for whole`() async throws
        {
            let town = Town(troubles: [
                "/data.json": .unreachable(.timeout), "/gone.json": .refused(status: 404),
            ])
            let renderer = try Renderer.of(town)
            let script =
                "<body><script>fetch('%').catch(() => 0).then(() => document.body.append('ไม่พบ'))</script>"
            let whole = script.replacing("%", with: "/gone.json")
            #expect(try await renderer.text(whole).contains("ไม่พบ</body>"))
            await #expect(throws: RenderFailure.missing("\(origin)/data.json")) {
                try await renderer.text(script.replacing("%", with: "/data.json"))
            }
        }
    }
}
