import Addressing
import Model
import ThaiText

/// A seeded die (SplitMix64): the same numbers every time.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }

    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }
    mutating func flip() -> Bool { below(2) == 0 }
    mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}

/// Documents made of all that checks look for, in no good order, with indices that may lead nowhere.
enum RandomDocument {
    private static let words = [
        "ปัญหา อุปสรรค", "งบประมาณ", "สถานะการจัดซื้อจัดจ้าง", "ไม่มี", "ไม่มีข้อมูล", "โครงการก่อสร้าง", "ที่",
        "ปีงบประมาณ",
        "2568", "๒๕๖๗", "67109000001", "1,000,000", "12 มีนาคม 2568", "ตุลาคม", "นายสมชาย ใจดี",
        "(นายสมชาย ใจดี)",
        "นายกเทศมนตรี", "รองนายกเทศมนตรี", "ว่าง", "โทร. 035-611-714", "saraban@example.go.th", "+66",
        "+", "@",
        "ต.บางแก้ว อ.เมือง จ.อ่างทอง 14000", "หมวด 1", "บทเฉพาะกาล", "มาตรา 5", "ลงชื่อ", ".......... 5",
        "....",
        "", " ", "-", "☐ ไม่มี", "Line ID: @town", "รวม", "0", "99999999999999999999", "น",
        "\u{0E48}\u{0E48}", "👨‍👩‍👧",
        "\u{F70A}\u{200B}", "เเผน", "14.589605, 100.455055", "จำนวน 3 เรื่อง", "กระดานถาม-ตอบ",
        "ตอบโดย เจ้าหน้าที่",
    ]

    static func make(_ dice: inout Dice, number: Int) -> Document {
        var document = Document(
            address: address("https://www.example.go.th/\(number)"),
            digest: digest(UInt8(number)),
            format: dice.pick([.html, .pdf, .xlsx, .docx]),
            extractor: "test/1",
            title: text(&dice)
        )
        for _ in 0..<dice.below(40) { document.blocks.append(block(&dice)) }
        for _ in 0..<dice.below(4) { document.tables.append(table(&dice)) }
        for _ in 0..<dice.below(6) { document.links.append(link(&dice)) }
        for _ in 0..<dice.below(4) {
            document.images.append(
                Image(source: home, alt: text(&dice), block: index(&dice), line: dice.below(9))
            )
        }
        for _ in 0..<dice.below(3) {
            document.forms.append(
                Form(action: nil, method: "GET", fields: ["a", "b"], heading: index(&dice))
            )
        }
        if dice.flip() { document.pagesWithoutText = [dice.below(9)] }
        return document
    }

    static func exhibit(_ document: Document, _ dice: inout Dice) -> Exhibit {
        Exhibit(
            document: document,
            candidate: candidate(document.address),
            path: dice.flip() ? [home] : [],
            fetchedAt: nil,
            speaking: (0..<60).filter { _ in dice.below(4) > 0 },
            speakingTables: (0..<5).filter { _ in dice.below(4) > 0 },
            times: DocumentTimes(
                stated: dice.flip() ? [statement(2568...2568)] : [],
                body: dice.flip() ? [statement(2566...2570)] : []
            )
        )
    }

    private static func text(_ dice: inout Dice) -> String {
        (0..<dice.below(6)).map { _ in dice.pick(words) }.joined(
            separator: dice.pick([" ", "", "\n", ": "])
        )
    }

    private static func index(_ dice: inout Dice) -> Int? {
        dice.flip() ? nil : dice.below(70) - 5
    }

    private static func block(_ dice: inout Dice) -> Block {
        let long = dice.below(12) == 0 ? String(repeating: text(&dice), count: 60) : text(&dice)
        return Block(
            kind: dice.pick([.heading(level: 1), .heading(level: 3), .paragraph, .listItem, .label]
            ),
            text: long,
            region: dice.pick([.main, .main, .main, .footer, .navigation]),
            place: Place(page: dice.flip() ? dice.below(3) : nil, line: dice.below(99)),
            heading: index(&dice),
            linkedBytes: dice.below(5) == 0 ? long.utf8.count : 0
        )
    }

    private static func table(_ dice: inout Dice) -> Table {
        let columns = dice.below(5)
        var table = Table(
            rows: [],
            place: Place(row: dice.flip() ? .max : 1),
            heading: index(&dice)
        )
        for _ in 0..<dice.below(8) {
            // Not every reader keeps to a full grid.
            let count = max(0, columns - dice.below(2))
            table.rows.append(
                (0..<count).map { _ in
                    Cell(
                        text(&dice),
                        isHeader: dice.below(6) == 0,
                        isContinuation: dice.below(6) == 0
                    )
                }
            )
        }
        return table
    }

    private static func link(_ dice: inout Dice) -> Link {
        let targets = [
            "https://m.me/town", "https://www.facebook.com/town", "https://forms.gle/a",
            "tel:035611714", "mailto:a",
            "https://eservice.example.go.th/a", "javascript:x", "https://maps.app.goo.gl/a",
            "/page.pdf", "#",
        ]
        let target = dice.pick(targets)
        return Link(
            target: LinkTarget(target, relativeTo: home),
            written: target,
            text: text(&dice),
            region: dice.pick([.main, .footer]),
            line: dice.below(9),
            block: index(&dice),
            heading: index(&dice),
            cell: dice.flip() ? CellIndex(table: dice.below(5), row: .max, column: 1) : nil
        )
    }
}
