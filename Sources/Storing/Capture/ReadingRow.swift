internal import Foundation
internal import GRDB
package import Model

/// What a reading that a capture keeps depends on: the bytes, how they were served, and by what they
/// were read.
package struct CaptureReadingKey: Hashable, Sendable {
    private let digest: Digest
    private let variant: Int64
    private let revision: Int64

    /// - Parameters:
    ///   - digest: of the bytes.
    ///   - circumstances: what else a reader looks at: the address, headers.
    ///   - revision: a number of everything that made the reading; see `number(of:)`.
    package init(_ digest: Digest, _ circumstances: [String], revision: Int64) {
        self.digest = digest
        self.revision = revision
        variant = Self.number(of: circumstances)
    }

    /// A number that tells texts apart.
    package static func number(of texts: [String]) -> Int64 {
        let bytes = texts.map { "\($0.utf8.count) \($0)" }.joined()
        return Int64(bitPattern: CacheEntry.checksum(bytes.utf8))
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
