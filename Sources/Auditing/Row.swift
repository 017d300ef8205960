internal import Model

/// A row of a score table: what it is of, and the figures at its end.
struct Row {
    let subject: ScoreSubject
    let figures: [(numeral: Numeral, part: ScoreSubject.Part?)]

    /// What each figure is of. Two figures of EIT without a heading are its two parts.
    var scores: [(subject: ScoreSubject, numeral: Numeral)] {
        if figures.count == 2, figures.allSatisfy({ $0.part == nil }),
            let open = subject.asked(in: .open), let survey = subject.asked(in: .survey)
        {
            return [(open, figures[0].numeral), (survey, figures[1].numeral)]
        }
        let whole = figures.filter { $0.part == nil }
        let parted = figures.compactMap { figure in
            figure.part.flatMap { subject.asked(in: $0) }.map { ($0, figure.numeral) }
        }
        return parted + (whole.count == 1 ? [(subject, whole[0].numeral)] : [])
    }
}

/// Reads what a row of a score table is of from the words before its figures.
enum RowLabel {
    private static let minor = Words("ตัวชี้วัดย่อยที่")
    private static let minorPlain = Words("ตัวชี้วัดย่อย")
    private static let groupNames = Framework.groups.map { (Words($0.name), $0.subject) }
    /// Words of a label whose figure is a threshold, a difference, or somebody else's.
    private static let denying =
        Claim.opposing + Claim.foreign + ["ต่ำสุด", "สูงสุด", "เต็ม"].map(Words.init)
    /// Letters of a label that names an instrument; a longer one is a sentence.
    private static let longest = 160

    static func subject(of label: [UInt8]) -> ScoreSubject? {
        let label = trimmed(label)
        guard !label.isEmpty else { return nil }
        if let plain = question(label) ?? group(label) ?? numberedIndicator(label) { return plain }
        guard !denying.contains(where: { $0.first(in: label) != nil }) else { return nil }
        return indicator(label) ?? instrument(label)
    }

    /// `i1`, `e 3`, `o12`, `O28`, and `๐1` with a Thai zero.
    static func question(_ label: [UInt8]) -> ScoreSubject? {
        let instrument: ScoreSubject.Instrument
        switch label.first {
        case UInt8(ascii: "i"): instrument = .iit
        case UInt8(ascii: "e"): instrument = .eit
        case UInt8(ascii: "o"), UInt8(ascii: "0"): instrument = .oit
        default: return nil
        }
        var start = 1
        while start < min(3, label.count), separators.contains(label[start]) { start += 1 }
        guard let (number, end) = Mention.smallNumber(label, start), number > 0,
            number <= Framework.lastQuestion(of: instrument),
            end == label.count || !Numeral.isLatin(label[end])
        else { return nil }
        return .question(instrument, number)
    }

    private static let separators: [UInt8] = [
        UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."),
    ]

    /// A group's name, with or without its number.
    private static func group(_ label: [UInt8]) -> ScoreSubject? {
        var rest = label[...]
        for words in [minor, minorPlain] where words.stands(in: Array(rest), at: 0) {
            rest = rest.dropFirst(words.bytes.count)
        }
        let bare = trimmed(Array(rest.drop { Mention.isSpace($0) || isOutline($0) }))
        return groupNames.first { $0.0.bytes == bare }?.1
    }

    /// `4 การใช้ทรัพย์สินของราชการ`: a number and the name of that indicator.
    private static func numberedIndicator(_ label: [UInt8]) -> ScoreSubject? {
        guard let (number, end) = Mention.smallNumber(label, 0),
            let names = Framework.indicators[number]
        else { return nil }
        let name = trimmed(Array(label[end...].drop { Mention.isSpace($0) || isOutline($0) }))
        return names.contains { Words($0).bytes == name } ? .indicator(number) : nil
    }

    private static func indicator(_ label: [UInt8]) -> ScoreSubject? {
        guard let mention = Mention.all(in: label).first,
            case .indicator = mention.subject, mention.range.lowerBound <= 4
        else { return nil }
        return Mention.all(in: label).last { $0.range.upperBound <= label.count }?.subject
    }

    private static func instrument(_ label: [UInt8]) -> ScoreSubject? {
        let mentions = Mention.all(in: label)
        guard label.count <= longest, let last = mentions.last?.subject else { return nil }
        let wholes = Set(
            mentions.map { mention in
                if case .instrument(let instrument, _) = mention.subject {
                    ScoreSubject.instrument(instrument)
                } else {
                    mention.subject
                }
            }
        )
        guard wholes.count == 1 else { return nil }
        switch last {
        case .instrument, .total: return last
        case .question, .group, .indicator: return nil
        }
    }

    private static func isOutline(_ byte: UInt8) -> Bool {
        Numeral.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
    }

    static func trimmed(_ label: [UInt8]) -> [UInt8] {
        let isEdge = { (byte: UInt8) in
            Mention.isSpace(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
                || byte == UInt8(ascii: "*") || byte == 1 || byte == UInt8(ascii: "|")
        }
        return Array(label.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
    }
}
