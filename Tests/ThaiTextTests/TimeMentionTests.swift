import Testing

@testable import ThaiText

struct TimeMentionTests {
    /// Each mention as `kind!` for an explicit fiscal year and `kind§` for a law's.
    private func described(_ text: String) -> [String] {
        timeMentions(in: text).map { mention in
            mention.kind.described + (mention.isExplicitFiscal ? "!" : "")
                + (mention.isStatute ? "§" : "")
        }
    }

    @Test(arguments: [
        "พ.ศ. 2568", "พศ.2568", "พ.ศ.. 2568", "พ.ศ 2568", "พ. ศ. ๒๕๖๘", ".พ.ศ.. 2568", "พ.ศ.\n2568",
        "ปี 68", "ปี พ.ศ. 2568",
        "ปี2568", "ประจำปี 2568", "ประจาปี ๒๕๖๘", "ประจําปี 2568", "ประจ าปี 2568", "๒๕๖๘", "2568", "2025",
        "ปี 2025", "ค.ศ. 2025",
        "พ.ศ. 68", "พุทธศักราช ๒๕๖๘", "คริสต์ศักราช 2025", "(2568)", "ITA2568", "ITA 2568", "ปี-2568",
        "แผน_2568.pdf", "/ita/2568/o12",
        "ครั้งที่ 1/2568",
        "ปีการศึกษา 2568", "ปี : 2568", "ITA_68_o12-ปี-68.xlsx",
    ])
    func `a year is read in every form`(text: String) {
        #expect(described(text) == ["2568"])
    }

    @Test(arguments: [
        "ปีงบประมาณ พ.ศ. ๒๕๖๘", "ปีงบประมาณ 2568", "ปีงบฯ 2568", "ปีงบ 68", "ประจำปีงบประมาณ พ.ศ.2568",
        "ปี งบประมาณ 2568",
        "ประจำปีงบประมาณ (พ.ศ. 2568)", "ปีงบประมาณ\nพ.ศ. 2568", "ปีงบประมาณพ.ศ. 2568", "FY2568",
        "FY 2025",
        "พระราชบัญญัติงบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2568",
    ])
    func `a fiscal year is read when it is said to be one`(text: String) {
        #expect(described(text) == ["FY2568!"])
    }

    @Test(arguments: [
        ("พ.ศ. 2566 - 2570", "2566-2570"), ("(2566-2570)", "2566-2570"), ("2567–2569", "2567-2569"),
        ("พ.ศ. 2566 ถึง พ.ศ. 2570", "2566-2570"), ("(พ.ศ. ๒๕๖๖ – ๒๕๗๐)", "2566-2570"),
        ("ปี 2566-70", "2566-2570"),
        ("ปีงบประมาณ 2566 - 2570", "FY2566-FY2570!"), ("2024/2025", "2567-2568"),
        ("ปี 66-68", "2566-2568"),
    ])
    func `a range of years is one mention`(text: String, kind: String) {
        #expect(described(text) == [kind])
    }

    @Test(arguments: [
        ("ตุลาคม 2567", "2567/10"), ("ต.ค. 67", "2567/10"), ("ตค 2567", "2567/10"),
        ("ตค. 67", "2567/10"),
        ("ต.ค 2567", "2567/10"), ("เดือน มีนาคม พ.ศ. 2568", "2568/3"), ("มี.ค.68", "2568/3"),
        ("กุมภาพันธ์ ๒๕๖๘", "2568/2"),
        ("กรกฏาคม 2568", "2568/7"), ("เดือนตุลาคม ปี 2567", "2567/10"), ("มี ค 68", ""),
        ("ก.พ. ๒๕๖๘", "2568/2"),
        ("ประจำเดือนธันวาคม พ.ศ.2567", "2567/12"), ("เดือนต.ค. 2567", "2567/10"),
    ])
    func `a month has its year, of two digits or four`(text: String, kind: String) {
        #expect(described(text) == (kind.isEmpty ? [] : [kind]))
    }

