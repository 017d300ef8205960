/// The words that dates and years are written with, as they fold, by their first byte.
struct TimeWords: Sendable {
    struct Word: Sendable {
        let bytes: [UInt8]
        let kind: TimeToken.Kind
    }

    /// Two letters, each with a full stop where the writer cared: ต.ค., พ.ศ.
    struct Abbreviation: Sendable {
        let first: [UInt8]
        let second: UInt8
        let kind: TimeToken.Kind
    }

    private let words: [[Word]]
    private let abbreviations: [[Abbreviation]]

    static let thai = TimeWords()

    /// The words that may begin with a byte, the longest first.
    func words(beginningWith byte: UInt8) -> [Word] { words[Int(byte)] }

    func abbreviations(beginningWith byte: UInt8) -> [Abbreviation] { abbreviations[Int(byte)] }

    private init() {
        var words = [[Word]](repeating: [], count: 256)
        for (text, kind) in Self.list {
            let bytes = Folded(text, .written).bytes
            if let first = bytes.first { words[Int(first)].append(Word(bytes: bytes, kind: kind)) }
        }
        self.words = words.map { $0.sorted { $0.bytes.count > $1.bytes.count } }

        var abbreviations = [[Abbreviation]](repeating: [], count: 256)
        for (first, second, kind) in Self.abbreviationList {
            let head = Folded(first, .written).bytes
            guard let byte = head.first, let last = Folded(second, .written).bytes.first else {
                continue
            }
            abbreviations[Int(byte)].append(Abbreviation(first: head, second: last, kind: kind))
        }
        self.abbreviations = abbreviations.map { $0.sorted { $0.first.count > $1.first.count } }
    }

    private static let abbreviationList: [(String, String, TimeToken.Kind)] =
        [("พ", "ศ", .buddhistEra), ("ค", "ศ", .commonEra)]
        + ThaiMonth.abbreviations.enumerated().map { ($1.0, $1.1, .month($0 + 1)) }

    private static let list: [(String, TimeToken.Kind)] =
        ThaiMonth.names.enumerated().map { ($1, .month($0 + 1)) }
        + of(.buddhistEra, ["พุทธศักราช"])
        + of(.commonEra, ["คริสต์ศักราช"])
        + of(.yearWord, ["ปี", "ประจำปี"])
        + of(.fiscalWord, fiscalWords)
        + of(.quarterWord, ["ไตรมาส", "ไตรมาสที่"])
        + of(.periodWord, ["รอบ", "รอบระยะเวลา", "ระยะเวลา", "ระยะ"])
        + of(.monthWord, ["เดือน", "ประจำเดือน"])
        + of(.dayWord, ["วันที่"])
        + of(.halfWord, ["แรก", "หลัง"])
        + of(.monthCount(6), ["หกเดือน"])
        + of(.monthCount(12), ["สิบสองเดือน"])
        + of(.through, ["ถึง", "จนถึง"])
        + of(.and, ["และ"])
        + of(.serialWord, ["มาตรา", "เลขที่", "รหัส", "รหัสไปรษณีย์", "โคโรนา", "โควิด"])
        + of(
            .phoneWord,
            ["โทร", "โทรศัพท์", "โทรสาร", "แฟกซ์", "สายด่วน", "หมายเลข", "ต่อ", "tel", "fax"]
        )
        + of(
            .unit,
            [
                "บาท", "คน", "เมตร", "กิโลเมตร", "ตารางเมตร", "ครัวเรือน", "ไร่", "ลิตร", "ล้านบาท", "วัน",
                "%",
            ]
        )
        + of(.datedWord, ["ลงวันที่"])
        + of(.amendmentWord, ["แก้ไขเพิ่มเติม", "ฉบับที่"])
        // An agenda is no rule, and driving ethics forward is no code of ethics.
        + of(
            .other,
            [
                "ระเบียบวาระ", "ประมวลจริยธรรมและการขับเคลื่อน",
                "ประมวลจริยธรรม และการขับเคลื่อน",
            ]
        )
        + of(.lawWord, laws)

    private static let fiscalWords =
        ["", "ประจำ"].flatMap { prefix in
            ["ปีงบประมาณ", "ปี งบประมาณ", "ปีงบฯ", "ปีงบ"].map { prefix + $0 }
        } + ["fy"]

    /// Announcements count by who makes them: a municipality's own announcement of a plan is no law.
    private static let laws = [
        "พระราชบัญญัติ", "พ.ร.บ", "พรบ", "พระราชกฤษฎีกา", "พ.ร.ฎ", "พระราชกำหนด", "พ.ร.ก", "รัฐธรรมนูญ",
        "กฎกระทรวง",
        "กฎหมาย", "ระเบียบ", "ข้อบังคับ", "ข้อบัญญัติ", "เทศบัญญัติ", "ประมวลกฎหมาย", "ประมวลจริยธรรม",
        "มาตรฐานทั่วไป",
        "ประกาศก.", "ประกาศ ก.", "ประกาศคณะกรรมการ", "ประกาศกระทรวง", "ประกาศกรม", "ประกาศสำนัก",
        "คำสั่งคสช", "คำสั่ง คสช",
    ]

    private static func of(_ kind: TimeToken.Kind, _ words: [String]) -> [(String, TimeToken.Kind)]
    {
        words.map { ($0, kind) }
    }
}
