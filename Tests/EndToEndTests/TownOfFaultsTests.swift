import Foundation
import TestSupport
import Testing

/// A town on which every kind of broken link stands beside what looks like it and is in order: both
/// commands say exactly what is wrong, where, and accuse nothing else.
struct TownOfFaultsTests {
    private static let text = String(repeating: "เทศบาลดำเนินการตามแผนที่วางไว้ ", count: 20)

    /// Every page stands in the same frame.
    private static func page(_ title: String, _ body: String) -> String {
        "<html><head><title>\(title)</title></head><body><p><a href=/>หน้าแรก</a> "
            + "<a href=/good.html>ข่าวของเทศบาล</a> <a href=/docs/real.html>เอกสาร</a></p>"
            + "<h1>\(title)</h1>\(body)</body></html>"
    }

    private static let home = [
        "<p><a href=/good.html>ดี</a></p>", "<p><a href=/gone.html>หาย</a></p>",
        "<p><a href=/closed.html>ปิด</a></p>", "<p><a href=/Case.HTML>ตัวพิมพ์</a></p>",
        "<p><a href=/case.html>ตัวพิมพ์ถูก</a></p>", "<p><a href='/good.html#nowhere'>ไม่มีที่</a></p>",
        "<p><a href='/good.html#here'>มีที่</a> <a href='/good.html#top'>บน</a></p>",
        "<p><a href=/old.html>เก่า</a></p>", "<p><a href=/home.php>หน้าแรก</a></p>",
        "<p><a href=/moody.html>บางครั้ง</a></p>", "<p><a href=/failing.html>ล้ม</a></p>",
        "<p><a href=/docs/lost.html>หลง</a></p>", "<p><a href=/docs/real.html>จริง</a></p>",
        "<p><a href=/guarded.html>เฝ้า</a></p>", "<p><a href=/empty/a.html>ว่าง</a></p>",
    ]

    private static func site() throws -> RawSite {
        try RawSite { target, times in
            switch target {
            case "/": .page(page("เทศบาลเมืองทดสอบ", "\n" + home.joined(separator: "\n")))
            case "/good.html": .page(page("ข่าว", "<p id=here>\(text)</p>"))
            case "/case.html": .page(page("ตัวพิมพ์", "<p>\(text)</p>"))
            case "/closed.html": .answer("403 Forbidden", [])
            case "/old.html", "/home.php": .redirect(to: "/")
            case "/moody.html" where times == 1: .answer("500 Internal Server Error", [])
            case "/moody.html": .page(page("มาแล้ว", "<a href=/after.html>ต่อ</a><p>\(text)</p>"))
            case "/after.html": .page(page("ต่อจากนั้น", "<p>\(text)</p>"))
            case "/failing.html": .answer("500 Internal Server Error", [])
            case "/docs/real.html": .page(page("เอกสาร", "<p>\(text)</p>"))
            case "/guarded.html": .page("<title>Just a moment...</title><p>…</p>")
            case "/empty/a.html": .page(page("รอข้อมูล", ""))
            case let path where path.hasPrefix("/docs/"):
                .page(page("ขออภัย", "<p>เราหาสิ่งนี้ในระบบไม่เจอ \(path)</p>"))
            default: .answer("404 Not Found", [])
            }
        }
    }

    /// What is expected: kind, path, reason, line on the home page, and the path that works.
    private static let faults: Set<[String]> = [
        ["dead", "/gone.html", "dead", "3", ""],
        ["blocked", "/closed.html", "blocked", "4", ""],
        ["wrong-case", "/Case.HTML", "wrong-case", "5", "/case.html"],
        ["anchor", "/good.html#nowhere", "no-such-place", "7", ""],
        ["redirect-home", "/old.html", "redirects-home", "9", ""],
        ["flaky", "/moody.html", "worked-later", "11", ""],
        ["flaky", "/failing.html", "server-error", "12", ""],
        ["soft404", "/docs/lost.html", "like-missing", "13", ""],
        ["blocked", "/guarded.html", "challenge", "15", ""],
    ]

    private func faults(in output: Data, of site: RawSite) throws -> Set<[String]> {
        let report = try JSONSerialization.jsonObject(with: output) as? [String: Any]
        let links = try #require(report?["links"] as? [String: Any])
        let broken = try #require(links["broken"] as? [[String: Any]])
        func path(_ value: Any?) -> String {
            "/" + ((value as? String)?.replacing(site.address, with: "") ?? "")
        }
        return Set(
            broken.map { link in
                let places = link["from"] as? [[String: Any]] ?? []
                return [
                    link["kind"] as? String ?? "", path(link["url"]),
                    (link["reason"] as? [String: Any])?["code"] as? String ?? "",
                    places.map { "\($0["line"] ?? "")" }.joined(separator: ","),
                    link["works"].map { path($0) } ?? "",
                ]
            }
        )
    }

    @Test(arguments: [["links"], ["check", "--as-of", "2025-04-30", "--no-cache"]])
    func `each fault is named for what it is, and nothing else is accused`(
        command: [String]
    ) async throws {
        let site = try Self.site()
        defer { site.stop() }
        let ending = try await Program.run(
            [command[0], site.address, "--delay", "0", "--format", "json"]
                + command.dropFirst()
        )
        #expect(ending.code == 0, "\(ending.complaint)")
        let found = try faults(in: ending.output, of: site)
        #expect(found.subtracting(Self.faults).isEmpty, "\(found.subtracting(Self.faults))")
        #expect(Self.faults.subtracting(found).isEmpty, "\(Self.faults.subtracting(found))")
        // What came at the second try was read, and its links followed.
        #expect(site.targets.contains("/after.html"))
        #expect(site.targets.count { $0 == "/failing.html" } == 2)
        #expect(site.targets.count { $0 == "/gone.html" } == 1)
    }
}
