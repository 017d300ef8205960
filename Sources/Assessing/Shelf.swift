internal import Model

/// Documents opened lately, since several items often look at the same one.
struct Shelf: Sendable {
    private var documents: [Digest: Document] = [:]
    /// The oldest first.
    private var order: [Digest] = []
    private var bytes = 0

    private static let most = 24
    /// Of text, in all documents together.
    private static let mostBytes = 4 << 20

    mutating func document(
        _ page: PageHead,
        open: (PageHead) async -> Document?
    ) async -> Document? {
        if let known = documents[page.digest], known.address == page.address { return known }
        guard let document = await open(page) else { return nil }
        put(document, as: page.digest)
        return document
    }

    private mutating func put(_ document: Document, as digest: Digest) {
        remove(digest)
        documents[digest] = document
        order.append(digest)
        bytes += document.textBytes
        while order.count > Self.most || bytes > Self.mostBytes, let oldest = order.first {
            remove(oldest)
        }
    }

    private mutating func remove(_ digest: Digest) {
        guard let document = documents.removeValue(forKey: digest) else { return }
        order.removeAll { $0 == digest }
        bytes -= document.textBytes
    }
}

extension Document {
    /// How long its text is, by which its weight in memory is told: blocks, and tables once more.
    fileprivate var textBytes: Int {
        let blocks = blocks.reduce(0) { $0 + $1.text.utf8.count }
        return tables.reduce(blocks) { sum, table in
            table.rows.reduce(sum) { sum, row in
                row.reduce(sum) { $0 + $1.text.utf8.count }
            }
        }
    }
}
