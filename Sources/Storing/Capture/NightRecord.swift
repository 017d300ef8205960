package import Foundation
internal import GRDB
package import Model

/// One crawl of a site, as a capture keeps it.
package struct NightRecord: Hashable, Sendable {
    /// Later nights have greater numbers.
    package let id: Int64
    package let begun: Date
    package let terms: CaptureTerms
    /// When nothing was left to ask; nil as long as something is.
    package let crawled: Date?
    /// The budget that ended the crawl, of those that hang on how fast answers came.
    package let cut: Budget?
    /// When all that was to be made of it was made.
    package let finished: Date?
}

extension NightRecord {
    static let all = "SELECT id, begun, terms, crawled, cut, finished FROM night ORDER BY id"

    init?(_ row: Row) {
        guard let id = row.value(0) as Int64?, let begun = row.value(1) as Double?,
            let text = row.value(2) as String?,
            let terms = try? JSONDecoder().decode(CaptureTerms.self, from: Data(text.utf8))
        else { return nil }
        self.id = id
        self.begun = Date(timeIntervalSinceReferenceDate: begun)
        self.terms = terms
        crawled = (row.value(3) as Double?).map(Date.init(timeIntervalSinceReferenceDate:))
        cut = (row.value(4) as String?).flatMap(Budget.init(rawValue:))
        finished = (row.value(5) as Double?).map(Date.init(timeIntervalSinceReferenceDate:))
    }
}

extension CaptureTerms {
    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
