internal import Model
internal import ThaiText

/// Compares the name that stands beside an indicator's number with its own.
enum NameCheck {
    private static let head = Words("ตัวชี้วัดที่")
    /// One line's numbered indicators and what is wrong with their names.
    static func findings(in line: Line) -> (wrong: [Contradiction], advice: [AuditAdvice]) {
        var wrong: [Contradiction] = []
        var advice: [AuditAdvice] = []
        for range in head.all(in: line.bytes) {
            let start = Mention.afterSpaces(line.bytes, range.upperBound)
            guard let (number, end) = Mention.smallNumber(line.bytes, start),
                let names = Framework.indicators[number], let usual = names.first
            else { continue }
            let written = named(line, end)
            guard !written.isEmpty, names.allSatisfy({ !isSame(written, $0, in: line) }) else {
                continue
            }
            let quotation = line.quotation(of: range.lowerBound..<written.upperBound)
            if otherIndicator(written, in: line, than: number) != nil {
                wrong.append(
                    Contradiction(
                        rule: .name,
                        subject: .indicator(number),
                        printed: [quotation],
                        expected: [usual],
                        witnesses: []
                    )
                )
            } else {
                advice.append(.otherName(number, quotation, usual: usual))
            }
        }
        return (wrong, advice)
    }

    /// The Thai words right behind a number, to the first sign, digit or word that speaks of a score.
    private static func named(_ line: Line, _ start: Int) -> Range<Int> {
        let first = Mention.afterSpaces(line.bytes, start)
        var end = first
        while end < line.bytes.count,
            line.bytes[end] >= 0xA1 || Mention.isSpace(line.bytes[end]),
            !stops.contains(where: { $0.stands(in: line.bytes, at: end) })
        {
            end += 1
        }
        while end > first, Mention.isSpace(line.bytes[end - 1]) { end -= 1 }
        return first..<end
    }

    private static let stops = [
        "ได้", "คะแนน", "มี", "ร้อยละ", "เท่ากับ", "ผลการประเมิน", "และตัวชี้วัด", "ซึ่ง", "โดย", "เป็น", "อยู่",
        "ตัวชี้วัด",
    ].map(Words.init)

    private static func isSame(_ written: Range<Int>, _ name: String, in line: Line) -> Bool {
        let (one, other) = (letters(line.bytes[written]), letters(Words(name).bytes[...]))
        // Words that go on behind the name are no other name, nor is one that goes on in the next line.
        let goesOn = written.upperBound == line.bytes.count && other.starts(with: one)
        return goesOn || one.starts(with: other)
    }

    private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.filter { $0 >= 0xA1 }
    }

    /// The other indicator whose whole name this is.
    private static func otherIndicator(
        _ written: Range<Int>,
        in line: Line,
        than number: Int
    ) -> Int? {
        Framework.indicators.sorted { $0.key < $1.key }
            .first { other, names in
                other != number && names.contains { isSame(written, $0, in: line) }
            }?.key
    }
}
