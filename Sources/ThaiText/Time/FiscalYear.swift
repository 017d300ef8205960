/// A Thai fiscal year, named by the Buddhist year it ends in: 2568 is 1 October 2567 to 30 September 2568.
package struct FiscalYear: Hashable, Sendable {
    package let buddhist: Int

    /// Years that the calendar cannot hold (before 545, after 10542) become the nearest it can.
    package init(buddhist: Int) {
        self.buddhist = min(max(buddhist, 545), 10542)
    }

    /// 1 October.
    package var firstDay: CalendarDay { CalendarDay(valid: (buddhist - 544, 10, 1)) }

    /// 30 September.
    package var lastDay: CalendarDay { CalendarDay(valid: (buddhist - 543, 9, 30)) }

    package var previous: FiscalYear { FiscalYear(buddhist: buddhist - 1) }

    package var next: FiscalYear { FiscalYear(buddhist: buddhist + 1) }

    package func contains(_ day: CalendarDay) -> Bool { (firstDay...lastDay).contains(day) }
}

extension FiscalYear: Comparable {
    package static func < (one: FiscalYear, other: FiscalYear) -> Bool {
        one.buddhist < other.buddhist
    }
}

/// In a file it is its Buddhist year.
extension FiscalYear: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let year = try container.decode(Int.self)
        guard (2400...2699).contains(year) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\(year) is not a Buddhist year between 2400 and 2699"
            )
        }
        self.init(buddhist: year)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(buddhist)
    }
}
