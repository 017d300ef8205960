internal import Addressing
internal import Fetching
internal import Model
internal import Reading
internal import Sniffing
internal import Storing
internal import Synchronization

/// Asks for addresses, reads the links of what arrives, and enters both in the ledger.
final class LinkDesk: Sendable {
    private let source: Source
    /// What reads documents; nil where those are only asked whether they are there.
    private let documents: ExtractorDoors?
    private let ledger: Mutex<LinkLedger>

    init(source: Source, documents: ExtractorDoors?, scratch: String) throws(StoreError) {
        self.source = source
        self.documents = documents
        ledger = Mutex(try LinkLedger(scope: source.scope, folder: scratch))
    }

    /// What a visit brought; its links are in the ledger by then.
    func visit(_ visit: Visit) async -> CrawlLoop<Void>.Stop {
        let countsPages = ledger.withLock { $0.begin(visit) }
        let isRead = source.scope.site.contains(visit.address) && reads(visit.address)
        let reply = await isRead ? source.fetch(visit.address) : source.look(at: visit.address)
        let shown = source.site.published(reply.shown)
        let links = isRead ? await read(reply, at: shown, countsPages: countsPages) : .none
        let onward = ledger.withLock { ledger in
            ledger.settle(visit, reply)
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
            yield: ()
        )
    }

    /// What links were read of.
    private enum Links {
        case page(ScannedPage)
        case document(Document)
        case none

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

extension Arrival {
    fileprivate func isStyleSheet(at address: Address) -> Bool {
        if let contentType { return contentType.lowercased().hasPrefix("text/css") }
        return address.suffix == "css"
    }
}
