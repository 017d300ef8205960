package import Model
internal import Addressing
internal import ThaiText

/// Tells pages that say something from those that only answer.
package struct PageStates: Sendable {
    private let phrases: PatternSet
    private let meanings: [PageState]

    /// Fewer letters than this, and a page says nothing of its own.
    private static let fewLetters = 40
    /// A page with more letters than this says something besides "not found".
    private static let manyLetters = 300

    package init() {
        let lists: [(PageState, [String])] = [
            (.softNotFound, EmptyPagePhrases.notFound),
            (.placeholder, EmptyPagePhrases.placeholder),
            (.loginWall, EmptyPagePhrases.login),
        ]
        let pairs = lists.flatMap { state, phrases in phrases.map { (state, $0) } }
        meanings = pairs.map(\.0)
        phrases = PatternSet(
            pairs.enumerated().map { Pattern(id: $0, text: $1.1, tolerance: .exact) },
            form: .skeleton
        )
    }

    /// The state of a page by itself, whatever the rest of its site repeats.
    package func state(of document: Document) -> PageState {
        state(
            of: document,
            speaking: Deriver.speakingBlocks(of: document, besides: Boilerplate()),
            pictures: document.images.count { $0.region == .main && $0.source != nil }
        )
    }

    /// The state of a page of which `speaking` are the blocks that are its own.
    package func state(of document: Document, speaking: [Int], pictures: Int) -> PageState {
        guard document.format == .html else { return .content }
        guard !document.isChallenge else { return .challenge }
        let letters = letterCount(of: document, speaking: speaking)
        guard letters <= Self.manyLetters else { return .content }
        let said = statesSaid(in: document, speaking: speaking)
        let hasPassword = document.forms.contains { $0.hasPassword && $0.region == .main }
        if hasPassword, said.contains(.loginWall) { return .loginWall }
        if said.contains(.softNotFound) { return .softNotFound }
        if said.contains(.placeholder) { return .placeholder }
        if hasSubstance(document, pictures: pictures) { return .content }
        guard letters < Self.fewLetters else { return isSplash(document) ? .splash : .content }
        if isWrittenByScript(document) { return .needsRendering }
        return isSplash(document) ? .splash : .shell
    }

    /// Nothing to read and nothing to click, but programs that may write both.
    private func isWrittenByScript(_ document: Document) -> Bool {
        let waysOn = document.links.contains { link in
            link.kind != .resource && link.kind != .image && link.kind != .header
        }
        let programs = document.links.contains { link in
            link.kind == .resource
                && (link.address?.lastPathComponent.hasSuffix(".js") ?? false)
        }
        return programs && !waysOn
    }

    private func hasSubstance(_ document: Document, pictures: Int) -> Bool {
        pictures > 0
            || document.forms.contains {
                $0.region == .main && $0.fields.count > 1 && !$0.hasSearch
            }
            || document.links.contains { $0.region == .main && $0.kind == .viewer }
            || document.links.contains { $0.region == .main && $0.kind == .iframe }
    }

    /// A frame around the home page, or nothing but a way in.
    private func isSplash(_ document: Document) -> Bool {
        let frames = document.links.contains { $0.kind == .frame || $0.kind == .refresh }
        let waysIn = document.links.filter { $0.kind == .anchor || $0.kind == .script }
        return frames || (document.blocks.count < 4 && (1...3).contains(waysIn.count))
    }

    private func statesSaid(in document: Document, speaking: [Int]) -> Set<PageState> {
        let titles = [document.title] + speaking.map { document.blocks[$0].text }
        var said: Set<PageState> = []
        for title in titles {
            for hit in phrases.hits(in: Folded(title, .skeleton)) {
                said.insert(meanings[hit.pattern])
            }
        }
        return said
    }
}

/// Letters and digits that the speaking blocks and tables of a document hold, headings left out.
func letterCount(of document: Document, speaking: [Int]) -> Int {
    var count = 0
    for index in speaking where !document.blocks[index].isHeading {
        count += letterCount(in: document.blocks[index].text)
    }
    for table in document.tables where table.region == .main && !table.isHidden {
        for cell in table.rows.joined() where !cell.isHeader && cell.links.isEmpty {
            count += letterCount(in: cell.text)
        }
    }
    return count
}

private func letterCount(in text: String) -> Int {
    var count = 0
    for scalar in text.unicodeScalars where scalar.value > 0x2F {
        count += 1
    }
    return count
}