    @Test(arguments: [
        ("1 ตุลาคม 2567", "2024-10-01"), ("31 มี.ค. 68", "2025-03-31"), ("31/03/2568", "2025-03-31"),
        ("3/4/2566", "2023-04-03"), ("2025-04-30", "2025-04-30"),
        ("2025-04-30T10:15:00+07:00", "2025-04-30"),
        ("ณ วันที่ ๓๑ มีนาคม พ.ศ. ๒๕๖๘", "2025-03-31"), ("วันที่ 1 เดือน ตุลาคม พ.ศ. 2567", "2024-10-01"),
        ("31-03-2568", "2025-03-31"), ("31.03.2568", "2025-03-31"), ("31/3/68", "2025-03-31"),
        ("30/04/2025", "2025-04-30"),
        ("2568-04-30", "2025-04-30"), ("29 ก.พ. 2567", "2024-02-29"), ("1 ม.ค.2568", "2025-01-01"),
        ("วันที่ 1\nตุลาคม 2567", "2024-10-01"), ("12 กันยา ยน 2568", "2568"),
    ])
    func `a day is read in every form`(text: String, kind: String) {
        #expect(described(text) == [kind])
    }

    @Test(arguments: [
        ("31 กุมภาพันธ์ 2568", ["2568/2"]), ("32 มกราคม 2568", ["2568/1"]), ("30/30/2568", ["2568"]),
        ("31/02/2568", ["2568"]), ("0 มกราคม 2568", ["2568/1"]), ("1\nตุลาคม 2567", ["2567/10"]),
    ])
    func `a day that the calendar lacks is less than a day`(text: String, kinds: [String]) {
        #expect(described(text) == kinds)
    }

    @Test(arguments: [
        ("ตุลาคม 2567 - มีนาคม 2568", "2567/10-2568/3"), ("ต.ค. 67 – มี.ค. 68", "2567/10-2568/3"),
        ("ตุลาคม - ธันวาคม 2567", "2567/10-2567/12"), ("ตุลาคม – มีนาคม 2568", "2567/10-2568/3"),
        ("เดือนตุลาคม 2567 ถึงเดือนมีนาคม 2568", "2567/10-2568/3"),
        ("1 ต.ค. 2567 – 31 มี.ค. 2568", "2024-10-01..2025-03-31"),
        ("วันที่ 1 ตุลาคม 2567 ถึงวันที่ 30 กันยายน 2568", "2024-10-01..2025-09-30"),
        ("1 - 31 มกราคม 2568", "2025-01-01..2025-01-31"),
        ("1 ตุลาคม - 31 มีนาคม 2568", "2024-10-01..2025-03-31"),
        ("01/10/2567 - 31/03/2568", "2024-10-01..2025-03-31"),
    ])
    func `a span of days or months is one mention`(text: String, kind: String) {
        #expect(described(text) == [kind])
    }

    @Test(arguments: [
        ("ไตรมาส 2 ปี 2568", "Q2/2568"), ("ไตรมาสที่ 1-2", "Q1-2"), ("ไตรมาส 4/2567", "Q4/2567"),
        ("ไตรมาสที่ ๒ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", "Q2/2568!"),
        ("ไตรมาสที่ 1 และ 2 ปีงบประมาณ 2568", "Q1-2/2568!"),
        ("ไตรมาสที่ 1 ถึงไตรมาสที่ 4 พ.ศ. 2567", "Q1-4/2567"), ("ไตรมาส 3", "Q3"),
        ("ไตรมาส 2 2568", "Q2/2568"),
        ("รอบ 6 เดือน", "6 months"), ("รอบ ๑๒ เดือน", "12 months"), ("รอบ 6 เดือนแรก", "6 months"),
        ("6 เดือนแรก", "6 months"), ("ระยะเวลา 6 เดือน", "6 months"), ("รอบหกเดือน", "6 months"),
        ("หกเดือนแรก", "6 months"),
    ])
    func `quarters and numbers of months are read`(text: String, kind: String) {
        #expect(described(text) == [kind])
    }

