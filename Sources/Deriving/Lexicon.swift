package import Model
package import ThaiText

/// The words of an edition, compiled once: what each item is called, and how a document shows
/// that it is the item's disclosure.
package struct Lexicon: Sendable {
    package let edition: Edition
    /// The assessed fiscal year.
    package let year: FiscalYear
    package let codes: ItemCodes
    private let names: PatternSet
    private let identities: PatternSet
    private let nameOwners: [Name]
    private let identityOwners: [Clue]

    private struct Name {
        let item: ItemID
        let letters: Int
    }

    /// Where in the items' identities a phrase stands.
    private enum Clue {
        case title(item: Int, group: Int)
        case not(item: Int, phrase: String)
        case content(item: Int, group: Int)
    }

    /// A name this long is telling even inside a longer label.
    private static let tellingLetters = 14
    private static let fewLetters = 3

    package init(_ edition: Edition, year: FiscalYear) {
        self.edition = edition
        self.year = year
        codes = ItemCodes(highest: edition.items.map(\.id.number).max() ?? 0)
        (names, nameOwners) = Self.compileNames(edition)
        (identities, identityOwners) = Self.compileIdentities(edition)
    }

    /// The items that a label names, most telling first.
    ///
    /// A short name must make up half of the label: "กิจกรรม" does not name o4 in "ปฏิทินกิจกรรมผู้บริหาร".
    package func items(namedIn label: String) -> [ItemID] {
        let folded = Folded(label, .skeleton)
        guard !folded.bytes.isEmpty else { return [] }
        var best: [ItemID: Int] = [:]
        for hit in names.hits(in: folded) {
            let name = nameOwners[hit.pattern]
            guard isTelling(name, inLabelOf: folded.bytes.count) else { continue }
            best[name.item] = max(best[name.item] ?? 0, name.letters)
        }
        return best.sorted { ($1.value, $0.key.number) < ($0.value, $1.key.number) }.map(\.key)
    }

    /// A name of two letters, such as Q&A, must be the whole label.
    private func isTelling(_ name: Name, inLabelOf letters: Int) -> Bool {
        if name.letters < Self.fewLetters { return name.letters == letters }
        return name.letters >= Self.tellingLetters || name.letters * 2 >= letters
    }

    /// How a document stands to each item, by its own words; indices are those of `edition.items`.
    ///
    /// - Parameters:
    ///   - titles: windows of its title area: the phrases of an identity must meet in one of them.
    ///   - content: its running text, in which an identity may ask for more.
    /// - Returns: one likeness for each item of the edition.
    package func likenesses(titles: [String], content: [String]) -> [Likeness] {
        var found = [Likeness](repeating: .none, count: edition.items.count)
        for title in titles {
            for (index, clues) in clues(in: title) where found[index] != .own {
                let isWhole = clues.titleGroups.count == edition.items[index].identity.all.count
                guard isWhole, !clues.titleGroups.isEmpty else { continue }
                found[index] = clues.refusal.map(Likeness.refused) ?? .own
            }
        }
        let asking = found.indices.filter {
            found[$0] == .own && !edition.items[$0].identity.content.isEmpty
        }
        guard !asking.isEmpty else { return found }
        let groups = contentGroups(in: content)
        for index in asking
        where groups[index]?.count != edition.items[index].identity.content.count {
            found[index] = .none
        }
        return found
    }

    private struct Clues {
        var titleGroups: Set<Int> = []
        var refusal: String?
    }

    private func clues(in title: String) -> [Int: Clues] {
        var found: [Int: Clues] = [:]
        for hit in identities.hits(in: Folded(title, .skeleton)) {
            switch identityOwners[hit.pattern] {
            case .title(let item, let group):
                found[item, default: Clues()].titleGroups.insert(group)
            case .not(let item, let phrase): found[item, default: Clues()].refusal = phrase
            case .content: break
            }
        }
        return found
    }

    private func contentGroups(in passages: [String]) -> [Int: Set<Int>] {
        var found: [Int: Set<Int>] = [:]
        for passage in passages {
            for hit in identities.hits(in: Folded(passage, .skeleton)) {
                if case .content(let item, let group) = identityOwners[hit.pattern] {
                    found[item, default: []].insert(group)
                }
            }
        }
        return found
    }
}

extension Lexicon {
    private static func compileNames(_ edition: Edition) -> (PatternSet, [Name]) {
        var patterns: [Pattern] = []
        var owners: [Name] = []
        for item in edition.items {
            for name in [item.title.th] + item.aliases {
                let letters = Folded(name, .skeleton).bytes.count
                guard letters >= 2 else { continue }
                let tolerance: Pattern.Tolerance = letters >= 12 ? .share(0.08) : .exact
                patterns.append(Pattern(id: owners.count, text: name, tolerance: tolerance))
                owners.append(Name(item: item.id, letters: letters))
            }
        }
        return (PatternSet(patterns, form: .skeleton), owners)
    }

    private static func compileIdentities(_ edition: Edition) -> (PatternSet, [Clue]) {
        var patterns: [Pattern] = []
        var owners: [Clue] = []
        func add(_ phrase: String, _ clue: Clue) {
            patterns.append(Pattern(id: owners.count, text: phrase, tolerance: .exact))
            owners.append(clue)
        }
        for (index, item) in edition.items.enumerated() {
            for (group, phrases) in item.identity.all.enumerated() {
                for phrase in phrases { add(phrase, .title(item: index, group: group)) }
            }
            for phrase in item.identity.not { add(phrase, .not(item: index, phrase: phrase)) }
            for (group, phrases) in item.identity.content.enumerated() {
                for phrase in phrases { add(phrase, .content(item: index, group: group)) }
            }
        }
        return (PatternSet(patterns, form: .skeleton), owners)
    }
}
