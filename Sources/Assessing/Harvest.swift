internal import Addressing
internal import Deriving
internal import FoundationEssentials
internal import Model

/// What one visit to an address left behind once its bytes are gone from memory.
struct Harvest: Sendable {
    typealias Outcome = VisitOutcome<Facts>

    let asked: Address
    let final: Address
    let wasRedirected: Bool
    let outcome: Outcome
    let fetchedAt: Date?
    /// Fingerprints of the blocks of a page, for the boilerplate.
    let fingerprints: Set<UInt64>
    /// What the page says but for digits; nil for what is no page.
    var face: UInt64?
    /// The facts as bytes, where they were at hand.
    var encoded: [UInt8]?
    /// What is wrong with a certificate on the way that the user lets pass.
    var excused: TLSFault?

    /// Whether it is a page that was read as a browser drew it.
    var isDrawn: Bool {
        if case .read(let facts) = outcome { facts.renderer != nil } else { false }
    }
}

extension Harvest {
    /// What a page is compared with others by; nil for what is no page.
    var pageFace: PageFace? {
        guard let face, case .read(let facts) = outcome else { return nil }
        return PageFace(
            words: face,
            bytes: facts.digest.beginning,
            links: facts.linkedPaths,
            isEmpty: facts.state.saysNothing
        )
    }
}

extension Facts {
    /// The sum of what stands for each path that it links.
    fileprivate var linkedPaths: UInt64 {
        let paths = links.map { link in
            Fingerprint.of(link.target.text.utf8.span.extracting(link.target.pathRange))
        }
        return Set(paths).reduce(0, &+)
    }
}

extension Digest {
    /// Its first eight bytes.
    var beginning: UInt64 { bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}

extension PageState {
    /// Whether there is nothing on the page but a heading or a notice.
    fileprivate var saysNothing: Bool {
        switch self {
        case .shell, .placeholder, .softNotFound: true
        case .content, .loginWall, .splash, .needsRendering, .challenge: false
        }
    }
}

/// What came of asking for an address; `Page` is what is known of a page that was read.
enum VisitOutcome<Page: Sendable>: Sendable {
    case read(Page)
    /// It is there; nobody asked what it says.
    case answered
    case refused(status: Int)
    case unreachable(Trouble)
    case skipped(Skip)

    /// The same answer, with something else known of the page.
    func map<Other>(_ change: (Page) -> Other) -> VisitOutcome<Other> {
        switch self {
        case .read(let page): .read(change(page))
        case .answered: .answered
        case .refused(let status): .refused(status: status)
        case .unreachable(let trouble): .unreachable(trouble)
        case .skipped(let skip): .skipped(skip)
        }
    }

    /// What was read; nil where nothing was.
    var page: Page? {
        if case .read(let page) = self { page } else { nil }
    }
}