    @Test func `several mentions come in the order of the text`() {
        let text =
            "รายงานผล รอบ 6 เดือน (ตุลาคม 2567 - มีนาคม 2568) ประจำปีงบประมาณ พ.ศ. 2568 ณ วันที่ 31 มี.ค. 68"
        #expect(described(text) == ["6 months", "2567/10-2568/3", "FY2568!", "2025-03-31"])
        #expect(described("ปี 2566,2567,2568") == ["2566", "2567", "2568"])
        #expect(described("ข้อมูล | 2566 | 2567 |\n2568") == ["2566", "2567", "2568"])
    }

    @Test(arguments: [
        "2,568.00 บาท", "2568.00", "12,568", "2568 บาท", "จำนวน 2568 คน", "67109012345", "25681234",
        "โทร. 0 3561 2568",
        "0 3561 2568", "โทรศัพท์ 2568 ต่อ 2567", "0-2568-1234", "02-256-2568", "035-612568",
        "มาตรา 2540", "IMG_2567.jpg",
        "a2568b", "อายุ 15 ปี 60 วัน", "ภายใน 2 ปี 68", "68", "67/68", "เพศ 68", "2399", "2700", "ปี 12",
        "2000",
        "1.2568", "ครอบครัว 6 เดือน", "Hotel 25", "เกินหกเดือน", "โคโรนา 2019", "2568-1234", "ปี 60 วัน",
        "เลขที่ 2568",
        "99999999999999999999999",
    ])
    func `a number that is no year is passed over`(text: String) {
        #expect(described(text).isEmpty)
    }

    @Test(arguments: [
        "พระราชบัญญัติเทศบาล พ.ศ. 2496",
        "พ.ร.บ. การอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ พ.ศ. 2558",
        "ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐",
        "ประกาศ ก.ท. เรื่อง มาตรฐานทั่วไปเกี่ยวกับพนักงานเทศบาล พ.ศ. 2562", "พรบ.ข้อมูลข่าวสารของราชการ 2540",
        "พระราชบัญญัติองค์การบริหารส่วน\nตำบล พ.ศ. 2537",
        "ประกาศคณะกรรมการกลาง เรื่อง มาตรฐานทั่วไป ลงวันที่ 22 พฤศจิกายน 2544",
        "พระราชบัญญัติวิธีการงบประมาณ พ.ศ. 2561", "ประมวลจริยธรรมพนักงานส่วนท้องถิ่น พ.ศ. 2564",
    ])
    func `the year of a law is marked`(text: String) {
        let mentions = timeMentions(in: text)
        #expect(mentions.count == 1 && mentions.allSatisfy(\.isStatute), "\(mentions)")
    }

    @Test(arguments: [
        ("พระราชบัญญัติเทศบาล พ.ศ. 2496 และที่แก้ไขเพิ่มเติม (ฉบับที่ 14) พ.ศ. 2562", ["2496§", "2562§"]),
        ("ตาม พ.ร.บ.เทศบาล พ.ศ. 2496 แผนพัฒนาท้องถิ่น พ.ศ. 2566", ["2496§", "2566"]),
        ("ประกาศเทศบาล เรื่อง แผนปฏิบัติการ พ.ศ. 2568", ["2568"]),
        ("ระเบียบวาระการประชุม พ.ศ. 2568", ["2568"]),
        ("เทศบัญญัติงบประมาณรายจ่าย ประจำปี 2568", ["2568"]),
        ("กฎหมาย ระเบียบ ข้อบังคับ\n\nพ.ศ. 2568", ["2568"]),
        ("แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570) เพิ่มเติม ฉบับที่ 3 พ.ศ. 2567", ["2566-2570", "2567"]),
        ("ตามระเบียบฯ ข้อ 5 แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2568", ["FY2568!"]),
    ])
    func `only the year of a law is marked`(text: String, kinds: [String]) {
        #expect(described(text) == kinds)
    }

