import Addressing
import Foundation
import Model
import Testing

@testable import Storing

/// A folder for a capture, and what tests put into it.
struct CaptureFolder {
    let url = FileManager.default.temporaryDirectory.appending(
        path: "oitcheck-tests-\(UUID().uuidString)",
        directoryHint: .isDirectory
    )

    var path: String { url.path }

    func open(_ use: Capture.Use = .crawling) throws -> Capture {
        try Capture(at: path, for: use, digest: Self.digest)
    }

    /// A copy of all files as they are at this moment: what a killed process leaves behind.
    func asLeftByKill() throws -> CaptureFolder {
        let copy = CaptureFolder()
        try FileManager.default.copyItem(at: url, to: copy.url)
        return copy
    }

    /// The night that was left unfinished in it.
    func resumed() throws -> Night? {
        try open().unfinishedNight(Self.terms(), since: Self.noon)
    }

    func remove() { try? FileManager.default.removeItem(at: url) }

    /// A number for bytes that is good enough for tests.
    static let digest: @Sendable ([UInt8]) -> Digest = { bytes in
        let sum = CacheEntry.checksum(bytes)
        let spread = (0..<32).map { UInt8(truncatingIfNeeded: sum >> (8 * ($0 % 8))) }
        guard let digest = Digest(bytes: spread) else { preconditionFailure("32 bytes") }
        return digest
    }

    static let noon = Date(timeIntervalSinceReferenceDate: 800_000_000.123)

    static func terms(pages: Int? = nil) -> CaptureTerms {
        CaptureTerms(
            home: "https://www.example.go.th/",
            publishedAs: nil,
            userAgent: "oitcheck",
            obeysRobots: true,
            external: "none",
            longestBody: 1 << 20,
            pages: pages,
            bytes: nil,
            depth: nil
        )
    }

    static func address(_ path: String) throws -> Address {
        try #require(Address("https://www.example.go.th" + path))
    }

    /// A page that arrived.
    static func page(
        _ path: String,
        _ text: String,
        tag: String? = nil,
        hops: [Hop] = []
    ) throws -> Reply {
        let bytes = Array(text.utf8)
        let address = try address(path)
        let arrival = Arrival(
            bytes: bytes,
            digest: digest(bytes),
            contentType: "text/html; charset=windows-874",
            headerLinks: ["/next", "ก"],
            validators: Validators(
                request: hops.last?.to ?? address,
                entityTag: tag,
                lastModified: nil
            )
        )
        return Reply(asked: address, hops: hops, outcome: .arrived(arrival), fetchedAt: noon)
    }
}

extension Capture {
    func begin(_ terms: CaptureTerms = CaptureFolder.terms(), isFresh: Bool = false) throws -> Night
    {
        try beginNight(terms, at: CaptureFolder.noon, isFresh: isFresh)
    }
}

extension Reply {
    var text: String? {
        guard case .arrived(let arrival) = outcome else { return nil }
        return arrival.inMemory.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
}
