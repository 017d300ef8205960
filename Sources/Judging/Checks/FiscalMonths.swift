internal import ThaiText

/// The months of one fiscal year that a text names, 1 = October … 12 = September.
struct FiscalMonths {
    let year: FiscalYear

    /// Months named by days, months and periods of the year, by e-GP numbers, or by name alone where
    /// no year stands beside it.
    func named(in text: String) -> Set<Int> {
        guard text.utf8.count <= Self.longest else { return [] }
        let projects = projects(in: text)
        guard projects.isEmpty else { return Set(projects) }
        let mentions = timeMentions(in: text).filter { !$0.isStatute }
        // Months of a year that could not be read are of no year that is known.
        guard !mentions.contains(where: \.isUnread) || mentions.contains(where: { $0.years != nil })
        else { return [] }
        guard mentions.contains(where: { $0.years != nil }) else { return bare(in: text) }
        return Set(mentions.filter(\.namesMonths).compactMap(\.period).flatMap(months))
    }

    /// UTF-8 length of the longest cell or row that is read.
    private static let longest = 20_000

    private func months(_ period: ClosedRange<CalendarDay>) -> [Int] {
        guard period.upperBound >= year.firstDay, period.lowerBound <= year.lastDay else {
            return []
        }
        let first = index(of: max(period.lowerBound, year.firstDay))
        let last = index(of: min(period.upperBound, year.lastDay))
        return first <= last ? Array(first...last) : []
    }

    private func index(of day: CalendarDay) -> Int { (day.month + 2) % 12 + 1 }

    /// The months in which e-GP projects were opened: eleven digits, of which the first two are the
    /// Buddhist year and the next two the month.
    private func projects(in text: String) -> [Int] {
        Folded(text, .written).bytes.split { !$0.isFoldedDigit }.compactMap { digits in
            guard digits.count == 11, let year = Self.number(digits.prefix(2)),
                let month = Self.number(digits.dropFirst(2).prefix(2)),
                let day = CalendarDay(buddhistYear: 2500 + year, month: month, day: 1),
                self.year.contains(day)
            else { return nil }
            return index(of: day)
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        Int(String(decoding: digits, as: UTF8.self))
    }

    private func bare(in text: String) -> Set<Int> {
        let letters = Folded(text, .skeleton).bytes
        return Set(Self.names.indices.filter { letters.contains(Self.names[$0]) }.map { $0 + 1 })
    }

    private static let names = skeletons([
        "ตุลาคม", "พฤศจิกายน", "ธันวาคม", "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม",
        "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
    ])
}

extension TimeMention {
    /// Whether it tells months, rather than a year as a whole.
    fileprivate var namesMonths: Bool {
        switch kind {
        case .day, .daySpan, .month, .monthSpan, .quarters: true
        case .fiscalYear, .fiscalYearSpan, .year, .yearSpan, .months, .unreadYear, .unreadDate:
            false
        }
    }

    fileprivate var isUnread: Bool { kind == .unreadYear || kind == .unreadDate }
}
