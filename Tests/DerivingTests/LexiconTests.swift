import Model
import Testing

@testable import Deriving

struct LexiconTests {
    /// How a document with one heading stands to an item.
    private func likeness(_ title: String, to item: Int, content: [String] = []) throws -> Likeness
    {
        try Reading2568.lexicon().likenesses(titles: [title], content: content)[item - 1]
    }

    @Test(
        arguments: [
            ("โครงสร้างการแบ่งส่วนราชการ", 1), ("ติดต่อเรา", 3), ("ข่าวประชาสัมพันธ์", 4),
            ("แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)", 5), ("แผนการดำเนินงาน ประจำปี 2568", 6),
            ("รายงานผลการดำเนินงาน ประจำปี 2567", 7), ("คู่มือการปฏิบัติงาน", 8), ("คู่มือประชาชน", 9),
            ("ระบบบริการออนไลน์ (E-Service)", 10), ("สถิติการให้บริการ", 11),
            ("รายการจัดซื้อจัดจ้าง ปี 2568", 12), ("รายงานผลการจัดซื้อจัดจ้าง ปี 2567", 13),
            ("แผนพัฒนาบุคลากร", 14), ("รายงานผลการพัฒนาบุคลากร ปี 2567", 15), ("ประมวลจริยธรรม", 16),
            ("คู่มือการจัดการเรื่องร้องเรียนการทุจริต", 17), ("แจ้งเบาะแสการทุจริต", 18),
        ]
    )
    func `a title says which disclosure a document is`(title: String, item: Int) throws {
        #expect(try likeness(title, to: item) == .own)
    }

    @Test(
        arguments: [
            ("รายงานผลการพัฒนาบุคลากรตามแผน ปี 2567", 14), ("แผนการจัดซื้อจัดจ้าง และรายการจัดซื้อจัดจ้าง", 12),
            ("รายงานผลการจัดซื้อจัดจ้าง ประจำเดือน มีนาคม", 13), ("รายงานผลการดำเนินงาน รอบ 6 เดือน", 7),
            ("คู่มือการปฏิบัติงาน สำหรับประชาชน", 8), ("ศูนย์ข้อมูลข่าวสาร", 4),
        ]
    )
    func `a look-alike title is refused by the word that tells it apart`(title: String, item: Int)
        throws
    {
        guard case .refused(let phrase) = try likeness(title, to: item) else {
            Issue.record("\(try likeness(title, to: item)) for o\(item)")
            return
        }
        #expect(!phrase.isEmpty)
    }

    @Test func `a title with one of two needed phrases says nothing`() throws {
        #expect(try likeness("แผนพัฒนาท้องถิ่น", to: 14) == .none)
        #expect(try likeness("ทรัพยากรบุคคล", to: 14) == .none)
    }

    @Test func `phrases meet in one title only, not across two`() throws {
        let found = try Reading2568.lexicon()
            .likenesses(titles: ["แผน", "ทรัพยากรบุคคล"], content: [])
        #expect(found[13] == .none)
    }

    @Test func `a refused title yields to another title of the document that is right`() throws {
        let found = try Reading2568.lexicon().likenesses(
            titles: ["แผนการจัดซื้อจัดจ้าง รายการจัดซื้อจัดจ้าง", "รายการจัดซื้อจัดจ้าง ปี 2568"],
            content: []
        )
        #expect(found[11] == .own)
    }

    @Test func `tone marks lost in a PDF do not change what a title says`() throws {
        #expect(try likeness("รายการจัดซือจัดจาง ป 2568", to: 12) == .own)
        #expect(try likeness("รายงานผลการดาเนินงาน ประจาป 2567", to: 7) == .own)
    }

    @Test func `an identity may ask that the content bear the title out`() throws {
        let text = ["นายกเทศมนตรี นายสมชาย ใจดี"]
        #expect(try likeness("ทำเนียบผู้บริหาร", to: 2, content: text) == .own)
        #expect(try likeness("ทำเนียบผู้บริหาร", to: 2, content: ["หมวดนี้มีสามหน้า"]) == .none)
        #expect(try likeness("บุคคลสำคัญ", to: 2, content: text) == .none)
    }

    @Test func `a title that wraps over lines of a PDF is one title`() throws {
        let document = try paper([
            (1, "รายงานผลการบริหารและพัฒนา"), (1, "ทรัพยากรบุคคล"), (1, "ประจำปีงบประมาณ พ.ศ. 2567"),
        ])
        let facts = try Reading2568.deriver().facts(of: document)
        #expect(facts.named.contains(ItemID(15)))
    }

    @Test func `lines far apart in a PDF are not one title`() throws {
        let between = (0..<5).map { (1, "เทศบาลเมืองตัวอย่าง \($0)") }
        let document = try paper(
            [(1, "แผนงาน")] + between + [(1, "ทรัพยากรบุคคล")]
        )
        #expect(try !Reading2568.deriver().facts(of: document).named.contains(ItemID(14)))
    }

    @Test func `the second page of a PDF is not its title`() throws {
        let document = try paper([(1, "เทศบาลเมืองตัวอย่าง"), (2, "รายการจัดซื้อจัดจ้าง ปี 2568")])
        #expect(try Reading2568.deriver().facts(of: document).named.isEmpty)
    }

    @Test func `labels of links are not the title of the page that has them`() throws {
        let document = try page(
            "<main><h1>เอกสาร</h1><ul><li><a href=/x>รายการจัดซื้อจัดจ้าง ปี 2568</a></ul></main>"
        )
        #expect(try Reading2568.deriver().facts(of: document).named.isEmpty)
    }

    @Test(
        arguments: [
            ("แผนพัฒนาบุคลากร", 14), ("E-Service", 10), ("ติดต่อเรา", 3), ("Q&A", 3),
            ("ดาวน์โหลดรายงานผลการจัดซื้อจัดจ้าง (PDF)", 13),
        ]
    )
    func `a label names the item it leads to`(label: String, item: Int) throws {
        #expect(try Reading2568.lexicon().items(namedIn: label).first == ItemID(item))
    }

    @Test(arguments: ["ปฏิทินกิจกรรมผู้บริหาร", "หน้าแรก", "", "ดาวน์โหลด", "กระทรวงมหาดไทย"])
    func `a label that only holds a short name in passing names nothing`(label: String) throws {
        #expect(try Reading2568.lexicon().items(namedIn: label).isEmpty)
    }
}
