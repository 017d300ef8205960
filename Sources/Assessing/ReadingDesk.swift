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
    /// Keeps bytes that cannot be had again at will; nil where all can.
    let blobs: BlobStore?
    /// Whether pages that were drawn are all that cannot be had again at will, as in a folder.
    var keepsDrawnOnly = false
    /// What was recognised in pictures of pages, by document and page: part of a document that is
    /// opened again.
    var recognised: PictureDesk.Recognised = [:]

    func visit(_ address: Address, from source: Source) async -> (Reply, Harvest) {
        let reply = await source.fetch(address)
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
    func open(_ facts: Facts, from source: Source) async -> Document? {
        if let bytes = blobs?.get(facts.digest) {
            let arrival = Arrival(
                bytes: bytes,
                digest: facts.digest,
                contentType: facts.contentType,
                renderer: facts.renderer
            )
            return await read(arrival, at: facts.address)
        }
        guard case .arrived(let arrival) = await source.fetch(facts.address).outcome else {
            return nil
        }
        return await read(arrival, at: facts.address)
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

    private func keep(_ arrival: Arrival) {
        guard !keepsDrawnOnly || arrival.renderer != nil else { return }
        try? blobs?.put(arrival.bytes, as: arrival.digest)
    }
}

extension CachedExtractor {
    /// The document that some bytes are, whatever their name says.
    func document(_ arrival: Arrival, at address: Address) async -> Document {
        let format = sniff(arrival.bytes)
        guard format != .html else {
            var document = readHTML(
                arrival.bytes,
                declared: arrival.contentType,
                headerLinks: arrival.headerLinks,
                at: address,
                digest: arrival.digest
            )
            if let renderer = arrival.renderer { document.extractor += "+" + renderer }
            return document
        }
        let extraction = await extraction(of: arrival.bytes, arrival.digest, format)
        return Document(extraction, at: address, digest: arrival.digest, format: format)
    }
}

extension Facts {
    /// What drew the page that they are of; nil where nothing did.
    var renderer: String? {
        extractor.firstIndex(of: "+").map { String(extractor[extractor.index(after: $0)...]) }
    }
}
