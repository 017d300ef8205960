internal import Model
internal import Storing

/// An extractor that is asked once for each thing: what it answered in this run or an earlier one is
/// taken from the cache.
struct CachedExtractor: Sendable {
    let doors: ExtractorDoors
    /// nil where nothing is kept.
    let cache: ReadingCache?

    /// What recognises text; empty where nothing does.
    func recogniser() async -> String { await doors.abilities()?.recogniser ?? "" }

    /// All that is stored in a file.
    func extraction(of bytes: [UInt8], _ digest: Digest, _ format: Format) async -> Extraction {
        guard let cache, let reader = await reader(of: format) else {
            return await doors.extraction(bytes, format)
        }
        let key = ReadingKey.extraction(of: digest, by: reader)
        if let known = cache.extraction(key) { return known }
        let extraction = await doors.extraction(bytes, format)
        if extraction.readability.isLasting { cache.keep(extraction, as: key) }
        return extraction
    }

    /// The digest of a page's picture; `bytes` is called only where it is not known.
    func picture(
        of document: Digest,
        _ format: Format,
        page: Int,
        bytes: () async -> [UInt8]?
    ) async -> Digest? {
        let recogniser = await recogniser()
        let key = await reader(of: format).map {
            ReadingKey.picture(of: document, page: page, by: $0, for: recogniser)
        }
        if let key, let known = cache?.picture(key) { return known.digest }
        guard let bytes = await bytes(), let picture = await doors.picture(bytes, format, page)
        else { return nil }
        if let key { cache?.keep(PagePicture(digest: picture), as: key) }
        return picture
    }

    /// What an earlier look at the same picture recognised.
    func knownRecognition(of picture: Digest) async -> Recognition? {
        cache?.recognition(.recognition(of: picture, by: await recogniser()))
    }

    /// What is recognised in a page, which shows that picture.
    func recognition(
        of bytes: [UInt8],
        _ format: Format,
        page: Int,
        showing picture: Digest
    ) async -> Recognition {
        let recognition = await doors.recognition(bytes, format, page)
        if recognition.readability.isLasting {
            let key = ReadingKey.recognition(of: picture, by: await recogniser())
            cache?.keep(recognition, as: key)
        }
        return recognition
    }

    /// Name and version of the reader of a format.
    private func reader(of format: Format) async -> String? {
        await doors.abilities()?.readers.first { $0.hasPrefix(format.rawValue + "/") }
    }
}

extension Readability {
    /// Whether the same reader will say the same of the same bytes. A child may die of what is not in
    /// them, and a converter may be installed by tomorrow.
    var isLasting: Bool {
        switch self {
        case .readable, .empty, .noTextLayer, .encrypted, .damaged, .tooLarge: true
        case .unsupported, .extractorDied: false
        }
    }
}
