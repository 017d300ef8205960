internal import FoundationEssentials
internal import Model

/// What a crawl of ours notes of an address that gave no HTTP answer: a metadata record, since WARC
/// has no other for it.
enum Hearsay {
    /// The media type of the record (WARC 1.1 §6.6 leaves it to whoever writes).
    static let contentType = "application/vnd.oitcheck.trouble+json"

    static func isOne(_ head: RecordHead) -> Bool {
        head.kind == .metadata && head.contentType?.hasPrefix(contentType) == true
    }

    /// The block of the record.
    static func block(for trouble: Trouble) -> [UInt8] {
        (try? JSONEncoder().encode(trouble)).map(Array.init) ?? []
    }

    /// What a block says; of one that nobody here wrote, that it was said.
    static func trouble(in block: [UInt8]) -> Trouble {
        let said = String(decoding: block.prefix(200), as: UTF8.self)
        return (try? JSONDecoder().decode(Trouble.self, from: Data(block))) ?? .transport(said)
    }
}
