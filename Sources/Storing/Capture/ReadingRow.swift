internal import Foundation
internal import GRDB
package import Model

/// What a reading that a capture keeps depends on: the bytes, how they were served, and by what they
/// were read.
package struct CaptureReadingKey: Hashable, Sendable {
    let digest: Digest
    /// The key in full; an entry is only what it says it is.
    let text: String
    private let variant: Int64
    let revision: Int64

    /// - Parameters:
    ///   - digest: of the bytes.
    ///   - circumstances: what else a reader looks at: the address, headers.
    ///   - revision: a number of everything that made the reading; see `number(of:)`.
    package init(_ digest: Digest, _ circumstances: [String], revision: Int64) {
        let rest = circumstances.joined(separator: "\n")
        self.digest = digest
        self.revision = revision
        variant = Self.number(of: rest)
        text = "\(digest.hex)\n\(revision)\n\(rest)"
    }

    /// A number that tells texts apart.
    package static func number(of text: String) -> Int64 {
        Int64(bitPattern: CacheEntry.checksum(text.utf8))
    }

    var arguments: StatementArguments { [Data(digest.bytes), variant, revision] }
}

/// Where a reading lies.
struct ReadingRow {
    let key: CaptureReadingKey
    let place: Pack.Place

    static let selection = """
        SELECT start, length FROM reading WHERE digest = ? AND variant = ? AND revision = ?
        """
    static let insertion = """
        INSERT OR REPLACE INTO reading (digest, variant, revision, start, length)
        VALUES (?, ?, ?, ?, ?)
        """

    var arguments: StatementArguments { key.arguments + [place.offset, place.count] }
}
