internal import Addressing
internal import Model
internal import Storing

/// What stays in memory of a page or document that was read: what is looked up by address, again and
/// again. The rest of its facts lies in the store.
struct PageHead: Sendable {
    let address: Address
    let digest: Digest
    let format: Format
    /// The Content-Type header, which it takes to read the bytes again.
    let contentType: String?
    /// What drew it, such as `chromium/156`; nil where nothing did.
    let renderer: String?
    let readability: Readability
    let state: PageState
    /// Pages that show something and gave no text, counted from 1.
    let pagesWithoutText: [Int]
    /// Items whose disclosure it is by its own words.
    let named: [ItemID]
    let anchors: AnchorSet
    let sketch: Sketch?
    let substance: UInt64?
    /// Pages of a PDF, if it was opened and has pages; nil for all else.
    let pageCount: Int?
    /// Where all its facts are.
    let place: FactsStore.Place

    init(
        _ facts: Facts,
        at address: Address,
        contentType: String?,
        anchors: AnchorSet,
        keptAt place: FactsStore.Place
    ) {
        self.address = address
        digest = facts.digest
        format = facts.format
        self.contentType = contentType
        renderer = facts.renderer
        readability = facts.readability
        state = facts.state
        pagesWithoutText = facts.pagesWithoutText
        named = facts.named
        self.anchors = anchors
        sketch = facts.sketch
        substance = facts.substance
        pageCount = facts.format == .pdf && facts.readability.isOpened ? facts.pageCount : nil
        self.place = place
    }
}

/// The names of places in a page, by the fingerprints of which half is kept: that two of one page share it
/// is one chance in a hundred million.
struct AnchorSet: Hashable, Sendable {
    private let halves: [UInt32]

    /// More than any page that a person wrote has; of a page with more, every name is taken for one.
    private static let most = 5_000

    init(_ fingerprints: Set<UInt64>) {
        halves =
            fingerprints.count > Self.most
            ? [] : fingerprints.map { UInt32(truncatingIfNeeded: $0) }.sorted()
        isOverfull = fingerprints.count > Self.most
    }

    private let isOverfull: Bool

    func contains(_ fingerprint: UInt64) -> Bool {
        let half = UInt32(truncatingIfNeeded: fingerprint)
        var (low, high) = (0, halves.count)
        while low < high {
            let middle = (low + high) / 2
            if halves[middle] < half { low = middle + 1 } else { high = middle }
        }
        return isOverfull || (low < halves.count && halves[low] == half)
    }
}

extension Readability {
    /// Whether a document was opened, so that its pages are counted.
    var isOpened: Bool {
        switch self {
        case .readable, .empty, .noTextLayer: true
        case .encrypted, .damaged, .unsupported, .tooLarge, .extractorDied: false
        }
    }
}
