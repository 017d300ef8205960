import Addressing
import Model
import TestSupport
import Testing

@testable import Fetching

/// A town whose software knows every way to make pages without end, and real pages beside and behind.
@Suite struct TrapTownTests {
    private let home = "https://example.go.th"

    /// What one page of a town says and links.
    private struct Page {
        var says = ""
        /// What of its bytes no reader sees.
        var unseen = ""
        var links: [String] = []
        var isEmpty = false
    }

    private struct Crawled {
        let paths: [String]
        let traps: [Trap]
        let idle: IdleParameters
    }

    private func crawl(
        most: Int = 4_000,
        _ page: (String) -> Page?,
        bytes: (String) -> UInt64? = { _ in nil }
    ) throws -> Crawled {
        var frontier = Frontier(
            site: Site(home: try address(home + "/")),
            budgets: Budgets(pages: most, depth: nil)
        )
        frontier.start(at: try address(home + "/"))
        var asked: [String] = []
        while let visit = frontier.next(elapsed: .zero) {
            let path = String(visit.address.text.dropFirst(home.count))
            asked.append(path)
            if let page = page(path) {
                let links = try page.links.map { try address(home + $0) }
                var face = Self.face(of: page)
                if let bytes = bytes(path) { face.bytes = bytes }
                frontier.add(links, from: visit, face: face)
            }
            frontier.settle(visit, .empty(visit.address))
        }
        return Crawled(paths: asked, traps: frontier.traps, idle: frontier.idle)
    }

