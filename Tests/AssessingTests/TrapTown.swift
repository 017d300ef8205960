import Addressing
import Fetching
import FoundationEssentials
import Model
import Synchronization

@testable import Assessing

/// A town's website whose software makes pages without end in every way, with real pages beside and behind.
///
/// Pages of the town bear a number of visitors that grows with each, as many sites do.
final class TrapTown: Sendable {
    private let counter = Mutex(0)
    private let asked = Mutex<[String]>([])

    /// The paths that were asked, in order.
    var requests: [String] { asked.withLock { $0 } }

    /// How many requests a program has had.
    func requests(to prefix: String) -> Int { requests.count { $0.hasPrefix(prefix) } }

    /// Real pages, each behind or beside one of the traps.
    static let disclosures = [
        "/minutes-of-june", "/plan-in-forum", "/listed-report", "/printed-statement",
        "/at-the-bottom",
        "/beside-the-loop", "/numbered-budget",
    ]

    var source: Source {
        Source(
            scope: Scope(site: Site(home: address("/")), external: .none),
            home: address("/"),
            fetch: { [self] in reply(to: $0) },
            entries: { Entries(addresses: []) }
        )
    }

    private func reply(to asked: Address) -> Reply {
        let path = asked.short
        self.asked.withLock { $0.append(path) }
        guard let html = page(path) else {
            return Reply(asked: asked, outcome: .refused(status: 404))
        }
        let bytes = Array(html.utf8)
        return Reply(
            asked: asked,
            outcome: .arrived(
                Arrival(bytes: bytes, digest: .sha256(of: bytes), contentType: "text/html")
            )
        )
    }

    private func page(_ path: String) -> String? {
        if path == "/" {
            return html(
                "เทศบาลเมืองตัวอย่าง",
                "ยินดีต้อนรับ",
                ["/cal?y=2569&m=6", "/forum/", "/list", "/post", "/x/", "/app.php/", "/view?id=1"]
                    + ["/news?page=1"]
            )
        }
        if Self.disclosures.contains(path) {
            return html("รายงาน \(path)", "เอกสารที่เปิดเผย \(path)", ["/"])
        }
        let program = path.dropFirst().prefix { $0 != "/" && $0 != "?" }
        switch program {
        case "cal": return calendar(path)
        case "forum": return forum(path)
        case "list": return list(path)
        case "post": return post(path)
        case "x": return folders(path)
        case "app.php":
            return html(
                "ระบบสืบค้น",
                "ค้นหาได้ที่นี่",
                ["a/", "b/", "c/", "/beside-the-loop"],
                counts: false
            )
        case "view": return numbers(path)
        case "news": return news(path)
        case "item": return html("ข่าว \(Self.letters(Self.number("id", path)))", "เนื้อข่าว", ["/"])
        default: return nil
        }
    }

    private func calendar(_ path: String) -> String {
        let months =
            ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม"]
            + ["สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"]
        let month = Self.number("y", path) * 12 + Self.number("m", path) - 1
        func link(_ month: Int) -> String { "/cal?y=\(month / 12)&m=\(month % 12 + 1)" }
        let title = "\(months[month % 12]) \(month / 12)"
        guard Self.number("d", path) == 0 else {
            let isMeeting = month == 2569 * 12 + 5 && Self.number("d", path) == 9
            return html(
                title,
                "วันที่ \(Self.number("d", path)) \(title) ไม่มีกิจกรรม",
                [link(month)] + (isMeeting ? ["/minutes-of-june"] : [])
            )
        }
        return html(
            title,
            "ปฏิทินกิจกรรม",
            [link(month + 1), link(month - 1)] + (1...30).map { link(month) + "&d=\($0)" }
        )
    }

    private func forum(_ path: String) -> String {
        let token = counter.withLock {
            $0 += 1; return "v" + String($0 + 1_000_000, radix: 7)
        }
        let room = path.split(separator: "?")[0]
        let rooms = (0..<12).map { "/forum/room-\(Self.letters($0))?visitor=\(token)" }
        return html(
            "กระดานข่าว \(room)",
            "ห้อง \(room)",
            rooms + (room.hasSuffix("-h") ? ["/plan-in-forum"] : [])
        )
    }

    private func list(_ path: String) -> String {
        let orders = ["name", "date", "size", "hits"].flatMap { order in
            ["asc", "desc"].map { "/list?sort=\(order)&dir=\($0)" }
        }
        return html("รายการเอกสาร", "เอกสารทั้งหมด", orders + ["/listed-report"])
    }

    private func post(_ path: String) -> String {
        let twins = ["print=1", "share=line", "replytocom=4"].map { "/post?\($0)" }
        return html("เรื่องน่ารู้", "เนื้อเรื่อง \(path)", twins + ["/printed-statement"])
    }

    private func folders(_ path: String) -> String {
        let depth = path.split(separator: "/").count
        return html(
            "เมนู",
            "เมนูหลัก",
            [path + Self.letters(depth * 7) + "/"] + (depth == 5 ? ["/at-the-bottom"] : [])
        )
    }

    private func numbers(_ path: String) -> String {
        let id = Self.number("id", path)
        return html(
            "เรื่องที่ \(id)",
            "ไม่มีรายละเอียด",
            (1...4).map { "/view?id=\(id * 4 + $0)" } + (id == 23 ? ["/numbered-budget"] : [])
        )
    }

    private func news(_ path: String) -> String {
        let page = Self.number("page", path)
        let next = page < 60 ? ["/news?page=\(page + 1)"] : []
        return html("ข่าว", "รวมข่าว", (0..<2).map { "/item?id=\(page * 2 + $0)" } + next)
    }

    private func html(_ title: String, _ body: String, _ links: [String], counts: Bool = true)
        -> String
    {
        let visits =
            counts
            ? counter.withLock {
                $0 += 1; return "<p>ผู้เข้าชม \($0) คน</p>"
            } : ""
        let list = links.map { "<li><a href=\"\($0)\">ไปหน้านี้</a></li>" }.joined(separator: "\n")
        return """
            <html><head><title>\(title)</title></head><body><main><h1>\(title)</h1>
            <p>\(body) เทศบาลเมืองตัวอย่างจัดทำหน้านี้ไว้เพื่อให้ประชาชนทราบ</p><ul>\(list)</ul></main>
            \(visits)</body></html>
            """
    }

    private static func number(_ name: String, _ path: String) -> Int {
        let query = path.split(separator: "?").dropFirst().first ?? ""
        let pair = query.split(separator: "&").first { $0.hasPrefix(name + "=") }
        return pair.flatMap { Int($0.dropFirst(name.count + 1)) } ?? 0
    }

    private static func letters(_ number: Int) -> String {
        String(
            String(number, radix: 16).map {
                $0.isLetter
                    ? $0
                    : Character(UnicodeScalar(UInt8(ascii: "h") + UInt8($0.wholeNumberValue ?? 0)))
            }
        )
    }
}
