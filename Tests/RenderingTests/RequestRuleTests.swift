import Addressing
import Testing

@testable import Rendering

/// What becomes of each kind of request.
struct RequestRuleTests {
    private func rule(
        _ type: String,
        _ url: String = "https://www.example.go.th/a",
        method: String = "GET",
        headers: [String: String] = [:],
        isMainFrame: Bool = true,
        hasPage: Bool = true
    ) -> RequestRule {
        let request = Told.Paused.Request(url: url, method: method, headers: headers)
        return RequestRule(
            Told.Paused(requestId: "1", request: request, frameId: "f", resourceType: type),
            isMainFrame: isMainFrame,
            hasPage: hasPage
        )
    }

    @Test func `the page itself is there, and what it goes on to is not asked`() {
        #expect(rule("Document", hasPage: false) == .page)
        #expect(rule("Document") == .stay(to: address("/a")))
        #expect(rule("Document", method: "POST") == .stay(to: nil))
        #expect(rule("Document", isMainFrame: false) == .standIn(.nothing))
    }

    @Test(arguments: ["Script", "XHR", "Fetch"])
    func `scripts and their data are asked for`(type: String) {
        #expect(rule(type) == .ask(address("/a")))
        #expect(rule(type, method: "HEAD") == .ask(address("/a")))
        for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"] {
            #expect(rule(type, method: method) == .refuse)
        }
    }

    @Test(arguments: [
        "Media", "Font", "Ping", "CSPViolationReport", "Manifest", "EventSource", "WebSocket",
        "Prefetch", "SignedExchange", "TextTrack", "Anything",
    ])
    func `nothing else is`(type: String) { #expect(rule(type) == .refuse) }

    @Test func `pictures and styles are stood in for`() {
        #expect(rule("Image") == .standIn(.picture))
        #expect(rule("Stylesheet") == .standIn(.style))
    }

    @Test func `what is fetched in advance, streamed or an icon is refused`() {
        #expect(rule("Fetch", headers: ["Sec-Purpose": "prefetch"]) == .refuse)
        #expect(rule("XHR", headers: ["Accept": "text/event-stream"]) == .refuse)
        #expect(rule("Other", headers: ["Accept": "image/avif,*/*"]) == .refuse)
        #expect(rule("Other", headers: ["Accept": "*/*"]) == .ask(address("/a")))
    }

    @Test(arguments: ["file:///etc/passwd", "chrome://version", "ftp://a/", "data:text/html,a"])
    func `no other scheme is asked for`(url: String) { #expect(rule("XHR", url) == .refuse) }

    @Test func `a preflight is answered by us`() {
        let headers = ["Access-Control-Request-Method": "GET"]
        #expect(rule("XHR", method: "OPTIONS", headers: headers) == .preflight)
    }
}
