import Model
import Testing
import ThaiText

/// A small edition with the 28 real titles and a few components each.
enum SampleEdition {
    static func make() throws -> Edition {
        Edition(
            id: "nacc-oit",
            year: FiscalYear(buddhist: 2568),
            revision: "2026-11-22",
            digest: try Samples.digest(1),
            title: Wording(
                th: "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) พ.ศ. 2568",
                en: "Open Data Integrity and Transparency Assessment (OIT), B.E. 2568"
            ),
            scoring: .meanOfMeans(
                MeanOfMeans(weights: .init(iit: 0.3, eit: 0.3, oit: 0.4), unsettled: ["10"])
            ),
            groups: groups,
            items: zip(1..., titles).map(item),
            siteChecks: siteChecks
        )
    }

    private static let groups = [
        group("9.1", 1...4, "ข้อมูลพื้นฐาน", "Basic information"),
        group("9.2", 5...11, "การบริหารงานและการใช้จ่ายงบประมาณ", "Administration and budget"),
        group("9.3", 12...13, "การจัดซื้อจัดจ้าง", "Procurement"),
        group("9.4", 14...16, "การบริหารและพัฒนาทรัพยากรบุคคล", "Human resources"),
        group("9.5", 17...20, "การส่งเสริมความโปร่งใส", "Promotion of transparency"),
        group("10.1", 21...26, "การดำเนินการเพื่อป้องกันการทุจริต", "Prevention of corruption"),
        group(
            "10.2",
            27...28,
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
            "Measures for integrity and transparency"
        ),
    ]

    private static func group(
        _ id: String,
        _ items: ClosedRange<Int>,
        _ th: String,
        _ en: String
    ) -> ItemGroup {
        ItemGroup(
            id: id,
            indicator: String(id.prefix { $0 != "." }),
            title: Wording(th: th, en: en),
            items: items.map(ItemID.init)
        )
    }

    private static func item(number: Int, title: (String, String)) -> Item {
        let id = ItemID(number)
        return Item(
            id: id,
            group: groups.first { $0.items.contains(id) }?.id ?? "",
            title: Wording(th: title.0, en: title.1),
            aliases: [],
            identity: Identity(all: []),
            levels: [11, 12, 13, 19].contains(number) ? [100, 50, 0] : [100, 0],
            components: components[number] ?? plain(id)
        )
    }

    private static func plain(_ id: ItemID) -> [Component] {
        [
            component("\(id).c1", "เนื้อหาตรงตามข้อที่กำหนด", "Content as the item asks", .inForce),
            component("\(id).c2", "เป็นข้อมูลของปีที่ประเมิน", "It is of the assessed year", .current),
        ]
    }

    /// The items whose findings the samples tell in detail.
    private static let components: [Int: [Component]] = [
        1: [
            component("o1.c1", "แผนผังโครงสร้างการแบ่งส่วนราชการ", "Organisation chart", .today),
            component("o1.c4", "อำนาจหน้าที่ของหน่วยงาน", "The agency's duties and powers", .inForce),
            component(
                "o1.x1",
                "ต้องไม่เป็นการแสดงกฎหมายทั้งฉบับ",
                "Must not be a whole statute",
                .inForce,
                kind: .prohibition
            ),
            component(
                "o1.n1",
                "มีหัวข้อ “หน้าที่และอำนาจ” และสรุปสาระ",
                "A heading and a summary",
                .inForce,
                kind: .advisory,
                confidence: .low
            ),
        ],
        7: [
            component("o7.c1", "ผลการดำเนินโครงการหรือกิจกรรม", "Results of projects", .previous),
            component("o7.c2", "ผลการใช้จ่ายงบประมาณ", "Budget spent", .previous),
            component(
                "o7.c3",
                "ปัญหา อุปสรรค",
                "Problems and obstacles",
                .previous,
                confidence: .medium
            ),
            component(
                "o7.c4",
                "ข้อเสนอแนะ",
                "Recommendations",
                .previous,
                confidence: .medium,
                oneWith: ["o7.c3"]
            ),
        ],
        12: [
            component(
                "o12.c1",
                "ตารางตามแบบฟอร์ม ITA-o12 ไม่ดัดแปลงหัวคอลัมน์",
                "A table in the unaltered form ITA-o12",
                .current
            ),
            component(
                "o12.c5",
                "สถานะการจัดซื้อจัดจ้าง ทุกแถว",
                "Procurement status, every row",
                .current
            ),
            component("o12.c7", "ราคากลาง (บาท) ทุกแถว", "Median price, every row", .current),
            component("o12.c11", "รายการเป็นของปีงบประมาณ พ.ศ. 2568", "Rows are of 2568", .current),
            component(
                "o12.c12",
                "ครอบคลุม 6 เดือนแรก",
                "Covers the first six months",
                .current,
                confidence: .medium
            ),
            component(
                "o12.c13",
                "เป็นหมวดงบลงทุน",
                "Investment budget",
                .current,
                kind: .advisory,
                confidence: .medium,
                judgeable: .partial
            ),
            component(
                "o12.c15",
                "เผยแพร่เป็นไฟล์ที่ประมวลผลได้ (.xlsx/.csv)",
                "A machine-readable file",
                .current,
                kind: .format,
                confidence: .medium
            ),
        ],
        19: [
            component("o19.c1", "จำนวนเรื่องร้องเรียนทั้งหมด", "Complaints in total", .previous),
            component("o19.c2", "จำนวนเรื่องที่ดำเนินการแล้วเสร็จ", "Complaints completed", .previous),
            component(
                "o19.c3",
                "จำนวนเรื่องที่อยู่ระหว่างดำเนินการ",
                "Complaints in progress",
                .previous
            ),
            component(
                "o19.c5",
                "กรณีไม่มีเรื่องร้องเรียนต้องเผยแพร่ว่าไม่มี",
                "If there were none, say so",
                .previous
            ),
            component(
                "o19.c6",
                "เผยแพร่เป็นไฟล์ที่ประมวลผลได้",
                "A machine-readable file",
                .previous,
                kind: .format,
                confidence: .low
            ),
        ],
    ]

