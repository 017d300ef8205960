internal import Model

/// What ITA 2568 is made of: the names and members of its indicators, as the NACC prints them in every agency's
/// result.
enum Framework {
    /// The year whose roll-up is known.
    static let year = 2568

    /// Indicators by number, each under its own name first and then others that agencies write.
    static let indicators: [Int: [String]] = [
        1: ["การปฏิบัติหน้าที่"],
        2: ["การใช้งบประมาณ"],
        3: ["การใช้อำนาจ"],
        4: ["การใช้ทรัพย์สินของราชการ", "การใช้ทรัพย์สินของทางราชการ"],
        5: ["การแก้ไขปัญหาการทุจริต"],
        6: ["คุณภาพการดำเนินงาน"],
        7: ["ประสิทธิภาพการสื่อสาร"],
        8: ["การปรับปรุงระบบการทำงาน", "การปรับปรุงการทำงาน"],
        9: ["การเปิดเผยข้อมูล"],
        10: ["การป้องกันการทุจริต"],
    ]

    /// A sub-indicator and the items in it.
    struct Group {
        let subject: ScoreSubject
        let name: String
        let items: ClosedRange<Int>
    }

    static let groups: [Group] = [
        Group(subject: .group(1, of: 9), name: "ข้อมูลพื้นฐาน", items: 1...4),
        Group(
            subject: .group(2, of: 9),
            name: "การบริหารงานและการใช้จ่ายงบประมาณ",
            items: 5...11
        ),
        Group(subject: .group(3, of: 9), name: "การจัดซื้อจัดจ้าง", items: 12...13),
        Group(
            subject: .group(4, of: 9),
            name: "การบริหารและพัฒนาทรัพยากรบุคคล",
            items: 14...16
        ),
        Group(subject: .group(5, of: 9), name: "การส่งเสริมความโปร่งใส", items: 17...20),
        Group(
            subject: .group(1, of: 10),
            name: "การดำเนินการเพื่อป้องกันการทุจริต",
            items: 21...26
        ),
        Group(
            subject: .group(2, of: 10),
            name: "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
            items: 27...28
        ),
    ]

    /// The highest number of each instrument's questions.
    static func lastQuestion(of instrument: ScoreSubject.Instrument) -> Int {
        switch instrument {
        case .iit: 15
        case .eit: 9
        case .oit: 28
        }
    }

    /// The instrument that an indicator belongs to.
    static func instrument(of indicator: Int) -> ScoreSubject.Instrument {
        switch indicator {
        case ...5: .iit
        case 6...8: .eit
        default: .oit
        }
    }

    /// The questions of an indicator of IIT or EIT.
    static func questions(of indicator: Int, _ part: ScoreSubject.Part?) -> [ScoreSubject] {
        let instrument = instrument(of: indicator)
        let before = instrument == .iit ? 0 : 5
        let first = (indicator - 1 - before) * 3 + 1
        return (first...first + 2).map { .question(instrument, $0, part) }
    }

    static func items(_ numbers: ClosedRange<Int>) -> [ScoreSubject] {
        numbers.map { .question(.oit, $0) }
    }
}
