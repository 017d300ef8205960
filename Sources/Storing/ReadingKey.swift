package import Model

/// What a reading depends on: of which bytes, by which reader, and how it was asked.
package struct ReadingKey: Hashable, Sendable {
    /// The key in full; an entry is only what it says it is.
    let text: String
    /// A name for a file: the digest, and a number that tells the rest.
    let fileName: String

    private init(_ digest: Digest, _ rest: String...) {
        let rest = (["v\(Hello.version)"] + rest).joined(separator: "\n")
        text = "\(digest.hex)\n\(rest)"
        fileName = "\(digest.hex)-\(String(CacheEntry.checksum(Array(rest.utf8)), radix: 16))"
    }

    /// The extraction of a document by a reader, such as `pdf/2`.
    package static func extraction(of document: Digest, by reader: String) -> ReadingKey {
        ReadingKey(document, "extraction", reader)
    }

    /// The picture that a page of a document shows, drawn by a reader for a recogniser.
    package static func picture(
        of document: Digest,
        page: Int,
        by reader: String,
        for recogniser: String
    ) -> ReadingKey {
        ReadingKey(document, "picture", "\(page)", reader, recogniser)
    }

    /// What a recogniser, such as `ocr/1 tesseract 5.3.0 Thai`, makes of a picture.
    package static func recognition(of picture: Digest, by recogniser: String) -> ReadingKey {
        ReadingKey(picture, "recognition", recogniser)
    }
}
