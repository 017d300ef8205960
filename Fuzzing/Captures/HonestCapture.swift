package import Addressing
package import Foundation
package import Model
package import Storing

/// A small capture that nobody spoilt, and what a crawl of its town would ask and get.
package enum HonestCapture {
    package static let databaseName = "capture.sqlite"
    package static let packName = "pack-1"
    package static let noon = Date(timeIntervalSinceReferenceDate: 800_000_000)
    package static let key = CaptureReadingKey(
        digest(Array("text 0".utf8)),
        ["text/html"],
        revision: 1
    )
    package static let terms = CaptureTerms(
        home: "https://town.go.th/",
        publishedAs: nil,
        userAgent: "oitcheck",
        obeysRobots: true,
        external: "none",
        longestBody: 1 << 20,
        pages: nil,
        bytes: nil,
        depth: nil
    )

    package static let digest: @Sendable ([UInt8]) -> Digest = { bytes in
        let sum = Checksum.of(bytes, from: 0)
        let spread = (0..<32).map { UInt8(truncatingIfNeeded: sum >> (8 * ($0 % 8))) }
        guard let digest = Digest(bytes: spread) else { fatalError("no digest") }
        return digest
    }

    package static func address(_ number: Int) -> Address {
        guard let address = Address("https://town.go.th/\(number)") else {
            fatalError("no address")
        }
        return address
    }

    /// Every third page failed, and every other one came by a redirect.
    package static func reply(_ number: Int) -> Reply {
        let asked = address(number)
        guard number % 3 != 2 else {
            return Reply(asked: asked, outcome: .refused(status: 404), fetchedAt: noon)
        }
        let hops =
            number % 2 == 0 ? [] : [Hop(from: asked, to: address(number + 100), status: 301)]
        let bytes = Array("text \(number)".utf8)
        let arrival = Arrival(
            bytes: bytes,
            digest: digest(bytes),
            contentType: "text/html",
            headerLinks: ["/next"],
            validators: Validators(
                request: hops.last?.to ?? asked,
                entityTag: "\"\(number)\"",
                lastModified: nil
            )
        )
        return Reply(asked: asked, hops: hops, outcome: .arrived(arrival), fetchedAt: noon)
    }

    /// Writes a capture with one night that is whole and one that is not.
    package static func make(in folder: URL) -> Bool {
        guard let capture = try? Capture(at: folder.path, for: .crawling, digest: digest),
            let first = try? capture.beginNight(terms, at: noon, isFresh: false)
        else { return false }
        for number in 0..<6 { first.keep(reply(number), .page) }
        first.keep([7, 8, 9], as: key)
        first.close(cutBy: nil, at: noon)
        first.finish(revision: nil, at: noon)
        guard let second = try? capture.beginNight(terms, at: noon, isFresh: false)
        else { return false }
        for number in 3..<8 { second.keep(reply(number), .page) }
        second.commit()
        return first.trouble == nil && second.trouble == nil
    }
}
