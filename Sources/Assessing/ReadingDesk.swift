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
    /// Keeps pages as a browser drew them, which no source has; nil where none is drawn.
    var drawn: KeptBytes?
    /// What earlier looks made of the same bytes; nil where nothing is kept.
    var readings: KeptReadings?
    /// What was recognised in pictures of pages, by document and page: part of a document that is
    /// opened again.
    var recognised: PictureDesk.Recognised = [:]

    /// What came of asking for an address, `again` where it failed before.
    func visit(
        _ address: Address,
        from source: Source,
        again: Bool = false
    ) async -> (Reply, Harvest) {
        let reply = await reply(to: address, from: source, again: again)
        let final = source.site.published(reply.shown)
        var reading: PageReading?
        let outcome: Harvest.Outcome
        switch reply.outcome {
        case .arrived where source.scope.reach(of: address) == .presence: outcome = .answered
        case .arrived(let arrival):
            guard let known = await self.reading(of: arrival, at: final) else {
                // A capture that can no longer give the bytes does not give the reply a second time.
                return await visit(address, from: source, again: again)
            }
            guard known.facts.state != .challenge else {
                outcome = .unreachable(.challenge)
                break
            }
            reading = known
            outcome = .read(known.facts)
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
            fingerprints: reading?.fingerprints ?? [],
            face: reading?.face,
            encoded: reading?.encodedFacts,
            excused: reply.excused
        )
        return (reply, harvest)
    }

    private func reply(to address: Address, from source: Source, again: Bool) async -> Reply {
        if again { return await source.fetchAgain(address) }
        return await source.scope.reach(of: address) == .presence
            ? source.look(at: address) : source.fetch(address)
    }

    /// What those bytes say, be it known from an earlier look; nil where they can no longer be had.
    private func reading(of arrival: Arrival, at address: Address) async -> PageReading? {
        // What was drawn is drawn anew in every run, and opened again in this one.
        if arrival.renderer != nil { keep(arrival) }
        if let known = readings?.known(arrival, at: address) { return known }
        guard let arrival = arrival.inMemory else { return nil }
        let document = await read(arrival, at: address)
        keep(arrival)
        var reading = PageReading(facts: deriver.facts(of: document))
        reading.facts.contentType = arrival.contentType
        if document.format == .html {
            reading.fingerprints = Boilerplate.fingerprints(of: document)
            reading.face = Boilerplate.face(of: document)
        }
        readings?.keep(reading, of: arrival, at: address)
        return reading
    }

    /// The document at an address, opened once more from what was kept.
    func open(_ page: PageHead, from source: Source) async -> Document? {
        if let bytes = kept(page.digest) {
            let arrival = Arrival(
                bytes: bytes,
                digest: page.digest,
                contentType: page.contentType,
                renderer: page.renderer
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
        if let bytes = kept(digest) { return bytes }
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
        (arrival.renderer == nil ? blobs : drawn)?.put(arrival.bytes, arrival.digest)
    }

    /// Bytes that were kept in this run, or in the capture.
    private func kept(_ digest: Digest) -> [UInt8]? { drawn?.get(digest) ?? blobs?.get(digest) }
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
