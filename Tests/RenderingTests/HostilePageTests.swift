import Addressing
import Model
import Testing

@testable import Rendering

extension BrowserTests {
    /// Pages that want what no page may have: none gets it, and the next page is drawn all the same.
    struct HostilePageTests {
        private static let secrets = ["root:x:", "ami-id", "Chromium Authors"]

        /// Draws a page with that script, then another; what the first one came to.
        private func draw(
            _ script: String,
            in town: Town = Town(),
            _ limits: RenderLimits = .patient
        ) async throws -> Result<Drawing, RenderFailure> {
            let renderer = try Renderer.of(town, limits)
            let result: Result<Drawing, RenderFailure>
            do throws(RenderFailure) {
                let page = arrival("<body>here<script>\(script)</script>")
                result = .success(try await renderer.draw(page, at: address("/")))
            } catch {
                result = .failure(error)
            }
            #expect(
                try await renderer.text("<body><script>document.write('next')</script>").contains(
                    "next</body>"
                )
            )
            return result
        }

        private func text(_ script: String, in town: Town = Town()) async throws -> String {
            String(decoding: try await draw(script, in: town).get().html, as: UTF8.self)
        }

        @Test(arguments: [
            "alert(1)", "confirm('?')", "prompt('?')", "setInterval(() => alert(1), 100)",
        ])
        func `a dialog is shut and holds nothing up`(script: String) async throws {
            #expect(
                try await text("\(script); document.body.append('after')").contains("after</body>")
            )
        }

        @Test func `a page that goes away stays, and where it wanted to go is told`() async throws {
            let town = Town(["/away": "gone"])
            let drawing = try await draw(
                "setTimeout(() => { location.href = '/away' }, 10)",
                in: town
            ).get()
            #expect(String(decoding: drawing.html, as: UTF8.self).contains("here"))
            #expect(drawing.onward == [address("/away")])
            #expect(town.asked.isEmpty)
        }

        @Test(arguments: ["post", "get"])
        func `a form that sends itself is not sent`(method: String) async throws {
            let town = Town()
            _ = try await text(
                """
                document.body.innerHTML += '<form id=f action=/drop method=\(method)><input name=a></form>';
                f.submit()
                """,
                in: town
            )
            #expect(town.asked.isEmpty)
        }

        @Test(arguments: [
            "fetch('/drop', {method: 'POST', body: 'a'})", "fetch('/drop', {method: 'DELETE'})",
            "navigator.sendBeacon('/drop', 'a')", "new EventSource('/stream')",
            "new WebSocket('wss://www.example.go.th/socket')", "window.open('/popup')",
            "navigator.serviceWorker.register('/sw.js')", "new Image().src = '/pixel.gif'",
            "const a = document.createElement('a'); a.href = '/file.zip'; a.download = 'x'; "
                + "document.body.append(a); a.click()",
        ])
        func `nothing is asked but what a page needs to read`(script: String) async throws {
            let town = Town()
            _ = try await draw(script, in: town).get()
            #expect(town.asked.isEmpty, "\(town.asked)")
        }

        @Test(arguments: [
            "file:///etc/passwd", "chrome://version", "chrome-devtools://devtools/",
            "view-source:file:///etc/passwd",
            "ftp://www.example.go.th/",
        ])
        func `what is no web address is neither shown nor asked for`(target: String) async throws {
            let town = Town()
            let script = """
                const frame = document.createElement('iframe');
                frame.src = '\(target)';
                document.body.append(frame);
                fetch('\(target)').then(r => r.text()).then(t => document.body.append(t)).catch(() => 0);
                setTimeout(() => { try { location.href = '\(target)' } catch {} }, 50);
                """
            let text = try await text(script, in: town)
            #expect(!Self.secrets.contains(where: text.contains))
            #expect(text.contains("here"))
            #expect(town.asked.isEmpty)
        }

        @Test(arguments: [
            "http://169.254.169.254/latest/", "http://127.0.0.1:22/", "http://[::1]/",
            "http://10.0.0.1/",
        ])
        func `a private address is asked of nobody but us, who refuse it`(target: String)
            async throws
        {
            let town = Town(troubles: [target: .unreachable(.privateAddress)])
            let text = try await text(
                "fetch('\(target)').catch(e => document.body.append('refused'))",
                in: town
            )
            #expect(text.contains("refused</body>"))
            #expect(town.asked == [target])
        }

        @Test(arguments: ["for (;;) {}", "(function f() { Promise.resolve().then(f) })()"])
        func `a page that loops for ever is given up`(script: String) async throws {
            var limits = RenderLimits.patient
            limits.deadline = .seconds(12)
            let result = try await draw(script, limits)
            #expect(throws: RenderFailure.deadline) { try result.get() }
        }

        @Test func `a page that polls for ever is drawn`() async throws {
            let town = Town(["/status.json": "{}"])
            let text = try await text(
                "setInterval(() => fetch('/status.json'), 100); document.body.append('drawn')",
                in: town
            )
            #expect(text.contains("drawn</body>"))
            #expect(town.asked == ["/status.json"])
        }

        @Test func `a page that never asks the same twice is cut off`() async throws {
            var limits = RenderLimits.patient
            limits.requests = 10
            let town = Town()
            let result = try await draw(
                "let n = 0; setInterval(() => fetch('/x?' + n++), 10)",
                in: town,
                limits
            )
            #expect(town.asked.count == 10)
            #expect(throws: RenderFailure.self) { try result.get() }
        }

        @Test func `a page that takes all memory is given up`() async throws {
            let hunger = """
                const kept = [];
                setInterval(() => { kept.push(new Uint8Array(64 << 20).fill(1)) }, 1);
                """
            var limits = RenderLimits.patient
            limits.memory = 900 << 20
            let result = try await draw(hunger, limits)
            let error = #expect(throws: RenderFailure.self) { try result.get() }
            #expect(error == .tooMuchMemory || error == .crashed)
        }

        @Test func `a page that grows without end is too large`() async throws {
            var limits = RenderLimits.patient
            limits.pageBytes = 100_000
            let result = try await draw("document.body.append('a '.repeat(100000))", limits)
            #expect(throws: RenderFailure.tooLarge) { try result.get() }
        }

        @Test func `what a page changes of the language does not change what is read`() async throws
        {
            let text = try await text(
                """
                Object.defineProperty(Element.prototype, 'outerHTML', {get: () => 'forged'});
                Element.prototype.getHTML = () => 'forged';
                Document.prototype.querySelectorAll = () => { for (;;) {} };
                document.body.append('true');
                """
            )
            #expect(text.contains("true</body>"))
            #expect(!text.contains("<html>forged"))
        }

        private func draw(
            _ script: String,
            _ limits: RenderLimits
        ) async throws -> Result<Drawing, RenderFailure> {
            try await draw(script, in: Town(), limits)
        }
    }
}
