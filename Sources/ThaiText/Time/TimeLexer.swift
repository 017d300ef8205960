/// Cuts a text folded to `.written` into the tokens that dates are made of.
struct TimeLexer {
    private let bytes: [UInt8]
    private var position = 0
    private var tokens: [TimeToken] = []
    private var hasSpace = false
    private var breaks = 0

    static func tokens(of text: Folded) -> [TimeToken] {
        var lexer = TimeLexer(bytes: text.bytes)
        while lexer.position < lexer.bytes.count { lexer.step() }
        return lexer.tokens
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func step() {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: " "):
            hasSpace = true
            position += 1
        case UInt8(ascii: "\n"):
            breaks += 1
            position += 1
            if breaks == 2 { append(.gap, length: 0) }
        case UInt8(ascii: "0")...UInt8(ascii: "9"), FoldTable.unread:
            appendNumber()
        default:
            if let sign = Self.sign(byte) {
                append(sign, length: 1)
            } else if let (kind, length) = abbreviation() ?? word() {
                append(kind, length: length)
            } else {
                appendOther()
            }
        }
    }

    private static func sign(_ byte: UInt8) -> TimeToken.Kind? {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "~"): .through
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "."): .dot
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "("): .joiner
        default: nil
        }
    }

    private mutating func append(_ kind: TimeToken.Kind, length: Int) {
        let range = position..<(position + length)
        tokens.append(
            TimeToken(
                kind: kind,
                range: range,
                isJoined: !hasSpace && breaks == 0 && !tokens.isEmpty,
                isAfterBreak: breaks > 0
            )
        )
        position += length
        guard length > 0 else { return }
        hasSpace = false
        breaks = 0
    }

    private mutating func appendNumber() {
        var end = position
        var value = 0
        var isUnread = false
        while end < bytes.count, Digits.mayBeDigit(bytes[end]) {
            if bytes[end] == FoldTable.unread {
                isUnread = true
            } else if end - position < 9 {
                value = value * 10 + Int(bytes[end] - UInt8(ascii: "0"))
            }
            end += 1
        }
        let digits = end - position
        guard !isUnread else { return append(.unread(signs: digits), length: digits) }
        append(.number(digits > 9 ? -1 : value, digits: digits), length: digits)
    }

    /// Letters that begin no word of dates are one token with those before.
    private mutating func appendOther() {
        if let last = tokens.last, last.kind == .other, !hasSpace, breaks == 0 {
            tokens[tokens.count - 1] = TimeToken(
                kind: .other,
                range: last.range.lowerBound..<(position + 1),
                isJoined: last.isJoined,
                isAfterBreak: last.isAfterBreak
            )
            position += 1
        } else {
            append(.other, length: 1)
        }
    }

    private func word() -> (TimeToken.Kind, Int)? {
        for word in TimeWords.thai.words(beginningWith: bytes[position])
        where holds(word.bytes, at: position) {
            return (word.kind, word.bytes.count)
        }
        return nil
    }

    private func abbreviation() -> (TimeToken.Kind, Int)? {
        for form in TimeWords.thai.abbreviations(beginningWith: bytes[position]) {
            if let length = length(of: form) { return (form.kind, length) }
        }
        return nil
    }

    /// How many bytes an abbreviation takes here: `ต.ค.`, `ต. ค.`, `ต.ค`, `ตค.`, `ตค`, `พ.ศ..`; nil where it does not
    /// stand. Without the stop between it must be a word of its own: เพศ holds พศ.
    private func length(of form: TimeWords.Abbreviation) -> Int? {
        guard holds(form.first, at: position) else { return nil }
        var end = position + form.first.count
        let isDotted = skip(UInt8(ascii: "."), &end)
        if isDotted { _ = skip(UInt8(ascii: " "), &end) }
        guard end < bytes.count, bytes[end] == form.second else { return nil }
        end += 1
        let isClosed = skip(UInt8(ascii: "."), &end)
        guard isClosed || !isThaiLetter(at: end) else { return nil }
        guard isDotted || !isThaiLetter(at: position - 1) || isAfterWord else { return nil }
        return end - position
    }

    /// Whether a word of dates ended just here, so that a new one may begin.
    private var isAfterWord: Bool {
        guard let last = tokens.last, !hasSpace, breaks == 0 else { return false }
        return [.yearWord, .fiscalWord, .monthWord].contains(last.kind)
    }

    private func skip(_ byte: UInt8, _ index: inout Int) -> Bool {
        let start = index
        while index < bytes.count, bytes[index] == byte { index += 1 }
        return index > start
    }

    private func holds(_ word: [UInt8], at index: Int) -> Bool {
        guard index + word.count <= bytes.count else { return false }
        return word.indices.allSatisfy { bytes[index + $0] == word[$0] }
            && isWhole(index..<(index + word.count))
    }

    /// Latin words are written with spaces between, so a part of one is none: hotel holds tel.
    private func isWhole(_ range: Range<Int>) -> Bool {
        guard isLatinLetter(at: range.lowerBound) else { return true }
        return !isLatinLetter(at: range.lowerBound - 1) && !isLatinLetter(at: range.upperBound)
    }

    private func isLatinLetter(at index: Int) -> Bool {
        bytes.indices.contains(index)
            && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index])
    }

    private func isThaiLetter(at index: Int) -> Bool {
        bytes.indices.contains(index) && bytes[index] > 0x80
    }
}
