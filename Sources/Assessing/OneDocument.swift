package import Addressing
package import Fetching
package import FoundationEssentials
package import Model
package import Reading

/// A document that was fetched by itself.
package struct FetchedDocument: Sendable {
    package let document: Document
    /// The redirects that were followed, in order.
    package let hops: [Hop]
}

/// Why a document by itself could not be had.
package enum DocumentError: Error, Sendable {
    case noSource(FetchError)
    case noExtractor(ExtractorError)
    /// The server, or what lies before it, did not give it.
    case notFetched(Address, Reason)
}

/// Fetches one document as a run would, and reads it: robots.txt, sizes and timeouts as `settings`
/// say, share links at the address of their file, private addresses on the named host alone.
///
/// - Parameters:
///   - address: the document, or a share link to it.
///   - settings: how to behave towards the server.
///   - extractor: the path of the extractor's executable.
///   - now: the clock.
/// - Returns: what was read; what is wrong with it is in its `readability`.
/// - Throws: `DocumentError` where there are no bytes to read.
package func readDocument(
    at address: Address,
    settings: Settings,
    extractor: String,
    now: @escaping @Sendable () -> Date
) async throws(DocumentError) -> FetchedDocument {
    let reply = try await source(of: address, settings, now).fetch(address)
    guard case .arrived(let arrival) = reply.outcome else {
        throw .notFetched(reply.address, Failure.reason(for: reply.outcome) ?? .notAllSeen)
    }
    return FetchedDocument(
        document: await read(arrival, at: reply.address, with: try makeExtractor(extractor)),
        hops: reply.hops
    )
}

/// The source whose only page is that document. A redirect may lead to another host.
private func source(
    of address: Address,
    _ settings: Settings,
    _ now: @escaping @Sendable () -> Date
) throws(DocumentError) -> Source {
    var settings = settings
    settings.external = .documents
    do throws(FetchError) {
        return try .web(home: address, settings: settings, now: now)
    } catch {
        throw .noSource(error)
    }
}

private func makeExtractor(_ path: String) throws(DocumentError) -> Extractor {
    do throws(ExtractorError) {
        return try Extractor(executable: path, workers: 1)
    } catch {
        throw .noExtractor(error)
    }
}
