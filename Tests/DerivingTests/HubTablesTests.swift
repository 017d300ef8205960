import Model
import Testing

@testable import Deriving

struct HubTablesTests {
    private func speaking(_ body: String) throws -> [Int] {
        let document = try page("<main><h1>OIT</h1>\(body)</main>")
        return HubTables(lexicon: try Reading2568.lexicon()).speakingTables(of: document)
    }

    private func table(_ rows: [String]) -> String {
        "<table>" + rows.map { "<tr>\($0)</tr>" }.joined() + "</table>"
    }

    @Test func `a table of links to items says nothing of what it leads to`() throws {
        let rows = (1...5).map { "<td>o\($0)</td><td><a href=/\($0)>เปิด</a></td>" }
        #expect(try speaking(table(rows)).isEmpty)
    }

    @Test func `names alone make a hub as well as codes`() throws {
        let rows = ["คู่มือประชาชน", "แผนพัฒนาบุคลากร", "ประมวลจริยธรรม"]
            .map { "<td>\($0)</td><td><a href=/x>เปิด</a></td>" }
        #expect(try speaking(table(rows)).isEmpty)
    }

    @Test func `a table without links is content, whatever it names`() throws {
        let rows = (1...5).map { "<td>o\($0)</td><td>เปิด</td>" }
        #expect(try speaking(table(rows)) == [0])
    }

    @Test func `a table of content with a link in it speaks`() throws {
        let rows = (1...5).map { "<td>\($0)</td><td>ซื้อวัสดุ</td><td><a href=/x>สัญญา</a></td>" }
        #expect(try speaking(table(rows)) == [0])
    }

    @Test func `two rows that name items make no hub`() throws {
        let rows = (1...2).map { "<td>o\($0)</td><td><a href=/\($0)>เปิด</a></td>" }
        #expect(try speaking(table(rows)) == [0])
    }

    @Test func `a table of the footer does not speak`() throws {
        let document = try page(
            "<main><h1>ก</h1></main><footer><table><tr><td>โทร</td><td>02-000-0000</td></tr></table></footer>"
        )
        #expect(
            HubTables(lexicon: try Reading2568.lexicon()).speakingTables(of: document).isEmpty
        )
    }
}
