internal import Addressing
internal import Deriving
internal import Fetching
package import Model
package import Reading
internal import Sniffing
internal import Storing

/// Reads what arrives, derives its facts and keeps its bytes: one pass while it is in memory.
struct ReadingDesk: Sendable {
    let deriver: Deriver
    let extractor: Extractor
    /// Keeps bytes that cannot be fetched again at will; nil for a folder.
    let blobs: BlobStore?

    func visit(_ address: Address, from source: Source) async -> (Reply, Harvest) {
        let reply = await source.fetch(address)
        let final = source.site.published(reply.address)
        var fingerprints: Set<UInt64> = []
        let outcome: Harvest.Outcome
        switch reply.outcome {
        case .arrived where source.scope.reach(of: address) == .presence: outcome = .answered
        case .arrived(let arrival):
            let document = await read(arrival, at: final)
            if document.format == .html {
                fingerprints = Boilerplate.fingerprints(of: document)
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
            fingerprints: fingerprints
        )
        return (reply, harvest)
    }

    /// The document at an address, opened once more from what was kept.
    func open(_ facts: Facts, from source: Source) async -> Document? {
        if let bytes = blobs?.get(facts.digest) {
            let arrival = Arrival(
                bytes: bytes,
                digest: facts.digest,
                contentType: facts.contentType
            )
            return await read(arrival, at: facts.address)
        }
        guard case .arrived(let arrival) = await source.fetch(facts.address).outcome else {
            return nil
        }
        return await read(arrival, at: facts.address)
    }

    private func read(_ arrival: Arrival, at address: Address) async -> Document {
        await Assessing.read(arrival, at: address, with: extractor)
    }

    private func keep(_ arrival: Arrival) { try? blobs?.put(arrival.bytes, as: arrival.digest) }
}

/// The document that some bytes are, whatever their name says.
private func read(
    _ arrival: Arrival,
    at address: Address,
    with extractor: Extractor
) async -> Document {
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
    return await extractor.extract(
        arrival.bytes,
        format: format,
        at: address,
        digest: arrival.digest
    )
}

/// One document by itself, as a run would see it.
///
/// - Parameters:
///   - bytes: the file.
///   - extractor: the path of the extractor's executable.
/// - Returns: what was read; what is wrong with it is in `readability`.
/// - Throws: `ExtractorError` where no document can be extracted on this machine.
package func readDocument(
    _ bytes: [UInt8],
    extractor: String
) async throws(ExtractorError) -> Document? {
    guard let address = Job.unpublished else { return nil }
    return await readDocument(
        bytes,
        at: address,
        with: try Extractor(executable: extractor, workers: 1)
    )
}

/// One document at an address.
func readDocument(
    _ bytes: [UInt8],
    at address: Address,
    with extractor: Extractor
) async -> Document {
    await read(
        Arrival(bytes: bytes, digest: .sha256(of: bytes)),
        at: address,
        with: extractor
    )
}
