package import Addressing
internal import Deriving
package import Fetching
package import FoundationEssentials
package import Model
package import Reading
internal import Storing

/// How one document is looked at by itself.
package struct LookSettings: Sendable {
    /// Which pages are recognised in their picture.
    package enum Recognition: String, Sendable, CaseIterable {
        /// As in a run: the first and last of those that have no text.
        case auto
        /// Every page that is looked at, be there text or not.
        case always
        case never
    }

    package var recognition: Recognition
    /// The pages that are looked at, counted from 1; nil for all.
    package var pages: ClosedRange<Int>?
    /// The extractor's executable.
    package var extractor: String
    /// A folder in which what was read is kept; nil for none.
    package var cache: String?

    package init(
        extractor: String,
        recognition: Recognition = .auto,
        pages: ClosedRange<Int>? = nil,
        cache: String? = nil
    ) {
        self.extractor = extractor
        self.recognition = recognition
        self.pages = pages
        self.cache = cache
    }
}

/// What oitcheck sees in one document.
package struct Look: Sendable {
    package let document: Document
    /// The years it is of, as a run would take them.
    package let times: DocumentTimes
    /// Bytes of the file.
    package let size: Int
    /// What read it says of itself; nil where nothing but HTML was read.
    package let abilities: Hello?
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

/// Fetches one document as a run would, and looks at it: robots.txt, sizes and timeouts as `fetching`
/// says, share links at the address of their file, private addresses on the named host alone.
///
/// - Parameters:
///   - address: the document, or a share link to it.
///   - fetching: how to behave towards the server.
///   - settings: how to look.
///   - now: the clock.
///   - progress: called as pages are recognised.
/// - Returns: what was seen; what is wrong with the document is in its `readability`.
/// - Throws: `DocumentError` where there are no bytes to read.
package func look(
    at address: Address,
    fetching: Settings,
    settings: LookSettings,
    now: @escaping @Sendable () -> Date,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
) async throws(DocumentError) -> Look {
    let extractor = try CachedExtractor(settings)
    let reply = try await source(of: address, fetching, now).fetch(address)
    guard case .arrived(let arrival) = reply.outcome else {
        throw .notFetched(reply.shown, Failure.reason(for: reply.outcome) ?? .notAllSeen)
    }
    return await extractor.look(
        at: arrival,
        from: reply.shown,
        hops: reply.hops,
        settings,
        progress
    )
}

/// Looks at the bytes of one document.
///
/// - Parameters:
///   - bytes: the file.
///   - settings: how to look.
///   - progress: called as pages are recognised.
/// - Returns: what was seen; what is wrong with the document is in its `readability`.
/// - Throws: `DocumentError` where no document can be extracted on this machine.
package func look(
    at bytes: [UInt8],
    settings: LookSettings,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
) async throws(DocumentError) -> Look? {
    guard let address = Job.unpublished else { return nil }
    return try await CachedExtractor(settings).look(
        at: Arrival(bytes: bytes, digest: .sha256(of: bytes)),
        from: address,
        hops: [],
        settings,
        progress
    )
}

extension CachedExtractor {
    fileprivate init(_ settings: LookSettings) throws(DocumentError) {
        do throws(ExtractorError) {
            self.init(
                doors: ExtractorDoors(try Extractor(executable: settings.extractor)),
                cache: settings.cache.map { ReadingCache(at: $0) }
            )
        } catch {
            throw .noExtractor(error)
        }
    }

    fileprivate func look(
        at arrival: Arrival,
        from address: Address,
        hops: [Hop],
        _ settings: LookSettings,
        _ progress: @escaping @Sendable (Progress) -> Void
    ) async -> Look {
        var document = await document(arrival, at: address)
        document.add(await recognised(in: document, arrival.bytes, settings, progress))
        return Look(
            document: document,
            times: statedTimes(of: document),
            size: arrival.bytes.count,
            abilities: document.format == .html ? nil : await doors.abilities(),
            hops: hops
        )
    }

    private func recognised(
        in document: Document,
        _ bytes: [UInt8],
        _ settings: LookSettings,
        _ progress: @escaping @Sendable (Progress) -> Void
    ) async -> [Int: Recognition] {
        let numbers = settings.pagesToRecognise(of: document)
        guard !numbers.isEmpty, await !recogniser().isEmpty else { return [:] }
        let desk = PictureDesk(
            extractor: self,
            parallel: ProcessInfo.processInfo.activeProcessorCount + 1,
            report: progress,
            bytes: { _ in bytes }
        )
        let pages = numbers.map {
            PicturePage(
                document: document.digest,
                address: document.address,
                format: document.format,
                number: $0
            )
        }
        return await desk.recognise(pages).recognised[document.digest] ?? [:]
    }
}

extension LookSettings {
    fileprivate func pagesToRecognise(of document: Document) -> [Int] {
        let bare =
            document.format == .image && document.pagesWithoutText.isEmpty
            ? [1] : document.pagesWithoutText
        let looked = pages ?? 1...max(1, document.pageCount)
        switch recognition {
        case .never: return []
        case .auto: return PicturePlan.chosen(of: bare.filter(looked.contains))
        case .always:
            guard document.format == .pdf || document.format == .image else { return bare }
            return (1...max(1, document.pageCount)).filter(looked.contains)
        }
    }
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
