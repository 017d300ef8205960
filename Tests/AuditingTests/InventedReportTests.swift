import Auditing
import Foundation
import Model
import Testing

/// The report of a municipality that does not exist, right and with one thing wrong at a time.
struct InventedReportTests {
    @Test func `a report whose figures fit contradicts itself nowhere`() throws {
        let text = try ReportText.invented()
        for document in [try ReportText.lines(text), try ReportText.tables(text)] {
            let audit = audit(document)
            #expect(audit.contradictions.isEmpty, "\(audit.contradictions)")
            #expect(audit.resultYear == 2568)
            #expect(audit.advice.isEmpty, "\(audit.advice)")
            #expect(audit.recomputations.allSatisfy { $0.isFollowed }, "\(audit.recomputations)")
            let subjects = Set(audit.scores.map(\.subject))
            // Questions, sub-indicators, indicators, instruments and the total.
            let all: Int = 15 + 18 + 28 + 5 + 16 + 4 + 1
            #expect(subjects.count == all)
        }
    }

    @Test(
        arguments: [
            "ปีงบประมาณ พ.ศ. 2567 ได้คะแนน ITA 88.40",
            "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 ได้คะแนน 88.40 คะแนน",
            "คะแนน ITA ปี พ.ศ. 2568 เพิ่มขึ้นจากปี พ.ศ. 2567 ซึ่งได้คะแนนร้อยละ 88.40",
            "เกณฑ์ผ่านของ IIT คือ 85.00 คะแนน", "น้ำหนักของ IIT คิดเป็นร้อยละ 30.00",
            "ตัวชี้วัดที่ 2 การใช้งบประมาณ คะแนนเพิ่มขึ้น 1.25",
            "ตัวชี้วัดที่ 2 ต้องได้คะแนนไม่น้อยกว่าร้อยละ 95.00",
            "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน ข้อ e2 ได้คะแนนต่ำสุด 86.50",
            "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ข้อ i10 ได้คะแนน 85.60",
            "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (i1-i3) ได้คะแนน 96.10",
            "คะแนน ITA เฉลี่ยระดับประเทศ ได้คะแนน 93.82", "คะแนนเฉลี่ย ITA ของจังหวัด 94.20",
            "OIT มีคะแนนเต็ม 100 คะแนน", "IIT จากคะแนนเต็ม 100 คะแนน ได้ 93.22",
            "มีผู้ตอบแบบวัด EIT จำนวน 97 คน คิดเป็นร้อยละ 80.00 ของเป้าหมาย",
            "ตัวชี้วัด\tปี พ.ศ. 2567\tปี พ.ศ. 2568\tผลต่าง\nตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร\t80.10\t88.40\t8.30",
        ]
    )
    func `what is no score of the report is taken for none`(words: String) throws {
        let text = try ReportText.invented() + "ข้อสังเกต\n" + words + "\nจบ\n"
        for document in [try ReportText.lines(text), try ReportText.tables(text)] {
            let found = audit(document).contradictions
            #expect(found.isEmpty, "\(found)")
        }
    }

    @Test func `what unrounded parts may give is advice alone`() throws {
        // The questions give 96.10 as they are printed.
        let text = try ReportText.invented().replacing("96.10", with: "96.11")
        let audit = audit(try ReportText.lines(text))
        #expect(audit.contradictions.isEmpty, "\(audit.contradictions)")
        guard case .unrounded(let score, let expected) = audit.advice.first else {
            Issue.record("\(audit.advice)")
            return
        }
        #expect(audit.advice.count == 1)
        #expect(score.subject == .indicator(1))
        #expect(expected == Fraction(961, 10))
    }

    @Test func `without its measures each indicator lacks all aspects`() throws {
        let text = try ReportText.invented()
        let measures = try #require(text.range(of: "4. สิ่งที่จะทำ"))
        let missing = audit(try ReportText.tables(String(text[..<measures.lowerBound]))).advice
        #expect(missing == (1...10).map { .aspectsMissing($0, AuditAdvice.Aspect.allCases) })
        let unsigned = text.replacing("ผู้รับผิดชอบ", with: "หมายเหตุ")
        let lacking = audit(try ReportText.tables(unsigned)).advice
        #expect(lacking == (1...10).map { .aspectsMissing($0, [.owner]) })
    }

