internal import Addressing
internal import Deriving
internal import Model

/// Tells which pages say no more than an address that does not exist.
///
/// It accuses nobody by likeness: only a page that says exactly the same, digits and its own name left
/// out, and only where that cannot be a page in its own right.
struct MissingPages: Sendable {
    /// What a made-up address was answered with.
    enum Answer: Sendable {
        /// "Not found": pages there are told from missing ones by their status.
        case honest
        case page(Notice)
        /// What tells nothing: a sign-in, a script to run, no answer.
        case unclear
    }

    /// The page that a made-up address was answered with.
    struct Notice: Sendable {
        let document: Document
        let sketch: Sketch
        private let echo: Sketcher.Echo

        /// Nil for what is no page. `echo` is the name that was made up.
        init?(_ document: Document, echo: Sketcher.Echo) {
            guard let sketch = Sketch(of: document, echo: echo) else { return nil }
            self.document = document
            self.sketch = sketch
            self.echo = echo
        }

        /// Where its redirects ended.
        var final: Address { document.address }

        /// Whether a page says the same, but for the names of both.
        func says(sameAs page: Page) -> Bool {
            page.sketch == Sketch(of: document, as: page.final, echo: echo)
        }
    }

    /// A page that was read.
    struct Page: Sendable {
        let asked: Address
        /// Where its redirects ended.
        let final: Address
        let sketch: Sketch

        init(asked: Address, final: Address, sketch: Sketch) {
            self.asked = asked
            self.final = final
            self.sketch = sketch
        }

        /// Nil for what is no page, or is in a state that tells nothing.
        init?(_ document: Document, in state: PageState, asked: Address) {
            guard state.mayBeNotice, let sketch = Sketch(of: document) else { return nil }
            self.init(asked: asked, final: document.address, sketch: sketch)
        }
    }

    /// More than that on one page alone is no notice that something is missing: some 300 letters and
    /// two links, in the measure of a sketch's weight.
    private static let longestNotice = 100

    /// Which of the pages of one family say what its made-up address says.
    ///
    /// - Parameters:
    ///   - answer: what the made-up address was answered with.
    ///   - family: the pages of that family.
    ///   - others: pages whose frame may be the same, those of the family among them.
    ///   - parents: pages that a site may show in place of what is missing: home, and folders above.
    /// - Returns: those of the family, in its order.
    static func missing(
        by answer: Answer,
        among family: [Page],
        of others: [Page],
        parents: [Page]
    ) -> [Page] {
        guard case .page(let notice) = answer,
            // A page that is shown in place of others is there itself, under several names perhaps.
            !parents.contains(where: { $0.final == notice.final || notice.says(sameAs: $0) }),
            isNotice(notice, among: strangers(to: family, among: others))
        else { return [] }
        return family.filter { page in
            // Who was sent to the notice met it; the notice itself is there.
            page.final == notice.final ? page.asked != page.final : notice.says(sameAs: page)
        }
    }

    /// Pages of other kinds, if there are any: those of one kind have more in common than the frame.
    private static func strangers(to family: [Page], among others: [Page]) -> [Page] {
        let relatives = Set(family.map(\.asked))
        let strangers = others.filter { !relatives.contains($0.asked) }
        return strangers.isEmpty ? others : strangers
    }

    /// Whether it says so little besides its frame that it can be a notice. The frame is what it shares
    /// with the pages that differ least from it and yet say something else.
    private static func isNotice(_ notice: Notice, among others: [Page]) -> Bool {
        let sketch = notice.sketch
        guard sketch.weight > longestNotice else { return true }
        let nearest = others.lazy.map { ($0, sketch.difference(from: $0.sketch)) }
            .sorted { $0.1 < $1.1 }
            .prefix(mostCompared)
            .lazy.filter { !notice.says(sameAs: $0.0) }
            .prefix(nearestCount)
        let shares = nearest.map { sketch.share(besides: $0.0.sketch) }.sorted()
        return !shares.isEmpty && shares[shares.count / 2] <= longestNotice
    }

    /// More pages that say the same are not passed over in search of others.
    private static let mostCompared = 500
    private static let nearestCount = 5
}
