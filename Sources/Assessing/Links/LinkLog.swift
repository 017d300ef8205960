internal import Model
internal import Storing

/// The links that may turn out broken, on disk: how many there are is the site's to say.
final class LinkLog {
    /// One link, in numbers of the `TargetBook`.
    struct Entry {
        var page: UInt32
        var reference: Reference
        var kind: Link.Kind
        var line: Int
        var column: Int
        var text: String
        /// Where in a document it stands that has no lines.
        var place: Place?
    }

    private let log: RecordLog

    init(at folder: String) throws(StoreError) { log = try RecordLog(at: folder, named: "links") }

    func append(_ entry: Entry) {
        log.append { bytes in
            bytes.append(entry.page)
            bytes.append(entry.reference.target)
            bytes.append(entry.reference.place ?? .max)
            bytes.append(UInt32(clamping: entry.line))
            bytes.append(UInt32(clamping: entry.column))
            bytes.append(Self.code(of: entry.kind))
            let place = entry.place.map { Self.bytes(of: $0) } ?? []
            bytes.append(UInt32(clamping: place.count))
            bytes.append(contentsOf: place)
            bytes.append(contentsOf: entry.text.utf8)
        }
    }

    /// Gives every entry that `isWanted` by its reference.
    func forEach(
        where isWanted: (Reference) -> Bool,
        _ body: (Entry) -> Void
    ) throws(StoreError) {
        try log.forEach { bytes in
            let place = bytes.number(at: 8)
            let reference = Reference(
                target: bytes.number(at: 4),
                place: place == .max ? nil : place
            )
            guard isWanted(reference) else { return }
            let words = 25 + Int(bytes.number(at: 21))
            body(
                Entry(
                    page: bytes.number(at: 0),
                    reference: reference,
                    kind: Self.kinds[Int(bytes[20])],
                    line: Int(bytes.number(at: 12)),
                    column: Int(bytes.number(at: 16)),
                    text: bytes.text(words..<bytes.count),
                    place: words > 25 ? Self.place(in: bytes.text(25..<words)) : nil
                )
            )
        }
    }

    /// A place as fields between unit separators: few links have one.
    private static func bytes(of place: Place) -> [UInt8] {
        let numbers = [place.page, place.table, place.row, place.column, place.paragraph]
        let fields =
            numbers.map { $0.map { "\($0)" } ?? "" } + [place.member, place.sheet].map { $0 ?? "" }
        return Array(fields.joined(separator: "\u{1F}").utf8)
    }

    private static func place(in text: String) -> Place? {
        let fields = text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(
            String.init
        )
        guard fields.count >= 7 else { return nil }
        return Place(
            member: fields[5].isEmpty ? nil : fields[5],
            page: Int(fields[0]),
            sheet: fields[6].isEmpty ? nil : fields[6],
            table: Int(fields[1]),
            row: Int(fields[2]),
            column: Int(fields[3]),
            paragraph: Int(fields[4])
        )
    }

    private static let kinds: [Link.Kind] = [
        .anchor, .area, .frame, .iframe, .embed, .refresh, .header, .image, .resource, .viewer,
        .script,
    ]

    private static func code(of kind: Link.Kind) -> UInt8 {
        UInt8(kinds.firstIndex(of: kind) ?? 0)
    }
}

/// The places of the pages that were read, on disk, by fingerprints.
final class PlaceLog {
    private let log: RecordLog

    init(at folder: String) throws(StoreError) { log = try RecordLog(at: folder, named: "places") }

    func append(_ places: [UInt64], of page: UInt32) {
        log.append { bytes in
            bytes.append(page)
            for place in places {
                bytes.append(UInt32(truncatingIfNeeded: place))
                bytes.append(UInt32(truncatingIfNeeded: place >> 32))
            }
        }
    }

    /// Gives every place of the pages that are wanted.
    func forEach(
        on isWanted: (UInt32) -> Bool,
        _ body: (_ page: UInt32, _ place: UInt64) -> Void
    ) throws(StoreError) {
        try log.forEach { bytes in
            let page = bytes.number(at: 0)
            guard isWanted(page) else { return }
            var index = 4
            while index + 8 <= bytes.count {
                body(
                    page,
                    UInt64(bytes.number(at: index)) | UInt64(bytes.number(at: index + 4)) << 32
                )
                index += 8
            }
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ number: UInt32) {
        append(UInt8(truncatingIfNeeded: number))
        append(UInt8(truncatingIfNeeded: number >> 8))
        append(UInt8(truncatingIfNeeded: number >> 16))
        append(UInt8(truncatingIfNeeded: number >> 24))
    }
}

extension Span<UInt8> {
    fileprivate func text(_ range: Range<Int>) -> String {
        String(decoding: range.map { self[$0] }, as: UTF8.self)
    }

    fileprivate func number(at index: Int) -> UInt32 {
        UInt32(self[index]) | UInt32(self[index + 1]) << 8 | UInt32(self[index + 2]) << 16
            | UInt32(self[index + 3]) << 24
    }
}
