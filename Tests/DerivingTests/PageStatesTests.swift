import Model
import Testing

@testable import Deriving

struct PageStatesTests {
    private func state(_ body: String, title: String = "เทศบาล") throws -> PageState {
        let document = try page(
            "<html><head><title>\(title)</title></head><body>\(body)</body></html>"
        )
        return try Reading2568.deriver().facts(of: document).state
    }

    private let sentence =
        "เทศบาลมีหน้าที่จัดให้มีและบำรุงทางบก ทางน้ำ ทางระบายน้ำ รวมทั้งการสาธารณสุขของประชาชน"

    @Test func `a page with a sentence of its own is content`() throws {
        #expect(try state("<main><h1>อำนาจหน้าที่</h1><p>\(sentence)</p></main>") == .content)
    }

    @Test(
        arguments: [
            "<main><h1>แผนพัฒนาท้องถิ่น</h1></main>",
            "<main><h1>แผนพัฒนาท้องถิ่น</h1><ul></ul><p>1 2 3 »</p></main>",
            "<main><h1>แผนพัฒนา</h1><table><tr><th>ที่</th><th>เรื่อง</th></tr></table></main>",
            "<nav><ul><li><a href=/a>หน้าแรก</a><li><a href=/b>ข่าว</a><li><a href=/c>ติดต่อ</a>"
                + "<li><a href=/d>แผน</a></ul></nav><main><h1>ข่าว</h1></main><footer>โทร 02-000-0000"
                + "</footer>",
            "<main><h2>รายงาน</h2><form><input type=search name=q><input name=page></form></main>",
        ]
    )
    func `a heading without anything under it is a shell`(body: String) throws {
        #expect(try state(body) == .shell)
    }

    @Test(
        arguments: [
            "อยู่ระหว่างปรับปรุง", "อยู่ระหว่างการปรับปรุงข้อมูล", "ยังไม่มีข้อมูล", "ไม่พบข้อมูล",
            "Not available Now!",
            "Coming soon", "กำลังปรับปรุงเว็บไซต์",
        ]
    )
    func `a page that says it has nothing is a placeholder`(words: String) throws {
        #expect(try state("<main><h1>No Gift</h1><p>\(words)</p></main>") == .placeholder)
    }

    @Test(arguments: ["ไม่พบหน้าที่ท่านต้องการ", "404 Not Found", "Page not found"])
    func `a page that answers and says it is not there is a soft 404`(words: String) throws {
        #expect(try state("<main><p>\(words)</p></main>") == .softNotFound)
        #expect(try state("<main><p>-</p></main>", title: words) == .softNotFound)
    }

    @Test func `a page that only a script writes has to be rendered`() throws {
        let program = "<script src=/static/js/main.js></script>"
        #expect(try state("<div id=root></div>\(program)") == .needsRendering)
        #expect(try state("<main><h1>ข่าว</h1><a href=/a>ก</a></main>\(program)") != .needsRendering)
        #expect(try state("<main><p>\(sentence)</p></main>\(program)") == .content)
    }

    @Test func `a page that asks for a password is a login wall`() throws {
        let form = "<form><input name=user><input type=password name=word></form>"
        #expect(try state("<main><h1>เข้าสู่ระบบ</h1>\(form)</main>") == .loginWall)
    }

    @Test func `a page of content with a sign-in beside it is content`() throws {
        let form = "<form><p>เข้าสู่ระบบ</p><input name=user><input type=password name=word></form>"
        let text = [String](repeating: "<p>\(sentence)</p>", count: 5).joined()
        #expect(try state("<main>\(text)\(form)</main>") == .content)
    }

    @Test func `a long page that mentions missing data in passing is content`() throws {
        let text = [String](repeating: "<p>\(sentence)</p>", count: 5).joined()
        #expect(try state("<main>\(text)<p>ไม่พบข้อมูลร้องเรียน</p></main>") == .content)
    }

    @Test func `a frame around the home page is a splash`() throws {
        let document = try page(
            "<html><head><title>ก</title></head><frameset><frame src=/home></frameset></html>"
        )
        #expect(try Reading2568.deriver().facts(of: document).state == .splash)
    }

    @Test func `nothing but a way in is a splash`() throws {
        #expect(try state("<a href=/main.html>เข้าสู่เว็บไซต์</a>") == .splash)
    }

    @Test func `a picture may be the content`() throws {
        #expect(
            try state("<main><h1>โครงสร้าง</h1><img src=/chart.png alt=ผัง></main>") == .content
        )
    }

    @Test func `a form with fields to fill in is content`() throws {
        let form =
            "<form method=post><label>ชื่อ<input name=name></label>"
            + "<label>เรื่อง<textarea name=text></textarea></label></form>"
        #expect(try state("<main><h1>คำร้อง</h1>\(form)</main>") == .content)
    }

    @Test func `a table with rows is content`() throws {
        let rows = (1...8).map { "<tr><td>\($0)</td><td>ขุดลอกคลอง</td></tr>" }.joined()
        #expect(
            try state("<main><table><tr><th>ที่</th><th>งาน</th></tr>\(rows)</table></main>")
                == .content
        )
    }
}
