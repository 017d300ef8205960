import Addressing
import Model
import Testing

@testable import Deriving

struct BoilerplateTests {
    private func boilerplate(_ pages: [[String]]) -> Boilerplate {
        var boilerplate = Boilerplate()
        for page in pages { boilerplate.add(Set(page.map(Boilerplate.fingerprint))) }
        return boilerplate
    }

    private func repeats(_ text: String, in pages: [[String]]) -> Bool {
        boilerplate(pages).repeats(Boilerplate.fingerprint(text))
    }

    @Test func `what three pages say is no single page's`() {
        #expect(repeats("ติดต่อ", in: [["ติดต่อ"], ["ติดต่อ"], ["ติดต่อ"]]))
        #expect(!repeats("ติดต่อ", in: [["ติดต่อ"], ["ติดต่อ"]]))
        #expect(!repeats("อื่น", in: [["ติดต่อ"], ["ติดต่อ"], ["ติดต่อ"]]))
    }

    @Test func `on a larger site it takes half of the pages`() {
        let pages = (0..<100).map { ["หน้า \($0)", $0 < 50 ? "เมนู" : "", $0 < 49 ? "แถบ" : ""] }
        #expect(repeats("เมนู", in: pages))
        #expect(!repeats("แถบ", in: pages))
    }

    @Test func `what one page says often counts once`() throws {
        let document = try page("<main><p>ซ้ำ</p><p>ซ้ำ</p><p>ซ้ำ</p><p>ซ้ำ</p></main>")
        var boilerplate = Boilerplate()
        boilerplate.add(Boilerplate.fingerprints(of: document))
        #expect(!boilerplate.repeats(document.blocks[0], of: document))
    }

    @Test func `a heading is not repeated by the menu's links to its page`() throws {
        let document = try page("<main><h1>แผนพัฒนา</h1></main>")
        let menu = try page("<main><p><a href=/x>แผนพัฒนา</a></p></main>")
        var boilerplate = Boilerplate()
        for _ in 0..<9 { boilerplate.add(Boilerplate.fingerprints(of: menu)) }
        #expect(!boilerplate.repeats(document.blocks[0], of: document))
        #expect(boilerplate.repeats(menu.blocks[0], of: menu))
    }

    @Test func `papers repeat nothing`() throws {
        var paper = try page("<main><p>แบบฟอร์ม</p></main>")
        var boilerplate = Boilerplate()
        for _ in 0..<9 { boilerplate.add(Boilerplate.fingerprints(of: paper)) }
        #expect(boilerplate.repeats(paper.blocks[0], of: paper))
        paper.format = .pdf
        #expect(!boilerplate.repeats(paper.blocks[0], of: paper))
    }

    @Test func `white space makes no difference`() {
        #expect(Boilerplate.fingerprint("โทร 02 000") == Boilerplate.fingerprint("โทร\n02  000"))
        #expect(Boilerplate.fingerprint("โทร 02") != Boilerplate.fingerprint("โทร 03"))
    }

    @Test func `a repeated block does not speak for a page`() throws {
        let document = try page("<main><p>เลขที่ 99 ถนนเลียบธารา</p><p>เนื้อหาของหน้านี้เท่านั้น</p></main>")
        var repeated = Boilerplate()
        let other = try page("<main><h1>อื่น</h1><p>เลขที่ 99 ถนนเลียบธารา</p></main>")
        for _ in 0..<3 { repeated.add(Boilerplate.fingerprints(of: other)) }
        let exhibit = try Reading2568.deriver().exhibit(
            document,
            for: Candidate(
                item: ItemID(3),
                address: document.address,
                route: .linkText,
                label: "",
                labelYear: nil
            ),
            path: Path(addresses: [document.address], fetchedAt: nil),
            boilerplate: repeated
        )
        #expect(exhibit.speaking.map { document.blocks[$0].text } == ["เนื้อหาของหน้านี้เท่านั้น"])
    }

    @Test func `labels of links and the menu do not speak for a page`() throws {
        let document = try page(
            "<nav><p>เมนูของเทศบาล</p></nav><main><p><a href=/x>รายงานประจำปี</a></p><p>ข้อความ</p></main>"
        )
        let speaking = Deriver.speakingBlocks(of: document, besides: Boilerplate())
        #expect(speaking.map { document.blocks[$0].text } == ["ข้อความ"])
    }
}
