/// The dates, years and periods that a text names, in its order and none overlapping another, in every form that
/// Thai agencies write: Buddhist or Western year, two digits after a word or month, Thai digits, abbreviated months,
/// numeric and ISO dates, ranges of all of these, quarters and "six months".
///
/// Numbers that are no years are passed over (amounts, telephone numbers, long ids, section numbers), and so are
/// years outside 2400–2699. Years of laws are given, marked. A year with a sign that could not be read (U+FFFD) is
/// given as such.
package func timeMentions(in text: String) -> [TimeMention] {
    let folded = Folded(text, .written)
    var reader = TimeReader(tokens: TimeLexer.tokens(of: folded), text: folded)
    return reader.read()
}

/// Whether a text may name a year or a day: only what holds a digit does, or a sign that could not be
/// read. Much faster than to look for them.
package func mayNameYear(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices {
        switch bytes[index] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return true
        // The last byte of U+0E50–0E59, and of U+FFFD.
        case 0x90...0x99 where index >= 2 && bytes[index - 1] == 0xB9 && bytes[index - 2] == 0xE0,
            0xBD where index >= 2 && bytes[index - 1] == 0xBF && bytes[index - 2] == 0xEF:
            return true
        default: break
        }
    }
    return false
}

/// Reads tokens into mentions, left to right, the longest form first.
struct TimeReader {
    let tokens: [TimeToken]
    let text: Folded
    private var law = LawName()

    init(tokens: [TimeToken], text: Folded) {
        self.tokens = tokens
        self.text = text
    }

    /// What was read, and the index behind its last token.
    struct Reading {
        var kind: TimeMention.Kind
        var next: Int
        var isFiscal = false
        /// Whether it may be the year that ends a law's name.
        var year = YearForm.dated
    }

    /// How a year is introduced.
    enum YearForm {
        /// It is part of a date or follows ปี, or is one of a range.
        case dated
        case era
        case bare
    }

    fileprivate mutating func read() -> [TimeMention] {
        var mentions: [TimeMention] = []
        var index = 0
        while index < tokens.count {
            guard let reading = reading(at: index) else {
                law.pass(tokens[index])
                index = afterNumbersOfNoYear(index)
                continue
            }
            mentions.append(mention(reading, from: index))
            index = reading.next
        }
        return mentions
    }

    private func reading(at index: Int) -> Reading? {
        switch tokens[index].kind {
        case .number:
            dayOrSpan(at: index) ?? unreadDate(at: index) ?? halfOfYear(at: index)
                ?? bareYears(at: index)
        case .unread: unreadDate(at: index) ?? bareUnreadYear(at: index)
        case .month: dayOrSpan(at: index) ?? unreadDate(at: index)
        case .yearWord, .fiscalWord, .buddhistEra, .commonEra: introducedYears(at: index)
        case .quarterWord: quarters(at: index)
        case .periodWord: length(at: index)
        case .monthCount: halfOfYear(at: index)
        default: nil
        }
    }

    private mutating func mention(_ reading: Reading, from index: Int) -> TimeMention {
        let range = tokens[index].range.lowerBound..<tokens[reading.next - 1].range.upperBound
        let isDated = index > 0 && tokens[index - 1].kind == .datedWord
        return TimeMention(
            kind: reading.kind,
            range: text.sourceRange(of: range),
            isExplicitFiscal: reading.isFiscal,
            isStatute: law.takes(reading, at: range, isDated: isDated)
        )
    }

    /// Steps over a token, and over the numbers that a serial or telephone word claims.
    private func afterNumbersOfNoYear(_ index: Int) -> Int {
        var next = index + 1
        switch tokens[index].kind {
        case .serialWord:
            if token(next)?.number != nil { next += 1 }
        case .phoneWord:
            while let token = token(next), !token.isAfterBreak, token.isPartOfPhone { next += 1 }
        default:
            break
        }
        return next
    }

    func token(_ index: Int) -> TimeToken? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    func kind(_ index: Int) -> TimeToken.Kind? { token(index)?.kind }
}

extension TimeToken {
    fileprivate var isPartOfPhone: Bool {
        switch kind {
        case .number, .unread, .through, .dot, .comma, .joiner, .slash: true
        default: false
        }
    }
}
