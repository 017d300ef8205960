internal import Model
internal import ThaiText

extension Hearing {
    /// News or an article dated in the component's period: for the assessed year from its 1 October to
    /// the last day that counts, or within the calendar year of that number.
    func datedNews() -> Answer {
        var others: Set<FiscalYear> = []
        var other: Citation?
        for entry in newsEntries {
            if entry.days.contains(where: isCurrent) {
                return .met(Proof([entry.citation], showsYear: true))
            }
            others.formUnion(entry.days.map(\.fiscalYear))
            other = other ?? entry.citation
        }
        guard let other else { return .unmet(.notInDocument) }
        return .ofYears(others.sorted(), [other])
    }

    private func isCurrent(_ day: CalendarDay) -> Bool {
        if wantedYear.contains(day), day <= asOf { return true }
        return wantedYear == year && day.buddhistYear == year.buddhist
    }

    private struct Entry {
        let days: [CalendarDay]
        let citation: Citation
    }

    /// Texts of the main part that bear a date and a title, or stand beside one.
    private var newsEntries: [Entry] {
        let blocks = document.blocks.indices.filter { document.blocks[$0].region == .main }
        let days = blocks.map { Days.named(in: document.blocks[$0].text) }
        let texts = blocks.indices.compactMap { place -> Entry? in
            guard !days[place].isEmpty, hasTitle(blocks, place, days) else { return nil }
            return Entry(days: days[place], citation: document.citation(block: blocks[place]))
        }
        let links = document.links.filter { $0.region == .main && $0.block == nil }
            .compactMap { link -> Entry? in
                let days = Days.named(in: link.text)
                guard !days.isEmpty, Days.isTitled(link.text) else { return nil }
                return Entry(days: days, citation: document.citation(link))
            }
        return texts + links + grids.flatMap(newsRows)
    }

    /// Whether a dated block, or the one before or after it, says what the news is.
    private func hasTitle(_ blocks: [Int], _ place: Int, _ days: [[CalendarDay]]) -> Bool {
        if Days.isTitled(document.blocks[blocks[place]].text) { return true }
        return [place - 1, place + 1].contains { near in
            blocks.indices.contains(near) && days[near].isEmpty
                && Folded(document.blocks[blocks[near]].text, .skeleton).count >= Days.title
        }
    }

    private func newsRows(_ grid: Grid) -> [Entry] {
        grid.table.rows.indices.prefix(300).compactMap { row in
            let columns = grid.filled(row)
            let dated = columns.first { !Days.named(in: grid.text(row, $0)).isEmpty }
            guard let dated else { return nil }
            let isTitled = columns.contains { column in
                column == dated
                    ? Days.isTitled(grid.text(row, column))
                    : grid.letters(row, column).count >= Days.title
            }
            guard isTitled else { return nil }
            return Entry(
                days: Days.named(in: grid.text(row, dated)),
                citation: grid.citation(row, dated)
            )
        }
    }
}

/// Days in short texts.
enum Days {
    /// Letters that a title has at least, besides a date.
    static let title = 12
    /// A date has no more, with the words around it: `วันที่ 12 กุมภาพันธ์ พ.ศ. 2568`.
    private static let date = 26

    /// The days that a text names; dates of laws are left out.
    static func named(in text: String) -> [CalendarDay] {
        guard text.utf8.count <= 4000, mayNameYear(text) else { return [] }
        return timeMentions(in: text).compactMap { mention -> CalendarDay? in
            guard !mention.isStatute else { return nil }
            return switch mention.kind {
            case .day(let day): day
            case .daySpan(let days): days.lowerBound
            default: nil
            }
        }
    }

    /// Whether a text with a date in it says more than the date.
    static func isTitled(_ text: String) -> Bool {
        Folded(text, .skeleton).count >= title + date
    }
}
