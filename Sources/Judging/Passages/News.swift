internal import Model
internal import ThaiText

/// What a document tells of as news: texts, links and rows of tables that bear a date and a title.
struct News {
    struct Entry {
        let days: [CalendarDay]
        let citation: Citation
    }

    let entries: [Entry]

    /// - Parameters:
    ///   - document: the page that tells them, of which only the main part counts.
    ///   - grids: its tables.
    init(in document: Document, grids: [Grid]) {
        entries =
            Self.texts(of: document) + Self.links(of: document) + grids.flatMap(Self.rows(of:))
    }

    /// Texts that bear a date and a title, or stand beside one.
    private static func texts(of document: Document) -> [Entry] {
        let blocks = document.blocks.indices.filter { document.blocks[$0].region == .main }
        let texts = blocks.map { document.blocks[$0].text }
        let days = texts.map(Days.named)
        return blocks.indices.compactMap { place -> Entry? in
            guard !days[place].isEmpty, hasTitle(texts, place, days) else { return nil }
            return Entry(days: days[place], citation: document.citation(block: blocks[place]))
        }
    }

    /// Whether a dated text, or the one before or after it, says what the news is.
    private static func hasTitle(_ texts: [String], _ place: Int, _ days: [[CalendarDay]]) -> Bool {
        if Days.isTitled(texts[place]) { return true }
        return [place - 1, place + 1].contains { near in
            texts.indices.contains(near) && days[near].isEmpty
                && Folded(texts[near], .skeleton).count >= Days.title
        }
    }

    /// Links that stand in no text.
    private static func links(of document: Document) -> [Entry] {
        document.links.filter { $0.region == .main && $0.block == nil }
            .compactMap { link in
                let days = Days.named(in: link.text)
                guard !days.isEmpty, Days.isTitled(link.text) else { return nil }
                return Entry(days: days, citation: document.citation(link))
            }
    }

    private static func rows(of grid: Grid) -> [Entry] {
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
