internal import Model

/// Words of a line that say what a score behind them is of.
struct Mention {
    let subject: ScoreSubject
    let range: Range<Int>

    private static let indicator = Words("ตัวชี้วัด")
    private static let ordinal = Words("ที่")
    private static let minor = Words("ย่อย")
    private static let part = Words("ส่วนที่")
    private static let overall = ["โดยรวม", "ภาพรวม", "คะแนนรวม"].map(Words.init)
    private static let instruments: [(Words, ScoreSubject)] =
        ScoreSubject.Instrument.allCases.map { (Words($0.rawValue), .instrument($0)) }
        + [(Words("ita"), .total)]
    private static let names = Framework.indicators.sorted { $0.key < $1.key }
        .flatMap { number, names in names.map { (number, Words($0)) } }

    /// What a line speaks of, in order. A part counts with the EIT, or the indicator of it, before it;
    /// the whole (`โดยรวม`) only where nothing smaller was named before.
    static func all(in line: [UInt8]) -> [Mention] {
        var mentions: [Mention] = []
        for candidate in candidates(in: line).sorted(by: {
            $0.range.lowerBound < $1.range.lowerBound
        }) {
            switch candidate.kind {
            case .named(let subject):
                mentions.append(Mention(subject: subject, range: candidate.range))
            case .overall:
                guard mentions.allSatisfy({ $0.subject == .total }) else { continue }
                mentions.append(Mention(subject: .total, range: candidate.range))
            case .part(let part):
                guard let subject = mentions.last?.subject.asked(in: part) else { continue }
                mentions.append(Mention(subject: subject, range: candidate.range))
            }
        }
        return mentions
    }

    private struct Candidate {
        enum Kind {
            case named(ScoreSubject)
            case overall
            case part(ScoreSubject.Part)
        }

        let kind: Kind
        let range: Range<Int>
    }

    private static func candidates(in line: [UInt8]) -> [Candidate] {
        indicator.all(in: line).compactMap { numbered(line, $0) }
            + instruments.flatMap { words, subject in
                words.all(in: line).filter { isWord(line, $0) }
                    .map { Candidate(kind: .named(subject), range: $0) }
            }
            + overall.flatMap { $0.all(in: line).map { Candidate(kind: .overall, range: $0) } }
            + part.all(in: line).compactMap { partMention(line, $0) } + questions(in: line)
    }

    /// Codes of questions in a sentence. Those of a run (`i1-i3`, `i1, i2`) are the parts of something.
    private static func questions(in line: [UInt8]) -> [Candidate] {
        let codes = line.indices.compactMap { start -> Candidate? in
            guard start == 0 || !Numeral.isLatin(line[start - 1]), line[start] != UInt8(ascii: "0"),
                start + 1 < line.count, Numeral.isDigit(line[start + 1]),
                let subject = RowLabel.question(Array(line[start..<min(start + 5, line.count)])),
                let end = smallNumber(line, start + 1)?.end
            else { return nil }
            return Candidate(kind: .named(subject), range: start..<end)
        }
        return codes.indices.filter { index in
            let isJoined = { (one: Int, other: Int) in
                codes.indices.contains(one) && codes.indices.contains(other)
                    && codes[other].range.lowerBound - codes[one].range.upperBound <= longestJoint
            }
            return !isJoined(index - 1, index) && !isJoined(index, index + 1)
        }.map { codes[$0] }
    }

    /// Bytes between two codes of a run: a comma, a dash, `และ` or `ถึง` with spaces.
    private static let longestJoint = 6

    /// `ตัวชี้วัดที่ 4`, or `ตัวชี้วัด` and one of their names.
    private static func numbered(_ line: [UInt8], _ range: Range<Int>) -> Candidate? {
        var next = range.upperBound
        if minor.stands(in: line, at: next) { return nil }
        if ordinal.stands(in: line, at: next) { next += ordinal.bytes.count }
        next = afterSpaces(line, next)
        if let (number, end) = smallNumber(line, next) {
            guard Framework.indicators[number] != nil else { return nil }
            return Candidate(kind: .named(.indicator(number)), range: range.lowerBound..<end)
        }
        guard let (number, words) = names.first(where: { $0.1.stands(in: line, at: next) }) else {
            return nil
        }
        let end = next + words.bytes.count
        return Candidate(kind: .named(.indicator(number)), range: range.lowerBound..<end)
    }

    private static func partMention(_ line: [UInt8], _ range: Range<Int>) -> Candidate? {
        let start = afterSpaces(line, range.upperBound)
        guard let (number, end) = smallNumber(line, start),
            let part = ScoreSubject.Part(rawValue: number)
        else { return nil }
        return Candidate(kind: .part(part), range: range.lowerBound..<end)
    }

    /// One or two digits that are a whole number of their own, and the index behind them.
    static func smallNumber(_ line: [UInt8], _ start: Int) -> (number: Int, end: Int)? {
        var (number, end) = (0, start)
        while end < line.count, Numeral.isDigit(line[end]), end - start < 3 {
            number = number * 10 + Int(line[end] - UInt8(ascii: "0"))
            end += 1
        }
        guard end > start, end - start < 3 else { return nil }
        let isDecimal =
            end + 1 < line.count && line[end] == UInt8(ascii: ".") && Numeral.isDigit(line[end + 1])
        return isDecimal ? nil : (number, end)
    }

    static func afterSpaces(_ line: [UInt8], _ start: Int) -> Int {
        var next = start
        while next < line.count, isSpace(line[next]) { next += 1 }
        return next
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
    }

    private static func isWord(_ line: [UInt8], _ range: Range<Int>) -> Bool {
        let isFree = { (index: Int) in
            !line.indices.contains(index)
                || !(Numeral.isLatin(line[index]) || Numeral.isDigit(line[index]))
        }
        return isFree(range.lowerBound - 1) && isFree(range.upperBound)
    }
}

extension ScoreSubject {
    /// The same of one part of EIT; nil where it has none.
    func asked(in part: Part) -> ScoreSubject? {
        switch self {
        case .question(.eit, let number, _): .question(.eit, number, part)
        case .indicator(let number, _) where Framework.instrument(of: number) == .eit:
            .indicator(number, part)
        case .instrument(.eit, _): .instrument(.eit, part)
        default: nil
        }
    }
}
