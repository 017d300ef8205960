/// Years by themselves.
extension TimeReader {
    /// A year read, and the index behind it.
    struct Year {
        let buddhist: Int
        let next: Int
    }

    /// The words before a year: which they were, and the index behind them.
    struct Introduction {
        var isFiscal = false
        var hasYearWord = false
        var era: TimeToken.Kind?
        var next: Int
    }

    /// `พ.ศ. 2568`, `ปี 68`, `ปีงบประมาณ พ.ศ. ๒๕๖๘`, `พ.ศ. 2566 - 2570`.
    func introducedYears(at index: Int) -> Reading? {
        let words = introduction(at: index)
        // In "2 ปี 60" the word belongs to the number before.
        let isDuration = words.hasYearWord && token(index - 1)?.number != nil
        let first = year(at: words.next, era: words.era, mayBeShort: !isDuration)
        guard
            var reading = first.map({ years(from: $0, isFiscal: words.isFiscal) })
                ?? unreadYear(at: words.next, isFiscal: words.isFiscal, isDuration: isDuration)
        else { return nil }
        switch reading.kind {
        case .year, .unreadYear: if !words.hasYearWord { reading.year = .era }
        default: break
        }
        return reading
    }

    /// `2568`, `2566-2570`, `2025`, without a word before.
    func bareYears(at index: Int) -> Reading? {
        guard isBareYear(at: index), let first = year(at: index, era: nil, mayBeShort: false) else {
            return nil
        }
        var reading = years(from: first, isFiscal: false)
        guard case .year = reading.kind else { return reading }
        guard !isJoinedNumber(index, after: .through), !isJoinedNumber(index, before: .through)
        else { return nil }
        if kind(index - 1) != .slash { reading.year = .bare }
        return reading
    }

    /// The year of a month, with or without words before it.
    func yearOfMonth(at index: Int) -> Year? {
        let words = introduction(at: index)
        guard !words.isFiscal, words.next > index || token(index)?.isAfterBreak == false else {
            return nil
        }
        return year(at: words.next, era: words.era, mayBeShort: true)
    }

    /// The year of a quarter: `ปี 2568`, `/2568`, ` 2568`.
    func yearOfQuarter(at index: Int) -> (year: Year, isFiscal: Bool)? {
        if kind(index) == .slash {
            return year(at: index + 1, era: nil, mayBeShort: true).map { ($0, false) }
        }
        let words = introduction(at: index)
        let isIntroduced = words.next > index
        guard isIntroduced || isBareYear(at: index) else { return nil }
        return year(at: words.next, era: words.era, mayBeShort: isIntroduced).map {
            ($0, words.isFiscal)
        }
    }

    /// A number as a Buddhist year between 2400 and 2699; Western years are converted, whatever era is written.
    func buddhistYear(_ number: TimeToken, era: TimeToken.Kind? = nil, mayBeShort: Bool = false)
        -> Int?
    {
        guard let value = number.number else { return nil }
        switch (number.digits, value) {
        case (4, 2400...2699): return era == .commonEra ? nil : value
        case (4, 1857...2156): return value + 543
        case (2, 40...79): return mayBeShort && era != .commonEra ? 2500 + value : nil
        default: return nil
        }
    }

    /// No year has more words before it; a text of nothing but such words must not be read again and again.
    private static let mostWords = 8

    func introduction(at index: Int) -> Introduction {
        var words = Introduction(next: index)
        while words.next < index + Self.mostWords, let kind = kind(words.next) {
            switch kind {
            case .fiscalWord: words.isFiscal = true
            case .yearWord: words.hasYearWord = true
            case .buddhistEra, .commonEra: words.era = kind
            case .joiner where words.next > index: break
            case .through where words.next > index && isJoinedOnBothSides(words.next): break
            default: return words
            }
            words.next += 1
        }
        return words
    }

    private func year(at index: Int, era: TimeToken.Kind?, mayBeShort: Bool) -> Year? {
        guard let number = token(index), !isAmount(at: index), !isPartOfUnread(index),
            let year = buddhistYear(
                number,
                era: era,
                mayBeShort: mayBeShort && !isCounted(at: index)
            )
        else { return nil }
        return Year(buddhist: year, next: index + 1)
    }

    /// Goes on from a year to the end of its range, if it begins one: at most thirty years, `2567/2568` two.
    private func years(from first: Year, isFiscal: Bool) -> Reading {
        let single: TimeMention.Kind =
            isFiscal ? .fiscalYear(FiscalYear(buddhist: first.buddhist)) : .year(first.buddhist)
        guard let sign = token(first.next), !sign.isAfterBreak,
            [.through, .slash].contains(sign.kind)
        else { return Reading(kind: single, next: first.next, isFiscal: isFiscal) }
        let words = introduction(at: first.next + 1)
        if sign.kind == .through || isJoinedOnBothSides(first.next),
            let last = unreadYear(at: words.next, isFiscal: isFiscal, isDuration: false)
        {
            return last
        }
        let longest = sign.kind == .slash ? 1 : 30
        guard let last = year(at: words.next, era: words.era, mayBeShort: sign.kind == .through),
            last.buddhist > first.buddhist, last.buddhist - first.buddhist <= longest
        else { return Reading(kind: single, next: first.next, isFiscal: isFiscal) }
        let years = first.buddhist...last.buddhist
        let isFiscal = isFiscal || words.isFiscal
        return Reading(
            kind: isFiscal ? .fiscalYearSpan(years.asFiscal) : .yearSpan(years),
            next: last.next,
            isFiscal: isFiscal
        )
    }
}

extension ClosedRange<Int> {
    fileprivate var asFiscal: ClosedRange<FiscalYear> {
        FiscalYear(buddhist: lowerBound)...FiscalYear(buddhist: upperBound)
    }
}
