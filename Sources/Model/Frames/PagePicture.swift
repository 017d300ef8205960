/// What tells the picture of one page from all others.
package struct PagePicture: Hashable, Sendable {
    /// SHA-256 of its grey dots and its size; nil where the page cannot be drawn.
    package var digest: Digest?

    package init(digest: Digest?) {
        self.digest = digest
    }

    /// Reads the payload of a reply.
    package init(decoding payload: [UInt8]) throws(FrameError) {
        guard !payload.isEmpty else {
            digest = nil
            return
        }
        guard let digest = Digest(bytes: payload) else { throw .invalid("digest") }
        self.digest = digest
    }

    package var encoded: [UInt8] { digest?.bytes ?? [] }
}
