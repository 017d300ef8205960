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
    private let ledger: Mutex<LinkLedger>

    init(source: Source, scratch: String) throws(StoreError) {
        self.source = source
        ledger = Mutex(try LinkLedger(scope: source.scope, folder: scratch))
    }

    /// What a visit brought; its links are in the ledger by then.
    func visit(_ visit: Visit) async -> CrawlLoop<Void>.Stop {
        ledger.withLock { $0.begin(visit.address) }
        let isRead = source.scope.site.contains(visit.address) && !visit.address.isMedia
        let reply = await isRead ? source.fetch(visit.address) : source.look(at: visit.address)
        let shown = source.site.published(reply.shown)
        let page = isRead ? scan(reply, at: shown) : nil
        let onward = ledger.withLock { ledger in
            ledger.settle(visit, reply)
            return page.map { ledger.take($0, shownAt: shown) } ?? []
        }
        var face: PageFace?
        if let page, case .arrived(let arrival) = reply.outcome {
            face = PageFace(words: page.face, bytes: arrival.digest.beginning)
        }
        return CrawlLoop.Stop(reply: reply, onward: onward, face: face, yield: ())
    }

    /// The links of a page or style sheet; nil for anything else.
    private func scan(_ reply: Reply, at address: Address) -> ScannedPage? {
        guard case .arrived(let arrival) = reply.outcome, source.site.contains(address) else {
            return nil
        }
        if arrival.isStyleSheet(at: address) {
            return scanStyles(arrival.bytes, declared: arrival.contentType, at: address)
        }
        guard sniff(arrival.bytes) == .html else { return nil }
        return scanPage(
            arrival.bytes,
            declared: arrival.contentType,
            headerLinks: arrival.headerLinks,
            at: address
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

extension Address {
    /// Files that hold no links that a browser follows: whether they are there is all there is to know.
    fileprivate var isMedia: Bool { Self.media.contains(suffix) }

    fileprivate var suffix: String {
        let name = lastPathComponent
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    private static let media: Set<String> = [
        "jpg", "jpeg", "jfif", "png", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff",
        "js", "mjs", "map", "json", "woff", "woff2", "ttf", "otf", "eot",
        "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "avi", "mov", "wmv", "webm", "flv",
        "exe", "msi", "apk", "iso", "zip", "rar", "7z", "gz", "tgz", "tar",
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf", "csv", "txt",
    ]
}
