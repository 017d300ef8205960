internal import Addressing
internal import Deriving
internal import Fetching
internal import Model
internal import Reading

/// What a second look at a page gives.
struct Suspicion: Sendable {
    /// The page, if it may be one that only answers.
    var suspect: Suspect?
    /// Whether it says itself that it is not there, although the server says that it is.
    var saysMissing = false
}

extension LinkDesk {
    /// More text than that is not read once more to hear it say that it is missing: some 2,000 letters of
    /// Thai, menus and all.
    private static let longestNotice = 6_000

    /// Looks a second time at a page that was scanned, now at its words, where there is a reason to.
    func suspicion(
        of page: ScannedPage?,
        _ asked: Address,
        _ reply: Reply,
        at shown: Address
    ) async -> Suspicion {
        guard let page, !page.isStyleSheet, case .arrived(let arrival) = reply.outcome else {
            return Suspicion()
        }
        let isHome = source.site.key(asked) == source.site.key(source.home)
        let siblings = isHome ? nil : Siblings(source.site.published(asked))
        let mayOnlyAnswer = await mayOnlyAnswer(siblings, isHome: isHome)
        let mayBeNotice = !isHome && page.textLength <= Self.longestNotice
        guard mayOnlyAnswer || mayBeNotice, let document = arrival.page(at: shown) else {
            return Suspicion()
        }
        let state = states.state(of: document)
        var suspicion = Suspicion(saysMissing: mayBeNotice && state == .softNotFound)
        if mayOnlyAnswer, let page = MissingPages.Page(document, in: state, asked: asked) {
            suspicion.suspect = Suspect(page: page, siblings: siblings, isHome: isHome)
        }
        return suspicion
    }

    /// Whether its family is answered for with a page where there is none; of the home page it has to be
    /// known what it says, since sites show it in place of others.
    private func mayOnlyAnswer(_ siblings: Siblings?, isHome: Bool) async -> Bool {
        guard let prober else { return false }
        guard let siblings else { return isHome }
        if case .page = await prober.answer(for: siblings) { return true }
        return false
    }
}
