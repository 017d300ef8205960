internal import Addressing
internal import Deriving
internal import Fetching
internal import Model
internal import Reading
internal import Sniffing
internal import Storing

/// Reads what arrives, derives its facts and keeps its bytes: one pass while it is in memory.
struct ReadingDesk: Sendable {
    let deriver: Deriver
    let extractor: CachedExtractor
    /// Keeps bytes that cannot be fetched again at will; nil for a folder.
    let blobs: KeptBytes?
    /// What was recognised in pictures of pages, by document and page: part of a document that is
    /// opened again.
    var recognised: PictureDesk.Recognised = [:]

    func visit(_ address: Address, from source: Source) async -> (Reply, Harvest) {
        let reply = await source.fetchWhole(address)
        let final = source.site.published(reply.shown)
        var fingerprints: Set<UInt64> = []
        var face: UInt64?
        let outcome: Harvest.Outcome
        switch reply.outcome {
        case .arrived where source.scope.reach(of: address) == .presence: outcome = .answered
        case .arrived(let arrival):
            let document = await read(arrival, at: final)
            if document.format == .html {
                fingerprints = Boilerplate.fingerprints(of: document)
                face = Boilerplate.face(of: document)
            }
            keep(arrival)
            var facts = deriver.facts(of: document)
            facts.contentType = arrival.contentType
            outcome = .read(facts)
        case .refused(let status): outcome = .refused(status: status)
        case .unreachable(let trouble): outcome = .unreachable(trouble)
        case .skipped(let skip): outcome = .skipped(skip)
        }
        let harvest = Harvest(
            asked: address,
            final: final,
            wasRedirected: !reply.hops.isEmpty,
            outcome: outcome,
            fetchedAt: reply.fetchedAt,
            fingerprints: fingerprints,
            face: face
        )
        return (reply, harvest)
    }

    /// The document at an address, opened once more from what was kept.
    func open(_ page: PageHead, from source: Source) async -> Document? {
        if let bytes = blobs?.get(page.digest) {
            let arrival = Arrival(
                bytes: bytes,
                digest: page.digest,
                contentType: page.contentType
            )
            return await read(arrival, at: page.address)
        }
        guard case .arrived(let arrival) = await source.fetch(page.address).outcome else {
            return nil
        }
        return await read(arrival, at: page.address)
    }

    /// The bytes of a document once more; nil where they cannot be had again, or are others by now.
    func bytes(of digest: Digest, at address: Address, from source: Source) async -> [UInt8]? {
        if let bytes = blobs?.get(digest) { return bytes }
        guard case .arrived(let arrival) = await source.fetch(address).outcome,
            arrival.digest == digest
        else { return nil }
        return arrival.bytes
    }

    private func read(_ arrival: Arrival, at address: Address) async -> Document {
        var document = await extractor.document(arrival, at: address)
        if let pages = recognised[arrival.digest] { document.add(pages) }
        return document
    }

    private func keep(_ arrival: Arrival) { blobs?.put(arrival.bytes, arrival.digest) }
}

/// Where bytes lie that are opened again.
struct KeptBytes: Sendable {
    let put: @Sendable (_ bytes: [UInt8], Digest) -> Void
    let get: @Sendable (Digest) -> [UInt8]?

    init(_ store: BlobStore) {
        put = { try? store.put($0, as: $1) }
        get = { store.get($0) }
    }

    /// The capture has them already.
    init(_ capture: SiteCapture) {
        put = { _, _ in }
        get = { [night = capture.night] in night.bytes(of: $0) }
    }

}

extension Source {
    /// What came of asking for an address, with the bytes in memory. What a capture can no longer give
    /// is asked for again.
    fileprivate func fetchWhole(_ address: Address) async -> Reply {
        let reply = await fetch(address)
        guard case .arrived(let arrival) = reply.outcome else { return reply }
        guard let whole = arrival.inMemory else { return await fetch(address) }
        return Reply(
            asked: reply.asked,
            hops: reply.hops,
            outcome: .arrived(whole),
            fetchedAt: reply.fetchedAt
        )
    }
}

extension CachedExtractor {
    /// The document that some bytes are, whatever their name says.
    func document(_ arrival: Arrival, at address: Address) async -> Document {
        let format = sniff(arrival.bytes)
        guard format != .html else {
            return readHTML(
                arrival.bytes,
                declared: arrival.contentType,
                headerLinks: arrival.headerLinks,
                at: address,
                digest: arrival.digest
            )
        }
        let extraction = await extraction(of: arrival.bytes, arrival.digest, format)
        return Document(extraction, at: address, digest: arrival.digest, format: format)
    }
}