    private static func face(of page: Page) -> PageFace {
        PageFace(
            words: hash(page.says.filter { !$0.isNumber }),
            bytes: hash(page.says + page.unseen + page.links.joined()),
            links: Set(page.links.map { $0.prefix { $0 != "?" } }).reduce(0) {
                $0 &+ hash(String($1))
            },
            isEmpty: page.isEmpty
        )
    }

    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(5_381) { ($0 &* 33) ^ UInt64($1) }
    }

    private func value(_ name: String, in path: String) -> String? {
        path.split(separator: "?").last?.split(separator: "&")
            .first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }

    private func number(_ name: String, in path: String) -> Int {
        value(name, in: path).flatMap { Int($0) } ?? 0
    }

    private func asked(_ crawled: Crawled, _ prefix: String) -> Int {
        crawled.paths.count { $0.hasPrefix(prefix) }
    }

    @Test func `a calendar with a page for every day is left, and its meetings are found`() throws {
        let crawled = try crawl { path in
            guard path.hasPrefix("/cal") else {
                return Page(says: path, links: path == "/" ? ["/cal?y=2569&m=1", "/about"] : [])
            }
            let month = number("y", in: path) * 12 + number("m", in: path) - 1
            func link(_ month: Int) -> String { "/cal?y=\(month / 12)&m=\(month % 12 + 1)" }
            guard value("d", in: path) == nil else {
                let event =
                    month == 2569 * 12 + 5 && number("d", in: path) == 9 ? ["/meeting.pdf"] : []
                return Page(says: "ไม่มีกิจกรรม \(path)", links: [link(month)] + event)
            }
            let days = (1...30).map { link(month) + "&d=\($0)" }
            return Page(says: "ปฏิทิน \(path)", links: [link(month + 1), link(month - 1)] + days)
        }
        #expect(crawled.paths.contains("/about"))
        #expect(asked(crawled, "/cal") < 200)
        #expect(Set(crawled.traps.map(\.kind)) == [.calendar])
    }

    @Test func `an archive of ten years that has documents is read whole`() throws {
        let crawled = try crawl { path in
            let parts = path.split(separator: "/").compactMap { Int($0) }
            if path == "/" { return Page(says: "home", links: ["/2568/12"]) }
            guard parts.count == 2, !path.hasSuffix(".pdf") else { return nil }
            let month = parts[0] * 12 + parts[1] - 1
            guard month > 2559 * 12 else { return Page(says: "ประกาศ \(path)") }
            // A year in which nothing was published lies between.
            let documents = (2563 * 12..<2564 * 12).contains(month) ? [] : ["\(path)/doc.pdf"]
            let before = "/\((month - 1) / 12)/\((month - 1) % 12 + 1)"
            return Page(says: "ประกาศ \(path)", links: [before] + documents)
        }
        #expect(crawled.paths.count { $0.hasSuffix(".pdf") } == 9 * 12 - 1)
        #expect(crawled.traps.isEmpty)
    }

    @Test func `news a few a page are read to the last`() throws {
        let crawled = try crawl { path in
            if path == "/" { return Page(says: "home", links: ["/news.php?page=1"]) }
            guard value("page", in: path) != nil else {
                return Page(says: "news " + letters(number("id", in: path)))
            }
            let page = number("page", in: path)
            let items = (0..<2).map { "/news.php?id=\(page * 2 + $0)" }
            return Page(
                says: "list",
                links: items + (page < 60 ? ["/news.php?page=\(page + 1)"] : [])
            )
        }
        #expect(asked(crawled, "/news.php?page") == 60)
        #expect(asked(crawled, "/news.php?id") == 120)
    }

    @Test func `numbers without end that show an empty page are left`() throws {
        let crawled = try crawl { path in
            if path == "/" { return Page(says: "home", links: ["/view/1", "/real"]) }
            guard let id = Int(path.split(separator: "/").last ?? "") else {
                return Page(says: path)
            }
            return Page(
                says: "เรื่องที่ \(id)",
                links: (1...5).map { "/view/\(id * 5 + $0)" },
                isEmpty: true
            )
        }
        #expect(asked(crawled, "/view") <= 40)
        #expect(crawled.paths.contains("/real"))
        #expect(crawled.traps.map(\.kind) == [.samePages])
    }

    @Test func `where every link bears a new token each page is asked about once`() throws {
        var session = 0
        let crawled = try crawl { path in
            session += 1
            let token = "s\(session)" + String(repeating: "0f", count: 10)
            let pages = (0..<30).map { "/p" + letters($0) } + ["/"]
            let links = pages.map { "\($0)?visitor=\(token)" }
            return Page(says: "หน้า " + (path.split(separator: "?").first ?? ""), links: links)
        }
        #expect(crawled.paths.count <= 2 * 31)
        for page in 0..<30 { #expect(asked(crawled, "/p\(letters(page))?") > 0) }
        #expect(crawled.traps.map(\.kind) == [.sessionAddresses])
        let twin = try address(home + "/pd?visitor=anything12345")
        #expect(crawled.idle.reduced(twin).text == home + "/pd")
    }

    @Test func `a token that chooses the page is no session`() throws {
        let crawled = try crawl { path in
            let token = value("doc", in: path)
            if path == "/" {
                return Page(says: "home", links: (10..<40).map { "/a?doc=00000d\($0)" })
            }
            let links =
                path.hasPrefix("/a") ? ["/b?doc=\(token ?? "")", "/c?doc=\(token ?? "")"] : []
            return Page(
                says: "เอกสาร " + String(Self.hash(path), radix: 36).filter(\.isLetter),
                links: links
            )
        }
        #expect(crawled.paths.count == 1 + 30 * 3)
        #expect(crawled.traps.isEmpty)
    }

    @Test func `a list is asked in one order, and all that it lists is found`() throws {
        let crawled = try crawl { path in
            if path == "/" { return Page(says: "home", links: ["/list"]) }
            guard path.hasPrefix("/list") else { return Page(says: path) }
            let orders = ["name", "date", "size", "type", "owner", "hits"].flatMap { order in
                ["asc", "desc"].flatMap { way in
                    ["grid", "table"].map { "/list?sort=\(order)&dir=\(way)&view=\($0)" }
                }
            }
            return Page(
                says: "รายการ",
                unseen: path,
                links: orders + (1...20).map { "/doc/\($0).pdf" }
            )
        }
        #expect(asked(crawled, "/list") <= 8)
        #expect(asked(crawled, "/doc") == 20)
        #expect(crawled.traps.map(\.kind) == [.twinAddresses])
    }

    @Test func `a parameter that dresses one site and chooses on another is believed by its pages`()
        throws
    {
        let crawled = try crawl { path in
            if path == "/" {
                return Page(
                    says: "home",
                    links: (0..<12).map { "/index.php?id=1&view=v\(letters($0))" }
                )
            }
            return Page(says: path.filter(\.isLetter), links: ["/"])
        }
        #expect(crawled.paths.count == 13)
        #expect(crawled.traps.isEmpty)
    }

    private func letters(_ number: Int) -> String {
        String(number).map { String(UnicodeScalar(UInt8(ascii: "a") + ($0.asciiValue ?? 48) - 48)) }
            .joined()
    }

    @Test func `print views, answers and shares are not asked beside their page`() throws {
        let crawled = try crawl { path in
            guard path.hasPrefix("/post") || path == "/" else { return Page(says: path) }
            if path == "/" { return Page(says: "home", links: (1...20).map { "/post/\($0)" }) }
            let post = String(path.split(separator: "?")[0])
            let twins = [
                "?print=1", "?share=facebook", "?share=line", "?replytocom=7", "?tmpl=component",
            ]
            return Page(says: "เรื่อง \(Self.hash(post))", links: twins.map { post + $0 } + [post])
        }
        #expect(crawled.paths.count == 21)
        #expect(Set(crawled.traps.map(\.kind)) == [.twinAddresses])
        #expect(crawled.traps.count == 4)
    }

    @Test func `a page that is only linked by its print view is asked there`() throws {
        let crawled = try crawl { path in
            Page(says: path, links: path == "/" ? ["/plan?print=1"] : [])
        }
        #expect(crawled.paths == ["/", "/plan?print=1"])
        #expect(crawled.traps.isEmpty)
    }

    @Test func `another language that says the same is left, one that says more is read`() throws {
        func town(_ says: @escaping (String) -> String) throws -> Crawled {
            try crawl { path in
                let page = path.split(separator: "?").first.map(String.init) ?? "/"
                let pages = (0..<10).map { "/p\(letters($0))" }
                let links = pages + [page] + pages.map { $0 + "?lang=en" }
                return Page(says: says(path), unseen: path, links: links)
            }
        }
        let same = try town { $0.split(separator: "?").first.map(String.init) ?? "" }
        #expect(same.paths.count <= 11 + TrapBudgets.samples)
        #expect(same.traps.map(\.kind) == [.twinAddresses])
        let other = try town { $0 }
        #expect(other.paths.count == 21)
        #expect(other.traps.isEmpty)
    }

    @Test func `a program that answers whatever it is asked is left at its first echo`() throws {
        let crawled = try crawl { path in
            if path == "/" { return Page(says: "home", links: ["/app.php/", "/real"]) }
            guard path.hasPrefix("/app.php") else { return Page(says: path) }
            // The same bytes, whose links are read from where they stand.
            let links = ["news", "plan", "about"].map { path + $0 + "/" }
            return Page(says: "หน้าหลักของระบบ", links: links)
        } bytes: { path in
            path.hasPrefix("/app.php") ? 1 : nil
        }
        #expect(crawled.paths.contains("/real"))
        #expect(crawled.paths.count == 6)
        #expect(crawled.traps.map(\.kind) == [.sameAsParent])
    }

    @Test func `folders in folders that show the same are left`() throws {
        var turn = 0
        let crawled = try crawl { path in
            if path == "/" { return Page(says: "home", links: ["/x/", "/real"]) }
            guard path.hasPrefix("/x") else { return Page(says: path) }
            turn += 1
            return Page(says: "เมนู", unseen: path, links: [path + "w\(letters(turn))/"])
        }
        #expect(asked(crawled, "/x") <= 12)
        #expect(crawled.paths.contains("/real"))
        #expect(crawled.traps.map(\.kind) == [.deeperPaths])
    }

    @Test func `deep folders with a document at the bottom are gone through`() throws {
        let crawled = try crawl { path in
            let depth = path.split(separator: "/").count
            guard !path.hasSuffix(".pdf") else { return nil }
            guard depth < 12 else { return Page(says: "bottom", links: [path + "plan.pdf"]) }
            return Page(says: "โฟลเดอร์ \(letters(depth))", links: [path + "f\(letters(depth))/"])
        }
        #expect(crawled.paths.last?.hasSuffix("plan.pdf") == true)
    }
}
