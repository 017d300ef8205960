internal import Addressing
internal import Model
internal import ThaiText

/// Reads what the label of each link, and what stands around it, says of items and years.
struct LinkReading {
    let lexicon: Lexicon
    let document: Document
    let isItaPage: Bool
    private let pageYear: FiscalYear?

    /// A row or passage longer than this does not label a link.
    private static let longestContext = 600

    init(lexicon: Lexicon, document: Document) {
        self.lexicon = lexicon
        self.document = document
        isItaPage = Self.speaksOfAssessment(document)
        pageYear =
            Self.year(in: document.title)
            ?? Self.year(inAddress: document.address.readable)
    }

    func facts() -> [LinkFact] {
        var yearOfHeading: [Int: FiscalYear?] = [:]
        var namesOfContext: [String: [ItemID]] = [:]
        return document.links.indices.compactMap { index in
            let link = document.links[index]
            guard let target = link.address else { return nil }
            var fact = LinkFact(
                target: target,
                kind: link.kind,
                region: link.region,
                text: link.text,
                line: link.line,
                column: link.column,
                place: document.format == .html ? nil : document.place(of: link)
            )
            guard link.kind != .resource, link.kind != .image, leadsOn(link),
                !isWrapper(at: index)
            else { return fact }
            let contexts = contexts(of: link)
            fact.names = lexicon.items(namedIn: link.text)
            if fact.names.isEmpty {
                fact.surroundings = firstNames(
                    in: contexts.filter { $0 != link.text },
                    known: &namesOfContext
                )
            }
            fact.year = year(of: link, known: &yearOfHeading)
            if fact.year == nil || fact.year == lexicon.year {
                fact.codes = firstCodes(in: contexts)
            }
            return fact
        }
    }

    /// Whether something is behind the label: menus are full of `href="#"`.
    private func leadsOn(_ link: Link) -> Bool { !["", "#", "#!"].contains(link.written) }

    /// Whether it leads to the page of a viewer whose file is the next link: what its label says is
    /// said of the file.
    private func isWrapper(at index: Int) -> Bool {
        guard index + 1 < document.links.count else { return false }
        let (link, file) = (document.links[index], document.links[index + 1])
        return file.kind == .viewer && link.kind != .viewer && file.line > 0
            && (file.line, file.column) == (link.line, link.column)
    }

    /// The texts that may label a link, the nearest first.
    private func contexts(of link: Link) -> [String] {
        var contexts = [link.text]
        if let cell = link.cell, document.tables.indices.contains(cell.table) {
            let rows = document.tables[cell.table].rows
            if rows.indices.contains(cell.row) {
                contexts += rows[cell.row].filter { !$0.isContinuation }.map(\.text)
            }
        } else if let block = link.block, document.blocks.indices.contains(block) {
            contexts.append(document.blocks[block].text)
        }
        contexts.append(link.group)
        if let heading = link.heading, document.blocks.indices.contains(heading) {
            contexts.append(document.blocks[heading].text)
        }
        return contexts.filter { !$0.isEmpty && $0.utf8.count <= Self.longestContext }
    }

    /// A row or a heading is the context of many links.
    private func firstNames(
        in contexts: [String],
        known: inout [String: [ItemID]]
    ) -> [ItemID] {
        for context in contexts {
            let names = known[context] ?? lexicon.items(namedIn: context)
            known[context] = names
            if !names.isEmpty { return names }
        }
        return []
    }

    private func firstCodes(in contexts: [String]) -> [ItemID] {
        for context in contexts {
            let codes = lexicon.codes.codes(in: context, onItaPage: isItaPage)
            if !codes.isEmpty { return codes }
        }
        return []
    }

    /// The year of the tab, accordion or heading that holds a link, else of the page.
    ///
    /// A heading that names an item speaks of that item's year, not of the hub's, and is passed over.
    private func year(of link: Link, known: inout [Int: FiscalYear?]) -> FiscalYear? {
        if lexicon.codes.codes(in: link.group).isEmpty, let year = Self.year(in: link.group) {
            return year
        }
        guard let heading = link.heading else { return pageYear }
        if let year = known[heading] { return year }
        let year = headings(above: heading).lazy.compactMap(hubYear(in:)).first ?? pageYear
        known[heading] = .some(year)
        return year
    }

    private func hubYear(in heading: String) -> FiscalYear? {
        guard lexicon.codes.codes(in: heading, onItaPage: isItaPage).isEmpty else { return nil }
        guard lexicon.items(namedIn: heading).isEmpty else { return nil }
        return Self.year(in: heading)
    }

    /// A heading and those of higher rank above it, the nearest first.
    private func headings(above index: Int) -> [String] {
        guard document.blocks.indices.contains(index) else { return [] }
        var texts: [String] = []
        var level = Int.max
        for block in document.blocks[...index].reversed() {
            guard case .heading(let rank) = block.kind, rank < level else { continue }
            texts.append(block.text)
            level = rank
            if rank <= 1 { break }
        }
        return texts
    }

    private static func year(in text: String) -> FiscalYear? {
        guard mayNameYear(text) else { return nil }
        for mention in timeMentions(in: text) where !mention.isStatute {
            if let (years, isYear) = years(of: mention.kind), isYear,
                years.lowerBound == years.upperBound
            {
                return years.lowerBound
            }
        }
        return nil
    }

    /// A year that stands by itself between the slashes and hyphens of an address.
    private static func year(inAddress text: String) -> FiscalYear? {
        let parts = text.split { !$0.isNumber }
        let years = parts.compactMap { $0.utf8.count == 4 ? Int($0) : nil }
        return years.last { (2540...2600).contains($0) }.map(FiscalYear.init(buddhist:))
    }

    private static func speaksOfAssessment(_ document: Document) -> Bool {
        let texts = [document.title] + document.blocks.lazy.filter(\.isHeading).map(\.text)
        guard !texts.contains(where: { $0.names(AssessmentPhrases.otherScheme) }) else {
            return false
        }
        return texts.contains { text in AssessmentPhrases.words.contains(where: text.names) }
    }
}

extension String {
    /// Whether a word stands in it, not as a part of a longer Latin word: there is no ITA in HOSPITAL.
    fileprivate func names(_ word: String) -> Bool {
        let text = Array(utf8)
        let word = Array(word.utf8)
        guard !word.isEmpty, text.count >= word.count else { return false }
        return (0...(text.count - word.count)).contains { start in
            let end = start + word.count
            return text[start..<end].elementsEqual(word)
                && !(start > 0 && text[start - 1].isLatinLetter)
                && !(end < text.count && text[end].isLatinLetter)
        }
    }
}

extension UInt8 {
    fileprivate var isLatinLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
