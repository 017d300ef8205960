internal import Addressing
internal import Deriving
internal import Fetching
internal import Model
internal import Reading
internal import Sniffing
internal import Storing
internal import Synchronization

/// Asks for addresses, reads the links of what arrives, and enters both in the ledger.
final class LinkDesk: Sendable {
    let source: Source
    /// What reads documents; nil where those are only asked whether they are there.
    private let documents: ExtractorDoors?
    /// Learns what the site says of what is missing; nil for a copy, which is known whole.
    let prober: Prober?
    private let ledger: Mutex<LinkLedger>
    let states = PageStates()

    init(
        source: Source,
        documents: ExtractorDoors?,
        prober: Prober?,
        scratch: String
    ) throws(StoreError) {
        self.source = source
        self.documents = documents
        self.prober = prober
        ledger = Mutex(try LinkLedger(scope: source.scope, folder: scratch))
    }

    /// What a visit brought, `again` where it failed before; its links are in the ledger by then.
    func visit(_ visit: Visit, again: Bool = false) async -> CrawlLoop<Void>.Stop {
        let countsPages = ledger.withLock { $0.begin(visit) }
        let isRead = source.scope.site.contains(visit.address) && reads(visit.address)
        var reply = await reply(to: visit.address, isRead: isRead, again: again)
        let shown = source.site.published(reply.shown)
        var links = isRead ? await read(reply, at: shown, countsPages: countsPages) : .none
        if case .page(let page) = links, page.isChallenge {
            reply = Reply(asked: reply.asked, hops: reply.hops, outcome: .unreachable(.challenge))
            links = .none
        }
        let suspicion = await suspicion(of: links.page, visit.address, reply, at: shown)
        let onward = ledger.withLock { ledger in
            if again { ledger.reopen(visit.address) }
            ledger.settle(visit, reply, suspicion)
            return switch links {
            case .page(let page): ledger.take(page, shownAt: shown, depth: visit.depth)
            case .document(let document): ledger.take(document, depth: visit.depth)
            case .none: [Address]()
            }
        }
        return CrawlLoop.Stop(
            reply: reply,
            onward: onward,
            face: links.face(of: reply),
            yield: (),
            isSecond: again
        )
    }

    private func reply(to address: Address, isRead: Bool, again: Bool) async -> Reply {
        if again { return await source.fetchAgain(address) }
        return await isRead ? source.fetch(address) : source.look(at: address)
    }

    /// What links were read of.
    private enum Links {
        case page(ScannedPage)
        case document(Document)
        case none

        var page: ScannedPage? {
            if case .page(let page) = self { page } else { nil }
        }

        func face(of reply: Reply) -> PageFace? {
            guard case .page(let page) = self, case .arrived(let arrival) = reply.outcome else {
                return nil
            }
            return PageFace(words: page.face, bytes: arrival.digest.beginning)
        }
    }

    /// Whether there may be links in what lies at an address, by its name.
    private func reads(_ address: Address) -> Bool {
        switch LinkFile(address) {
        case .page: true
        case .document: documents != nil
        case .media: false
        }
    }

    private func read(
        _ reply: Reply,
        at address: Address,
        countsPages: Bool
    ) async -> Links {
        guard case .arrived(let arrival) = reply.outcome, source.site.contains(address) else {
            return .none
        }
        if arrival.isStyleSheet(at: address) {
            return .page(
                scanStyles(arrival.bytes, declared: arrival.contentType, at: address)
            )
        }
        let format = sniff(arrival.bytes)
        if format == .html {
            return .page(
                scanPage(
                    arrival.bytes,
                    declared: arrival.contentType,
                    headerLinks: arrival.headerLinks,
                    at: address
                )
            )
        }
        guard let documents, countsPages || format.mayHoldLinks(arrival.bytes) else {
            return .none
        }
        let extraction = await documents.extraction(arrival.bytes, format)
        return .document(
            Document(extraction, at: address, digest: arrival.digest, format: format)
        )
    }

    /// Asks the ledger something, or tells it.
    func withLedger<Result>(
        _ body: (inout LinkLedger) throws(StoreError) -> sending Result
    ) throws(StoreError) -> sending Result {
        try ledger.withLock(body)
    }
}

extension ScannedPage {
    fileprivate var isChallenge: Bool { Challenge.isOne(title: title, links: links.count) }
}

extension Arrival {
    fileprivate func isStyleSheet(at address: Address) -> Bool {
        if let contentType { return contentType.lowercased().hasPrefix("text/css") }
        return address.suffix == "css"
    }
}