    private static func component(
        _ id: String,
        _ th: String,
        _ en: String,
        _ year: YearRule,
        kind: Component.Kind = .required,
        confidence: Confidence = .high,
        judgeable: Judgeable = .auto,
        oneWith: [String] = []
    ) -> Component {
        Component(
            id: id,
            kind: kind,
            text: Wording(th: th, en: en),
            yearRule: year,
            confidence: confidence,
            judgeable: judgeable,
            check: .manual,
            oneWith: oneWith,
            question: Wording(
                th: "เปิดเอกสารแล้วเห็น “\(th)” หรือไม่",
                en: "Does the document show: \(en)?"
            ),
            remedy: Wording(th: "เผยแพร่: \(th)", en: "Publish: \(en).")
        )
    }

    private static let siteChecks = [
        siteCheck(
            "hub-page",
            "มีหน้ารวมลิงก์ OIT ครบทุกข้อ",
            "One page gathers the links of all items"
        ),
        siteCheck(
            "hub-from-home",
            "กดจากหน้าแรกไปถึงหน้ารวมได้",
            "The hub is reachable from the home page"
        ),
        siteCheck("two-way-channel", "มีช่องทางถาม–ตอบสองทาง", "There is a channel that answers"),
        siteCheck(
            "procurement-on-social",
            "ประชาสัมพันธ์จัดซื้อจัดจ้างทางสื่อสังคม",
            "Procurement is shared on social media"
        ),
        siteCheck(
            "no-gift-on-home",
            "แสดงนโยบาย No Gift Policy ในหน้าแรก",
            "The No Gift Policy is on the home page"
        ),
    ]

    private static func siteCheck(_ id: String, _ th: String, _ en: String) -> SiteCheck {
        SiteCheck(
            id: id,
            title: Wording(th: th, en: en),
            remedy: Wording(th: "ควรจัดให้\(th)", en: "Provide this: \(en).")
        )
    }

    private static let titles = [
        ("โครงสร้างและอำนาจหน้าที่", "Structure, duties and powers"),
        ("ข้อมูลผู้บริหาร", "Executives"),
        ("ข้อมูลการติดต่อ", "Contact information"),
        ("ข่าวประชาสัมพันธ์", "Public-relations news"),
        ("แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน", "Strategic or development plan"),
        (
            "แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี พ.ศ. 2568",
            "Annual plan and progress of work and budget, FY 2568"
        ),
        ("รายงานผลการดำเนินงานประจำปี พ.ศ. 2567", "Annual performance report, FY 2567"),
        ("คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่", "Manuals for staff"),
        (
            "คู่มือหรือแนวทางการขอรับบริการสำหรับผู้รับบริการหรือผู้มาติดต่อ",
            "Guide for people requesting service"
        ),
        ("E-Service", "Online service"),
        ("ข้อมูลสถิติการให้บริการ", "Service statistics"),
        (
            "รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ และความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ "
                + "ประจำปี พ.ศ. 2568",
            "Procurement list and progress, FY 2568"
        ),
        (
            "รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี พ.ศ. 2567",
            "Procurement result report, FY 2567"
        ),
        ("แผนการบริหารและพัฒนาทรัพยากรบุคคล", "Human-resource plan"),
        (
            "รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี พ.ศ. 2567",
            "Human-resource report, FY 2567"
        ),
        ("ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม", "Code of ethics and its practice"),
        (
            "แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
            "Practice for handling corruption complaints"
        ),
        (
            "ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
            "Channel for reporting corruption"
        ),
        (
            "ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
            "Corruption-complaint statistics"
        ),
        ("การเปิดโอกาสให้เกิดการมีส่วนร่วม", "Opening participation"),
        (
            "ประกาศเจตนารมณ์และการสร้างวัฒนธรรม ตามนโยบาย No Gift Policy จากการปฏิบัติหน้าที่",
            "Declaration and culture of the No Gift Policy"
        ),
        (
            "รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา",
            "Report on receiving property or benefit by custom"
        ),
        (
            "การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบนจากการดำเนินงานตามภารกิจของหน่วยงาน "
                + "ประจำปี พ.ศ. 2568",
            "Assessment of bribery risk, FY 2568"
        ),
        (
            "รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ ประจำปี พ.ศ. 2567",
            "Report on managing corruption risk, FY 2567"
        ),
        ("แผนปฏิบัติการป้องกันการทุจริต", "Anti-corruption action plan"),
        (
            "รายงานผลการดำเนินการป้องกันการทุจริตประจำปี พ.ศ. 2567",
            "Report on anti-corruption actions, FY 2567"
        ),
        (
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
            "Measures to promote integrity and transparency"
        ),
        (
            "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปี พ.ศ. 2567",
            "Report on the integrity measures, FY 2567"
        ),
    ]
}
