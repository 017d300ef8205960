import Addressing
import Model
import Testing
import ThaiText

@testable import Deriving

struct LinkReadingTests {
    private func links(_ body: String, title: String = "OIT", at path: String = "/ita/") throws
        -> [LinkFact]
    {
        let document = try page(
            "<html><head><title>\(title)</title></head><body><main>\(body)</main></body></html>",
            at: path
        )
        return LinkReading(lexicon: try Reading2568.lexicon(), document: document).facts()
    }

    private func link(_ body: String, title: String = "OIT", at path: String = "/ita/") throws
        -> LinkFact
    {
        try #require(try links(body, title: title, at: path).first)
    }

    private func year(_ number: Int) -> FiscalYear { FiscalYear(buddhist: number) }

    @Test(
        arguments: [
            "<a href=/x>o12 รายการ</a>", "<p>O12 <a href=/x>ดาวน์โหลด</a></p>",
            "<table><tr><td>๐12</td><td>รายการ</td><td><a href=/x>เปิด</a></td></tr></table>",
            "<h3>OIT-12</h3><p><a href=/x>เปิด</a></p>",
            "<details><summary>o12</summary><p>ไฟล์ <a href=/x>เปิด</a></p></details>",
        ]
    )
    func `a code is read from the label, its row, its heading or its accordion`(body: String)
        throws
    {
        #expect(try link(body).codes == ids(12))
    }

    @Test func `what is said of a viewer is said of the file it shows`() throws {
        let body = "<p>o12 <a href='/flip/?pdf=/x/f.pdf'>รายการ</a></p>"
        let facts = try links(body)
        #expect(facts.map(\.codes) == [[], ids(12)])
        #expect(facts.map(\.target.lastPathComponent) == ["", "f.pdf"])
        #expect(facts.map(\.kind) == [.anchor, .viewer])
    }

    @Test func `the nearest code wins over that of the heading`() throws {
        #expect(try link("<h2>o1 o2 o3</h2><p><a href=/x>o2 ผู้บริหาร</a></p>").codes == ids(2))
    }

    @Test func `each link of a row is the row's`() throws {
        let row =
            "<table><tr><td>o16</td><td><a href=/a>ประมวล</a> <a href=/b>คำสั่ง</a></td></tr></table>"
        #expect(try links(row).map(\.codes) == [ids(16), ids(16)])
    }

    @Test func `rows of a table do not lend each other their codes`() throws {
        let rows =
            "<table><tr><td>o1</td><td><a href=/a>ก</a></td></tr>"
            + "<tr><td>o2</td><td><a href=/b>ข</a></td></tr></table>"
        #expect(try links(rows).map(\.codes) == [ids(1), ids(2)])
    }

    @Test func `bare numbers are codes only on a page that speaks of the assessment`() throws {
        let body = "<p><a href=/x>ข้อ 12 รายการ</a></p>"
        #expect(try link(body, title: "ITA 2568").codes == ids(12))
        #expect(try link(body, title: "ข่าว").codes.isEmpty)
    }

    @Test(arguments: ["MOIT 4", "ITA 2568 MOIT 4", "SOME HOSPITAL", "DIGITAL", "FOIT2"])
    func `a page of hospitals' codes, or with a word that holds ours, does not speak of it`(
        title: String
    ) throws {
        let body = "<p><a href=/x>ข้อ 3.การป้องกันผู้มีส่วนได้ส่วนเสีย</a></p>"
        #expect(try link(body, title: title).codes.isEmpty)
    }

    @Test(
        arguments: [
            "<h2>ปีงบประมาณ พ.ศ. 2567</h2><p><a href=/x>o12</a></p>",
            "<h2>ITA 2567</h2><h3>ตัวชี้วัดที่ 9</h3><p><a href=/x>o12</a></p>",
            "<details><summary>ปี 2567</summary><p><a href=/x>o12</a></p></details>",
        ]
    )
    func `a row of another year never maps by its code`(body: String) throws {
        let link = try link(body)
        #expect(link.year == year(2567))
        #expect(link.codes.isEmpty)
    }

    @Test func `a row of another year stays a candidate by its name`() throws {
        let link = try link("<h2>ปี 2567</h2><p><a href=/x>o14 แผนพัฒนาบุคลากร</a></p>")
        #expect(link.codes.isEmpty)
        #expect(link.names.first == ItemID(14))
    }

