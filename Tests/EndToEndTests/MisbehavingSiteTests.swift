import Foundation
import TestSupport
import Testing

/// The built command on a site that breaks HTTP in every way that was thought of and has pages
/// without end: it comes to an end, harms nobody, and still finds the pages that are there.
struct MisbehavingSiteTests {
    private static let text = String(repeating: "ข้อความของหน้านี้ ", count: 10)

    private static func page(_ title: String, _ body: String) -> String {
        "<html><head><title>\(title)</title></head><body><main><h1>\(title)</h1><p>\(text)</p>"
            + "\(body)</main></body></html>"
    }

    /// Targets that are in trouble, each linked from the home page.
    private static let troubles = [
        "/bad-chunk", "/broken-gzip", "/cut", "/long-header", "/bomb", "/loop1", "/slow-down",
        "/resting", "/drip", "/calendar?month=1", "/session", "/visit?part=1", "/deep/", "/inward",
    ]

    private static let bomb = Gzip.bomb(beginning: Array("<html><p>".utf8), mebibytes: 1_024)

    /// One site with all of them; `inner` is an address that nobody named.
    private static func site(leadingTo inner: String) throws -> RawSite {
        try RawSite { target, times in
            switch target.prefix(while: { $0 != "?" }) {
            case "/":
                let links = (troubles + ["/honest.html"]).map { "<a href=\($0)>\($0)</a>" }
                return .page(page("เทศบาลเมืองทดสอบ", links.joined(separator: " ")))
            case "/honest.html": return .page(page("หน้าที่ดี", "<a href=/last.html>ต่อไป</a>"))
            case "/last.html": return .page(page("หน้าสุดท้าย", ""))
            case "/bad-chunk":
                return .init(
                    Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nx".utf8)
                )
            case "/broken-gzip": return .page("no gzip", headers: ["Content-Encoding: gzip"])
            case "/cut": return .init(Array("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx".utf8))
            case "/long-header":
                let filler = String(repeating: "x", count: 64 << 10)
                return .page("<p>x</p>", headers: ["X-Filler: \(filler)", "X-More: \(filler)"])
            case "/bomb":
                return .answer(
                    headers: ["Content-Type: text/html", "Content-Encoding: gzip"],
                    bomb
                )
            case "/loop1": return .redirect(to: "/loop2")
            case "/loop2": return .redirect(to: "/loop1")
            case "/slow-down" where times == 1:
                return .answer("429 Too Many Requests", headers: ["Retry-After: 1"], [])
            case "/slow-down": return .page(page("หลังรอ", "<a href=/after-429.html>ต่อ</a>"))
            case "/resting" where times < 3: return .answer("503 Service Unavailable", [])
            case "/resting": return .page(page("หลังพัก", "<a href=/after-503.html>ต่อ</a>"))
            case "/drip":
                return .init(
                    Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8),
                    drips: 600
                )
            case "/calendar":
                let month = Int(target.split(separator: "=").last ?? "") ?? 0
                let links = [month - 1, month + 1].map { "<a href=/calendar?month=\($0)>\($0)</a>" }
                return .page(page("ปฏิทิน \(month)", links.joined()))
            case "/session":
                let next = UInt64.random(in: 1 << 40...UInt64.max)
                return .page(
                    page("ข่าว", "<a href='/session?page=1&sid=\(String(next, radix: 16))'>ข่าว</a>")
                )
            case "/visit":
                // Under a name that no list of such names holds, on three pages that link one another.
                let part = target.dropFirst("/visit?part=".count).first.map(String.init) ?? ""
                let token = String(UInt64.random(in: 1 << 40...UInt64.max), radix: 16)
                let links = (1...3).map { "<a href='/visit?part=\($0)&zq=\(token)'>ส่วน \($0)</a>" }
                return .page(page("ส่วนที่ \(part)", links.joined(separator: " ")))
            case "/inward": return .redirect(to: inner + "secret")
            case let path where path.hasPrefix("/deep"):
                return .page(page("ลึก", "<a href='a/b/'>ลึกลงไป</a>"))
            case let path where path.hasPrefix("/after"): return .page(page("ถึงแล้ว", ""))
            default: return .answer("404 Not Found", [])
            }
        }
    }

    @Test func `a crawl of it ends by itself, asks little, stays small and finds what is there`()
        async throws
    {
        let inner = try RawSite(on: "127.0.0.2") { _, _ in .page("<p>ความลับ</p>") }
        let site = try Self.site(leadingTo: inner.address)
        defer {
            site.stop()
            inner.stop()
        }
        let watched = try await Program.watched([
            "check", site.address, "--delay", "0", "--as-of", "2025-04-30", "--format", "json",
        ])
        #expect(watched.ending.code == 0, "\(watched.ending.complaint)")
        let report = try Report(watched.ending.output)
        let asked = site.targets.map { String($0.prefix { $0 != "?" }) }
        func count(_ prefix: String) -> Int { asked.count { $0.hasPrefix(prefix) } }

        #expect(inner.targets.isEmpty)
        // A connection that broke is asked for once more at the end.
        #expect(count("/bad-chunk") <= 3 && count("/broken-gzip") <= 2 && count("/cut") <= 3)
        #expect(count("/long-header") <= 2 && count("/bomb") == 1 && count("/drip") <= 3)
        #expect(count("/loop") <= 3)
        #expect(count("/slow-down") == 2 && count("/resting") == 3)
        #expect(count("/calendar") <= 100 && count("/session") <= 100 && count("/deep") <= 100)
        for found in ["/last.html", "/after-429.html", "/after-503.html"] {
            #expect(count(found) == 1, "\(found)")
        }
        #expect(count("/visit") <= 30)
        // And one part that was made up, to learn how the site says that there is none.
        let parts = site.targets.filter { $0.hasPrefix("/visit") && !$0.contains("part=9") }
        #expect(
            Set(parts.map { $0.prefix(13) }) == ["/visit?part=1", "/visit?part=2", "/visit?part=3"]
        )
        let traps = report.coverage.notChecked.filter { $0.reason == "trap" }.map(\.url)
        for trap in ["/calendar", "/deep", "/visit"] {
            #expect(traps.contains { $0.contains(trap) }, "\(trap): \(traps)")
        }
        #expect(report.coverage.exhausted)
        #expect(watched.peak < 300 << 20, "\(watched.peak >> 20) MiB")
    }
}
