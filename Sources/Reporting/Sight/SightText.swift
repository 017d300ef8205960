package import Model
internal import Addressing
internal import ThaiText

/// A document as lines of text for a terminal: what was made out of it, then its text page by page, its
/// tables and its links.
package struct SightText {
    private let sight: Sight
    private let language: Language
    /// Whether the text is shown as it is matched rather than as it is quoted.
    private let isNormalised: Bool

    package init(_ sight: Sight, language: Language, isNormalised: Bool = false) {
        self.sight = sight
        self.language = language
        self.isNormalised = isNormalised
    }

    private var document: Document { sight.document }

    package var text: String {
        (head + body + tables + links).joined(separator: "\n") + "\n"
    }

    private var head: [String] {
        var lines = [
            line(.format, "\(document.format.rawValue) (\(document.extractor))"),
            line(.digest, document.digest.hex),
            line(.size, "\(sight.size)"),
            line(.readable, document.readability.wording(language)),
            line(.pages, pages),
            line(.title, shown(document.title)),
            line(.years, years),
            line(.dates, dates),
        ]
        if !document.recogniser.isEmpty { lines.append(line(.recogniser, document.recogniser)) }
        if document.isCut { lines.append(line(.cut, SightLabel.isCut(language))) }
        lines.append(line(.sandbox, sandbox))
        return lines
    }

    private func line(_ label: SightLabel, _ value: String) -> String {
        let name = label.wording(language)
        let gap = max(1, SightLabel.width - name.displayWidth)
        return name + String(repeating: " ", count: gap) + value
    }

    /// How many pages there are, and runs of them whose text came the same way.
    private var pages: String {
        let numbers = sight.pageNumbers
        var runs: [(quality: PageQuality, pages: ClosedRange<Int>)] = []
        for number in numbers {
            let quality = PageQuality(of: number, in: document)
            if let last = runs.last, last.quality == quality {
                runs[runs.count - 1].pages = last.pages.lowerBound...number
            } else {
                runs.append((quality, number...number))
            }
        }
        let words = runs.map { run in
            let (first, last) = (run.pages.lowerBound, run.pages.upperBound)
            let name = first == last ? "\(first)" : "\(first)–\(last)"
            return "\(name) \(run.quality.wording(language))"
        }
        return "\(document.pageCount): " + words.joined(separator: ", ")
    }

    private var years: String {
        let stated = sight.times.stated.map { "\($0.years.buddhist)" }
        let body = sight.times.body.map { "\($0.years.buddhist) (×\($0.count))" }
        let unread = [sight.times.unreadStated, sight.times.unreadBody].compactMap(\.self).first
        return [
            stated.isEmpty
                ? nil : SightLabel.stated(language) + " " + stated.joined(separator: ", "),
            body.isEmpty ? nil : SightLabel.inText(language) + " " + body.joined(separator: ", "),
            unread.map { SightLabel.unread(language) + " “\(shown($0.quote))”" },
        ].compactMap(\.self).joined(separator: "; ")
    }

    private var dates: String {
        let times = sight.blocks.flatMap { block in
            timeMentions(in: block.text).map { shown(block.text.utf8Slice($0.range)) }
        }
        return Set(times).sorted().joined(separator: "; ")
    }

    private var sandbox: String {
        guard let confinement = sight.abilities?.confinement else {
            return SightLabel.readHere(language)
        }
        return SightLabel.confinement(confinement)(language)
    }

    private var body: [String] {
        var lines: [String] = []
        var page: Int?
        for block in sight.blocks {
            if let own = block.place.page, own != page {
                page = own
                let quality = PageQuality(of: own, in: document).wording(language)
                lines.append("-- \(SightLabel.page(language)) \(own) (\(quality))")
            }
            lines.append("\(mark(of: block))\t\(shown(block.text))")
        }
        return lines
    }

    private var tables: [String] {
        sight.tables.enumerated().flatMap { index, table in
            let hidden = table.isHidden ? " (\(SightLabel.hidden(language)))" : ""
            let place = Locator(place: table.place).wording(language)
            let caption = [place, shown(table.caption)].filter { !$0.isEmpty }
                .joined(separator: ": ")
            let title = "-- \(SightLabel.table(language)) \(index + 1)\(hidden)  \(caption)"
            return [title]
                + table.rows.map { $0.map { shown($0.text) }.joined(separator: " | ") }
        }
    }

    private var links: [String] {
        document.links.compactMap { link in
            link.address.map { "-> \($0.readable)\t\(shown(link.text))" }
        }
    }

    /// A text on one line, without what could steer the terminal.
    private func shown(_ text: String) -> String {
        (isNormalised ? normalise(text) : text).terminalSafe
    }

    private func mark(of block: Block) -> String {
        let place = block.place
        let at = place.page.map { "p\($0)" } ?? place.sheet ?? place.line.map { "l\($0)" } ?? ""
        let region = block.region == .main ? "" : " (\(block.region.rawValue))"
        let confidence =
            if case .recognised(let confidence) = block.origin { " \(confidence)%" } else { "" }
        return "\(at) \(block.kind.mark)\(region)\(confidence)"
    }
}

extension Block.Kind {
    /// A short name, as of the element that it would be in HTML.
    var mark: String {
        switch self {
        case .heading(let level): "h\(level)"
        case .paragraph: "p"
        case .listItem: "li"
        case .label: "label"
        }
    }
}
