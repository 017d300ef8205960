/// Days and months.
extension TimeReader {
    /// An end of a span: a day or a month, perhaps without its year.
    private struct Point {
        var day: Int?
        let month: Int
        var year: Int?
        var next: Int

        var asMonth: TimeMention.Month? { year.map { TimeMention.Month(year: $0, month: month) } }

        var asDay: CalendarDay? {
            guard let day, let year else { return nil }
            return CalendarDay(buddhistYear: year, month: month, day: day)
        }
    }

    /// `1 ตุลาคม 2567`, `31/03/2568`, `ต.ค. 67`, and spans of them, where the first may lack what the last has.
    func dayOrSpan(at index: Int) -> Reading? {
        if let span = daysOfOneMonth(at: index) { return span }
        guard let first = point(at: index) else { return nil }
        return span(from: first) ?? single(first)
    }

    private func single(_ point: Point) -> Reading? {
        guard point.day == nil else {
            return point.asDay.map { Reading(kind: .day($0), next: point.next) }
        }
        return point.asMonth.map {
            Reading(kind: .month(year: $0.year, month: $0.month), next: point.next)
        }
    }

    private func span(from first: Point) -> Reading? {
        guard let last = endOfSpan(at: first.next), let lastYear = last.year else { return nil }
        var first = first
        first.year = first.year ?? (first.month > last.month ? lastYear - 1 : lastYear)
        if let start = first.asDay, let end = last.asDay, start <= end {
            return Reading(kind: .daySpan(start...end), next: last.next)
        }
        if first.day == nil, last.day == nil, let start = first.asMonth, let end = last.asMonth,
            (start.year, start.month) <= (end.year, end.month)
        {
            return Reading(kind: .monthSpan(start, through: end), next: last.next)
        }
        return nil
    }

    /// `1 - 31 มกราคม 2568`.
    private func daysOfOneMonth(at index: Int) -> Reading? {
        guard let day = token(index)?.number, (1...31).contains(day),
            let last = endOfSpan(at: index + 1),
            let end = last.asDay,
            let start = CalendarDay(year: end.year, month: end.month, day: day), start < end
        else { return nil }
        return Reading(kind: .daySpan(start...end), next: last.next)
    }

    private func endOfSpan(at index: Int) -> Point? {
        guard let sign = token(index), sign.kind == .through, !sign.isAfterBreak else { return nil }
        let words: [TimeToken.Kind] = [.dayWord, .monthWord]
        let isWord = kind(index + 1).map(words.contains) ?? false
        return point(at: isWord ? index + 2 : index + 1)
    }

    private func point(at index: Int) -> Point? {
        if let point = numericDay(at: index) { return point }
        if case .month(let month) = kind(index) {
            return withYear(Point(month: month, next: index + 1))
        }
        guard let number = token(index), let day = number.number, (1...31).contains(day),
            number.digits <= 2
        else { return nil }
        let next = kind(index + 1) == .monthWord ? index + 2 : index + 1
        guard case .month(let month) = kind(next),
            token(next)?.isAfterBreak == false || isNamedDay(index)
        else { return nil }
        return withYear(Point(day: day, month: month, next: next + 1))
    }

    /// Whether the number is said to be a day; otherwise one at the end of a line may be a row's or a page's.
    private func isNamedDay(_ index: Int) -> Bool {
        kind(index - 1) == .dayWord || kind(index - 1) == .datedWord
    }

    private func withYear(_ point: Point) -> Point {
        guard let year = yearOfMonth(at: point.next) else { return point }
        var point = point
        point.year = year.buddhist
        point.next = year.next
        return point
    }

    /// `31/03/2568`, `3-4-2566`, `31.3.68`, `2025-04-30`: three numbers and twice the same sign, no space between.
    private func numericDay(at index: Int) -> Point? {
        guard let first = token(index), let second = token(index + 2), let third = token(index + 4),
            let sign = kind(index + 1), [.slash, .through, .dot].contains(sign),
            isJoinedNumber(index + 2, after: sign), isJoinedNumber(index + 4, after: sign),
            !isJoinedNumber(index, after: sign), !isJoinedNumber(index + 4, before: sign),
            let month = second.number, second.digits <= 2
        else { return nil }
        if first.digits == 4, sign != .dot {
            return numericDay(first, month, third, next: index + 5)
        }
        return numericDay(third, month, first, mayBeShort: sign != .through, next: index + 5)
    }

    private func numericDay(
        _ year: TimeToken,
        _ month: Int,
        _ day: TimeToken,
        mayBeShort: Bool = false,
        next: Int
    ) -> Point? {
        guard day.digits <= 2, let day = day.number,
            let year = buddhistYear(year, mayBeShort: mayBeShort),
            CalendarDay(buddhistYear: year, month: month, day: day) != nil
        else { return nil }
        return Point(day: day, month: month, year: year, next: next)
    }
}
