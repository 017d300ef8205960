/// Years of which a sign could not be read, such as those in Thai digits on a scanned page.
extension TimeReader {
    /// The least signs of a year; a single one may be any.
    private static let fewestSigns = 2
    private static let signsOfYear = 4

    /// What stands where a year is due, behind the words that introduce it: `พ.ศ. ๒๕��`, `ปีงบประมาณ ����`, and
    /// a range that ends there or goes on to another year.
    func unreadYear(at index: Int, isFiscal: Bool, isDuration: Bool) -> Reading? {
        guard let end = endOfUnread(at: index), !isUnreadAmount(index..<end),
            !isCounted(at: end - 1)
        else { return nil }
        let signs = signs(of: index..<end)
        guard signs == Self.signsOfYear || (!isDuration && !isRunIntoWord(end)) else { return nil }
        return Reading(kind: .unreadYear, next: endOfRange(from: end), isFiscal: isFiscal)
    }

    /// `ครั้งที่ 1/25��`, `25��`: four signs that begin as a year of this age does, or follow a number of one or two
    /// and a stroke; the numbers of letters are longer.
    func bareUnreadYear(at index: Int) -> Reading? {
        guard let token = token(index), token.unreadSigns == Self.signsOfYear,
            !isUnreadAmount(index..<index + 1), !isCounted(at: index),
            isBehindTurn(index) || beginsAsYear(token)
        else { return nil }
        return Reading(kind: .unreadYear, next: endOfRange(from: index + 1), year: .bare)
    }

    /// `1 ตุลาคม ๒๕��`, `ตุลาคม พ.ศ. ����`, `��/��/����`: a day or month whose year could not be read.
    func unreadDate(at index: Int) -> Reading? {
        if let next = endOfUnreadNumericDay(at: index) {
            return Reading(kind: .unreadDate, next: next)
        }
        var next = index
        if isNumeral(next) { next += 1 }
        if next > index, kind(next) == .monthWord { next += 1 }
        guard case .month = kind(next), next == index || token(next)?.isAfterBreak == false
        else { return nil }
        let words = introduction(at: next + 1)
        guard let end = endOfUnread(at: words.next),
            words.next > next + 1 || token(words.next)?.isAfterBreak == false
        else { return nil }
        return Reading(kind: .unreadDate, next: end)
    }

    /// Whether a number of two digits is half of a year whose other half could not be read: `25 ��`.
    func isPartOfUnread(_ index: Int) -> Bool {
        isHalved(at: index) || isHalved(at: index - 1)
    }

    /// The index behind a number with signs that could not be read; its halves may stand apart.
    private func endOfUnread(at index: Int) -> Int? {
        if isHalved(at: index) { return index + 2 }
        guard let first = token(index), first.unreadSigns >= Self.fewestSigns else { return nil }
        return index + 1
    }

    /// Whether two numbers of two signs stand here side by side, and not both could be read.
    private func isHalved(at index: Int) -> Bool {
        guard let first = token(index), let second = token(index + 1), !second.isAfterBreak else {
            return false
        }
        return signs(of: index..<index + 1) == 2 && signs(of: index + 1..<index + 2) == 2
            && first.unreadSigns + second.unreadSigns > 0
    }

    private func signs(of range: Range<Int>) -> Int {
        range.reduce(0) { $0 + tokens[$1].unreadSigns + tokens[$1].digits }
    }

    /// Goes on to the end of a range: `พ.ศ. 25�� - 2570`.
    private func endOfRange(from index: Int) -> Int {
        guard let sign = token(index), !sign.isAfterBreak, [.through, .slash].contains(sign.kind),
            sign.kind == .through || isJoinedOnBothSides(index)
        else { return index }
        let words = introduction(at: index + 1)
        if let end = endOfUnread(at: words.next) { return end }
        return token(words.next)?.digits == Self.signsOfYear ? words.next + 1 : index
    }

    /// Whether thousands or a fraction are part of it: `25��,���`, `25��.50`.
    private func isUnreadAmount(_ range: Range<Int>) -> Bool {
        let signs: [TimeToken.Kind] = [.comma, .dot]
        let goesOn =
            kind(range.upperBound).map(signs.contains) ?? false
            && isJoinedOnBothSides(range.upperBound) && isNumeral(range.upperBound + 1)
        let continues =
            kind(range.lowerBound - 1).map(signs.contains) ?? false
            && isJoinedOnBothSides(range.lowerBound - 1) && isNumeral(range.lowerBound - 2)
        return goesOn || continues
    }

    private func isNumeral(_ index: Int) -> Bool {
        token(index).map { $0.number != nil || $0.unreadSigns > 0 } ?? false
    }

    /// Whether letters follow without a space: the sign may be one of a word.
    private func isRunIntoWord(_ index: Int) -> Bool {
        guard let next = token(index), next.isJoined else { return false }
        return next.kind == .other
    }

    /// Whether the number of a meeting or round stands before: `1/`, `�/`.
    private func isBehindTurn(_ index: Int) -> Bool {
        guard kind(index - 1) == .slash, isJoinedOnBothSides(index - 1), isNumeral(index - 2) else {
            return false
        }
        let isPart = kind(index - 3) == .dot && token(index - 2)?.isJoined == true
        return (1...2).contains(signs(of: index - 2..<index - 1)) && !isPart
    }

    private func beginsAsYear(_ token: TimeToken) -> Bool {
        let start = token.range.lowerBound
        let century = text.bytes[start..<start + 2]
        return century.elementsEqual("25".utf8) || century.elementsEqual("20".utf8)
    }

    /// The index behind `��/��/����`, with strokes or full stops and no space between.
    private func endOfUnreadNumericDay(at index: Int) -> Int? {
        guard isNumeral(index), isNumeral(index + 2), let sign = kind(index + 1),
            [.slash, .dot, .through].contains(sign), kind(index + 3) == sign,
            isJoinedOnBothSides(index + 1), isJoinedOnBothSides(index + 3),
            let year = token(index + 4), year.unreadSigns >= Self.fewestSigns
        else { return nil }
        return index + 5
    }
}