    @Test(arguments: Mutation.all)
    func `each error planted is found, and nothing else`(mutation: Mutation) throws {
        let text = try ReportText.invented().replacing(one: mutation.old, with: mutation.new)
        for document in [try ReportText.lines(text), try ReportText.tables(text)] {
            let found = audit(document).contradictions
            #expect(found.map(\.rule) == mutation.rules, "\(mutation.new): \(found)")
            #expect(
                found.map { $0.printed.first?.printed } == mutation.printed,
                "\(mutation.new): \(found)"
            )
            for contradiction in found {
                #expect(!contradiction.expected.isEmpty)
                // A name is measured against the framework, all else against other places.
                #expect(contradiction.rule == .name || !contradiction.witnesses.isEmpty)
            }
        }
    }
}

/// One wording of the report falsified, and what must be said of it.
struct Mutation: Sendable {
    let old: String
    let new: String
    let rules: [Contradiction.Rule]
    let printed: [String]

    private static let mean = Contradiction.Rule.rollUp(.mean)

    static let all: [Mutation] = [
        // A row of the summary.
        Mutation(
            old: "2\tการใช้งบประมาณ\t91.40",
            new: "2\tการใช้งบประมาณ\t94.10",
            rules: [mean],
            printed: ["94.10"]
        ),
        // The head of a table of questions.
        Mutation(
            old: "ตัวชี้วัดที่ 3 การใช้อำนาจ\t94.30",
            new: "ตัวชี้วัดที่ 3 การใช้อำนาจ\t93.40",
            rules: [mean],
            printed: ["93.40"]
        ),
        // A question, so that the mean is another.
        Mutation(
            old: "i10\tยืมของหลวงถูกขั้นตอน\t85.60",
            new: "i10\tยืมของหลวงถูกขั้นตอน\t58.60",
            rules: [mean],
            printed: ["90.20"]
        ),
        // One part of EIT in its table.
        Mutation(
            old: "ประสิทธิภาพการสื่อสาร\t90.00\t86.80",
            new: "ประสิทธิภาพการสื่อสาร\t90.00\t86.30",
            rules: [mean],
            printed: ["86.30"]
        ),
        // A sentence on an instrument.
        Mutation(
            old: "IIT ของบุคลากรภายใน ได้คะแนน 93.22",
            new: "IIT ของบุคลากรภายใน ได้คะแนน 94.22",
            rules: [mean],
            printed: ["94.22"]
        ),
        // The total.
        Mutation(
            old: "ได้คะแนน 92.13 คะแนน",
            new: "ได้คะแนน 93.12 คะแนน",
            rules: [.rollUp(.weighted)],
            printed: ["93.12"]
        ),
        // A sub-indicator.
        Mutation(
            old: "การจัดซื้อจัดจ้าง\t50.00",
            new: "การจัดซื้อจัดจ้าง\t75.00",
            rules: [mean],
            printed: ["75.00"]
        ),
        // The table of measures, in Thai digits.
        Mutation(
            old: "ผลการประเมิน ๘๗.๕๐ คะแนน",
            new: "ผลการประเมิน ๗๘.๕๐ คะแนน",
            rules: [mean],
            printed: ["๗๘.๕๐"]
        ),
        Mutation(
            old: "ระดับ ผ่านดี",
            new: "ระดับ ผ่านดีเยี่ยม",
            rules: [.grade],
            printed: ["ผ่านดีเยี่ยม"]
        ),
        Mutation(
            old: "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568 ของ",
            new: "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 ของ",
            rules: [.year],
            printed: ["ประจำปีงบประมาณ พ.ศ. 2567"]
        ),
        Mutation(
            old: "ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต\t",
            new: "ตัวชี้วัดที่ 5 การใช้อำนาจ\t",
            rules: [.name],
            printed: ["ตัวชี้วัดที่ 5 การใช้อำนาจ"]
        ),
    ]
}

extension Recomputation {
    var isFollowed: Bool {
        switch outcome {
        case .agrees, .agreesUnrounded, .notPrinted: true
        case .contradicts, .partsMissing: false
        }
    }
}