    @Test func `two years of one hub are told apart by their headings`() throws {
        let body =
            "<h2>ปี 2568</h2><p><a href=/a>o12</a></p><h2>ปี 2567</h2><p><a href=/b>o12</a></p>"
        let links = try links(body)
        #expect(links.map(\.year) == [year(2568), year(2567)])
        #expect(links.map(\.codes) == [ids(12), []])
    }

    @Test func `two years of one hub are told apart by their tabs`() throws {
        let body = """
            <ul class="nav nav-tabs"><li><a href="#a" data-toggle="tab">ปี 2568</a></li>\
            <li><a href="#b" data-toggle="tab">ปี 2567</a></li></ul>\
            <div class="tab-content"><div class="tab-pane" id="a"><p><a href=/x>o12</a></p></div>\
            <div class="tab-pane" id="b"><p><a href=/y>o12</a></p></div></div>
            """
        let links = try links(body).filter { ["/x", "/y"].contains($0.target.path) }
        #expect(links.map(\.year) == [year(2568), year(2567)])
        #expect(links.map(\.codes) == [ids(12), []])
    }

    @Test func `without a heading's year the page's counts`() throws {
        let body = "<h2>ตัวชี้วัดที่ 9</h2><p><a href=/x>o12</a></p>"
        #expect(try link(body, title: "OIT ปี 2567").year == year(2567))
        #expect(try link(body, at: "/ita/2567/").year == year(2567))
        #expect(try link(body, at: "/ita/2568/").codes == ids(12))
        #expect(try link(body).year == nil)
    }

    @Test func `a heading that names an item does not give the hub's year`() throws {
        let body =
            "<h1>OIT ปี 2568</h1>"
            + "<h2>o13 รายงานผลการจัดซื้อจัดจ้าง ประจำปี พ.ศ. 2567</h2><p><a href=/x>เปิด</a></p>"
        let link = try link(body)
        #expect(link.year == year(2568))
        #expect(link.codes == ids(13))
    }

    @Test func `a heading that names an item without its code gives no year either`() throws {
        let body =
            "<h1>OIT ปี 2568</h1><h2>รายงานผลการจัดซื้อจัดจ้าง ประจำปี พ.ศ. 2567</h2>"
            + "<p><a href=/x>o13 เปิด</a></p>"
        #expect(try link(body).codes == ids(13))
    }

    @Test func `a statute's year is no year of the hub`() throws {
        let body = "<h2>ตาม พ.ร.บ. ข้อมูลข่าวสาร พ.ศ. 2540</h2><p><a href=/x>o12</a></p>"
        #expect(try link(body).codes == ids(12))
    }

    @Test(arguments: ["MOIT12", "MOIT 2.1", "EB 12", "ตัวชี้วัดที่ 12 (MOIT12)"])
    func `a code of another scheme is none`(label: String) throws {
        #expect(try link("<p><a href=/x>\(label)</a></p>", title: "MOIT 2568").codes.isEmpty)
    }

    @Test func `a passage is no label`() throws {
        let passage = String(repeating: "ข้อความยาวของเทศบาล ", count: 40)
        #expect(try link("<p>o12 \(passage)<a href=/x>เปิด</a></p>").codes.isEmpty)
    }

    @Test(arguments: ["href='#'", "href=''", "href='#!'", "href='javascript:void(0)'"])
    func `a label with nothing behind it names nothing`(attribute: String) throws {
        let links = try links(
            "<p><a \(attribute)>o14 แผนพัฒนาบุคลากร</a></p><p><a href=/x>o3</a></p>"
        )
        #expect(links.flatMap(\.codes) == ids(3))
        #expect(links.allSatisfy { $0.names.isEmpty && $0.surroundings.isEmpty })
    }

    @Test func `a row lends its item's name to a link whose own words say nothing`() throws {
        let row = "<table><tr><td>แผนพัฒนาบุคลากร</td><td><a href=/x>เปิด</a></td></tr></table>"
        let link = try link(row)
        #expect(link.names.isEmpty)
        #expect(link.surroundings == ids(14))
    }

    @Test func `a script or picture of the page is no candidate's label`() throws {
        let links = try links("<h2>o12</h2><img src=/o12.png alt=o12><script src=/o12.js></script>")
        #expect(links.allSatisfy { $0.codes.isEmpty && $0.names.isEmpty })
    }
}
