import Model
import Testing
import ThaiText

@testable import Deriving

struct StatedTimesTests {
    private func times(of document: Document) -> DocumentTimes {
        DocumentTimes(
            of: document,
            titles: TitleArea(of: document),
            speaking: Array(document.blocks.indices)
        )
    }

    private func stated(_ lines: String...) throws -> [ClosedRange<Int>] {
        times(of: try paper(lines.map { (1, $0) })).stated.map(buddhist)
    }

    private func buddhist(_ statement: DocumentTimes.Statement) -> ClosedRange<Int> {
        statement.years.lowerBound.buddhist...statement.years.upperBound.buddhist
    }

    @Test(
        arguments: [
            ("ประจำปีงบประมาณ พ.ศ. 2568", 2568...2568), ("ประจำปีงบประมาณ พ.ศ. ๒๕๖๗", 2567...2567),
            ("แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)", 2566...2570), ("ปี 2568", 2568...2568),
        ]
    )
    func `a title states its year or span of years`(title: String, years: ClosedRange<Int>) throws {
        #expect(try stated(title) == [years])
    }

    @Test func `a day in the title area counts where no year stands by itself`() throws {
        #expect(try stated("ประกาศ", "ณ วันที่ 15 พฤศจิกายน 2567") == [2568...2568])
        #expect(try stated("แผน ปีงบประมาณ 2568", "ณ วันที่ 15 กันยายน 2567") == [2568...2568])
    }

    @Test func `October begins the fiscal year`() throws {
        #expect(try stated("30 กันยายน 2567") == [2567...2567])
        #expect(try stated("1 ตุลาคม 2567") == [2568...2568])
    }

    @Test func `a statute's year is no year of the document`() throws {
        #expect(try stated("ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540").isEmpty)
    }

    @Test func `the year said most often comes first`() throws {
        let found = try stated("รายงาน ปี 2567", "ต่อเนื่องจาก ปี 2566", "ผลของ ปี 2567")
        #expect(found == [2567...2567, 2566...2566])
    }

    @Test func `years of the text are kept apart from the title's`() throws {
        let document = try paper([(1, "รายงาน ปี 2567"), (2, "เปรียบเทียบกับปี 2565")])
        let times = times(of: document)
        #expect(times.stated.map(buddhist) == [2567...2567])
        #expect(times.body.map(buddhist).contains(2565...2565))
    }

    @Test func `a statement quotes the document's own words and says where they stand`() throws {
        let long =
            String(repeating: "ข้อความ ", count: 15) + "ประจำปีงบประมาณ พ.ศ. 2568 "
            + String(repeating: "ข้อความ ", count: 15)
        let document = try page("<main><h1>แผน</h1><p>\(long)</p></main>")
        let statement = try #require(times(of: document).stated.first)
        #expect(document.blocks.contains { $0.text.contains(statement.quote) })
        #expect(statement.quote.contains("2568"))
        #expect(statement.quote.utf8.count <= 300)
        #expect(statement.place.line == 1)
    }

    @Test func `the rows above a table's head state its year`() throws {
        var document = try paper([])
        document.tables = [
            Table(
                rows: [
                    [Cell("รายการจัดซื้อจัดจ้าง"), Cell("")],
                    [Cell("ประจำปีงบประมาณ พ.ศ. 2568"), Cell("")],
                    [Cell("ที่"), Cell("ปีงบประมาณ 2560")], [Cell("1"), Cell("2561")],
                ],
                place: Place(sheet: "ITA-o12", row: 1)
            )
        ]
        let times = times(of: document)
        #expect(times.stated.map(buddhist) == [2568...2568])
        #expect(times.stated.first?.place.row == 2)
    }
}

/// Years that were seen and could not be read.
struct UnreadTimesTests {
    private func times(_ blocks: [(String, TextOrigin)]) throws -> DocumentTimes {
        var document = try paper(blocks.map { (1, $0.0) })
        for (index, block) in blocks.enumerated() { document.blocks[index].origin = block.1 }
        return DocumentTimes(
            of: document,
            titles: TitleArea(of: document),
            speaking: Array(document.blocks.indices)
        )
    }

    @Test func `a year in unread digits is stated, and no year`() throws {
        let times = try times([("สถิติเรื่องร้องเรียน ประจำปี ๒๕��", .recognised(confidence: 90))])
        #expect(times.stated.isEmpty)
        #expect(times.unreadStated?.quote == "สถิติเรื่องร้องเรียน ประจำปี ๒๕��")
        #expect(times.unreadBody?.count == 1)
    }

    @Test func `an unread date counts only where no year stands by itself`() throws {
        let titled = try times([("สถิติ ปี 2568", .written), ("ณ วันที่ � ตุลาคม ����", .written)])
        #expect(titled.unreadStated == nil)
        let untitled = try times([("สถิติ", .written), ("ณ วันที่ � ตุลาคม ����", .written)])
        #expect(untitled.unreadStated != nil)
    }

    @Test func `a year recognised with little confidence could not be read`() throws {
        #expect(try times([("สถิติ ปี 2568", .recognised(confidence: 59))]).stated.isEmpty)
        #expect(try times([("สถิติ ปี 2568", .recognised(confidence: 59))]).unreadStated != nil)
        #expect(try times([("สถิติ ปี 2568", .recognised(confidence: 60))]).stated.count == 1)
    }
}