    @Test func `a mention quotes the text it was read from`() {
        let text = "ลงวันที่ ๑ ตุลาคม\u{A0}๒๕๖๗ ประจ\u{0E4D}าปีงบประมาณ พ.ศ.. ๒๕๖๘ นะ"
        #expect(
            timeMentions(in: text).map { text.utf8Slice($0.range) } == [
                "๑ ตุลาคม\u{A0}๒๕๖๗", "ประจ\u{0E4D}าปีงบประมาณ พ.ศ.. ๒๕๖๘",
            ]
        )
    }

    @Test func `a mention knows the years and days it spans`() throws {
        let text = "ไตรมาส 1-2 ปี 2568 / ปีงบประมาณ 2567 / ก.พ. 2567 / รอบ 6 เดือน / 2566-2567"
        let mentions = timeMentions(in: text)
        #expect(
            mentions.map { $0.period.map { "\($0.lowerBound.iso) \($0.upperBound.iso)" } } == [
                "2024-10-01 2025-03-31", "2023-10-01 2024-09-30", "2024-02-01 2024-02-29", nil,
                "2023-01-01 2024-12-31",
            ]
        )
        #expect(mentions.map(\.years) == [2568...2568, 2567...2567, 2567...2567, nil, 2566...2567])
    }

    @Test func `no text traps and every range is in bounds and in order`() {
        var random = RandomText(seed: 3)
        let alphabet =
            Array("0123456789๒๕๖๘ //--.,  \n_:()".unicodeScalars)
            + Array("ปีพศตคมณเดอนรบไ".unicodeScalars)
        let words = [
            "2568", " พ.ศ. ", "ปีงบประมาณ ", " ต.ค. ", "31", "-", "/", " ถึง ", "ไตรมาส ", "โทร ",
            "มาตรา ", " เดือน ", "\n",
        ]
        for round in 0..<3_000 {
            let text =
                round.isMultiple(of: 2)
                ? random.text(of: alphabet, length: 40)
                : (0..<12).map { _ in words[random.number(below: words.count)] }.joined()
            var end = 0
            for mention in timeMentions(in: text) {
                #expect(mention.range.lowerBound >= end && !mention.range.isEmpty, "\(text)")
                end = mention.range.upperBound
                _ = (mention.period, mention.years)
                if case .months = mention.kind { continue }
                #expect(mayNameYear(text), "\(text)")
            }
            #expect(end <= text.utf8.count)
        }
    }
}

extension TimeMentionTests {
    @Test(arguments: ["ปี 2568", "ปี ๒๕๖๘", "ปี ๒\u{FFFD}๖๘", "\u{FFFD}", "ก1"])
    func `a text with a digit, or with a sign that may be one, may name a year`(text: String) {
        #expect(mayNameYear(text))
    }

    @Test(arguments: ["", "ปีงบประมาณ", "รอบหกเดือน", "๏ ๚ ฿", "Ⅳ", "ปีนี้ – ปีหน้า"])
    func `a text without any digit names no year`(text: String) {
        #expect(!mayNameYear(text))
        #expect(timeMentions(in: text).allSatisfy { $0.years == nil })
    }
}

extension TimeMention.Kind {
    fileprivate var described: String {
        switch self {
        case .day(let day): day.iso
        case .daySpan(let days): "\(days.lowerBound.iso)..\(days.upperBound.iso)"
        case .month(let year, let month): "\(year)/\(month)"
        case .monthSpan(let first, let last):
            "\(first.year)/\(first.month)-\(last.year)/\(last.month)"
        case .fiscalYear(let year): "FY\(year.buddhist)"
        case .fiscalYearSpan(let years):
            "FY\(years.lowerBound.buddhist)-FY\(years.upperBound.buddhist)"
        case .year(let year): "\(year)"
        case .yearSpan(let years): "\(years.lowerBound)-\(years.upperBound)"
        case .quarters(let quarters, let year):
            "Q\(quarters.lowerBound)" + (quarters.count > 1 ? "-\(quarters.upperBound)" : "")
                + (year.map { "/\($0)" } ?? "")
        case .months(let count): "\(count) months"
        case .unreadYear: "year?"
        case .unreadDate: "date?"
        }
    }
}
