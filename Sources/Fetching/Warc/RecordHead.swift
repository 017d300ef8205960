internal import FoundationEssentials

/// What stands at the head of a record of a WARC (ISO 28500:2017 §5) or an ARC file, as far as
/// anybody here asks for it.
struct RecordHead {
    enum Kind: String {
        case response, resource, revisit, request, metadata
        /// What says nothing of an address: warcinfo, conversion, continuation, an ARC's own head.
        case other
    }

    var kind = Kind.other
    /// As written, without the angle brackets of some programs.
    var target: String?
    var date: Date?
    /// Bytes of the block that follows.
    var length: Int
    /// The media type of the block.
    var contentType: String?
    var id: String?
    var concurrentTo: String?
    var refersTo: String?
    var payloadDigest: String?
    var blockDigest: String?
}

extension RecordHead {
    /// The most bytes of a head: what writes more is no archiver.
    static let longest = 64 << 10

    /// Of a WARC record, from the lines behind its first; nil without a length.
    init?(warc bytes: [UInt8]) {
        let fields = HeaderFields(bytes)
        guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
            return nil
        }
        self.init(length: length)
        kind = fields["warc-type"].flatMap { Kind(rawValue: $0.lowercased()) } ?? .other
        target = fields["warc-target-uri"].map(Self.bare)
        date = fields["warc-date"].flatMap(ArchiveDate.date)
        contentType = fields["content-type"]
        id = fields["warc-record-id"]
        concurrentTo = fields["warc-concurrent-to"]
        refersTo = fields["warc-refers-to-target-uri"].map(Self.bare)
        payloadDigest = fields["warc-payload-digest"]
        blockDigest = fields["warc-block-digest"]
    }

    /// Of an ARC record, from its line: the address, which may hold spaces, then as many words as
    /// the version of the file has fields, the length the last (Internet Archive, 1996).
    init?(arc line: [UInt8], fields: Int) {
        let words = line.split(omittingEmptySubsequences: false) { $0 <= 0x20 }
            .reversed().drop { $0.isEmpty }
        let rest = words.prefix(fields - 1).reversed().map { String(decoding: $0, as: UTF8.self) }
        guard fields >= 5, rest.count == fields - 1, words.count >= fields,
            let length = rest.last.flatMap({ Int($0) }), length >= 0
        else { return nil }
        self.init(length: length)
        let address = words.dropFirst(fields - 1).reversed().joined(separator: [0x20])
        target = String(decoding: Array(address), as: UTF8.self)
        date = ArchiveDate.date(rest[1])
        contentType = rest[2]
        kind = target?.hasPrefix("filedesc:") == true ? .other : .response
    }

    private static func bare(_ text: String) -> String {
        text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    }
}
