import Testing

@testable import ThaiText

/// Years with signs that could not be read, as they come from scanned pages in Thai digits.
struct UnreadYearTests {
    private func kinds(_ text: String) -> [TimeMention.Kind] { timeMentions(in: text).map(\.kind) }

    @Test(arguments: [
        "พ.ศ. ๒๕��", "พ.ศ. ����", "ปีงบประมาณ ����", "ประจำปี ���๘", "ปีงบประมาณ พ.ศ. 25��", "ปี ��",
        "พ.ศ. 25 ��", "พ.ศ. �� 68", "ปี ����เทศบาล", "ครั้งที่ 1/25��", "ปี 25��", "๒๕��",
        "พ.ศ. ���� - ����",
        "พ.ศ. 25�� - 2570", "พ.ศ. 2566 - 25��", "ปี 2566-��", "พ.ศ. 2568�",
    ])
    func `a year of which a sign is unread is a year, and none is guessed`(text: String) {
        #expect(kinds(text) == [.unreadYear])
        #expect(timeMentions(in: text).allSatisfy { $0.years == nil && $0.period == nil })
    }

    @Test(arguments: [
        "1 ตุลาคม ๒๕��", "� ตุลาคม ����", "ตุลาคม พ.ศ. ����", "��/��/����", "15/10/25��", "ต.ค. ��",
        "วันที่ �� เดือน มีนาคม พ.ศ. ����",
    ])
    func `a day or month whose year is unread is a date of no year`(text: String) {
        #expect(kinds(text) == [.unreadDate])
    }

    @Test(arguments: [
        "25��,��� บาท", "จำนวน �� คน", "ปี�", "โทร. 0 3561 ����", "ข้อ �", "�", "ร้อยละ ��.��",
        "2 ปี ��", "ที่ อต����.���/����",
        "เงิน ���� บาท", "ปี �� คน",
    ])
    func `an unread number that is no year is none`(text: String) {
        #expect(kinds(text).isEmpty)
    }

    @Test func `what can be read beside it is read`() throws {
        let day = try #require(CalendarDay(buddhistYear: 2568, month: 3, day: 31))
        #expect(kinds("1 ตุลาคม ���� - 31 มีนาคม 2568") == [.unreadDate, .day(day)])
        #expect(kinds("� มีนาคม 2568") == [.month(year: 2568, month: 3)])
        #expect(kinds("ไตรมาส 2 ปี ����") == [.quarters(2...2, year: nil), .unreadYear])
    }

    @Test func `whether it is fiscal or a law's is known all the same`() {
        #expect(timeMentions(in: "ปีงบประมาณ พ.ศ. ����").map(\.isExplicitFiscal) == [true])
        let law = timeMentions(in: "พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕��")
        #expect(law.map(\.isStatute) == [true])
    }

    @Test func `a number does not match beside a sign that may belong to it`() {
        let patterns = PatternSet([Pattern(id: 0, text: "ปี 2568")], form: .skeleton)
        #expect(patterns.hits(in: Folded("ปี 2568", .skeleton)).count == 1)
        #expect(patterns.hits(in: Folded("ปี 2568\u{FFFD}", .skeleton)).isEmpty)
        #expect(patterns.hits(in: Folded("ปี 256\u{FFFD}", .skeleton)).isEmpty)
    }
}
