internal import Addressing
internal import FoundationEssentials
internal import Model

/// The answers of servers that WARC or ARC files keep, by address. The files are gone through once;
/// bodies are read when they are asked for.
struct WebArchive: Sendable {
    /// One file of records.
    struct Volume: Sendable {
        /// For people: the path of the file, or its name in a WACZ.
        let name: String
        let medium: Medium
        let isPacked: Bool
        let format: RecordReader.Format
    }

    private(set) var index = WebArchiveIndex()
    private(set) var volumes: [Volume] = []
    private(set) var hosts = PageHosts()
    /// How many records were gone through, of whatever kind.
    private(set) var records = 0
    /// What is wrong with which file.
    private(set) var damages: [(name: String, damage: ArchiveDamage)] = []

    /// How many records are not what their own digests say, and the first of them.
    private(set) var altered: (count: Int, first: String)?

    /// A record that starts so far within a packed member is found again slowly: such a file was
    /// packed as a whole.
    private static let farWithin = 256 << 10

    /// Goes through one more file.
    ///
    /// - Throws: where nothing of it can be read, or it unpacks to more than `total` bytes and had to
    ///   be unpacked into `scratch`.
    mutating func add(
        _ medium: Medium,
        name: String,
        scratch: String,
        total: Int
    ) throws(FetchError) {
        guard var reader = RecordReader(medium) else { throw .notAnArchive(name) }
        let before = self
        let volume = Int32(clamping: volumes.count)
        while let record = reader.next() {
            if reader.isPacked, record.place.skip > Self.farWithin {
                self = before
                let plain = try medium.unpacked(name: name, scratch: scratch, total: total)
                return try add(plain, name: name, scratch: scratch, total: total)
            }
            records += 1
            take(record, from: &reader, in: volume)
        }
        let damage = reader.gaps.first ?? reader.damage
        if let damage {
            guard records > before.records else { throw .damagedArchive(name, damage) }
            damages.append((name, damage))
        }
        volumes.append(
            Volume(
                name: name,
                medium: medium,
                isPacked: reader.isPacked,
                format: reader.format
            )
        )
    }

    private mutating func take(
        _ record: RecordReader.Record,
        from reader: inout RecordReader,
        in volume: Int32
    ) {
        let head = record.head
        switch head.kind {
        case .other: return
        case .metadata where !Hearsay.isOne(head): return
        case .request: note(head, method: reader.read(16))
        case .response, .resource, .revisit, .metadata:
            guard let address = head.target.flatMap({ Address($0) }) else { return }
            let hasMessage = head.kind == .response || head.kind == .revisit
            let lines = hasMessage ? reader.head(limit: HTTPMessage.longestHead) : nil
            let message = lines.flatMap { HTTPMessage($0) }
            let capture = Capture(
                place: record.place,
                volume: volume,
                status: Int16(clamping: message?.head.status ?? (head.kind == .resource ? 200 : 0)),
                isRevisit: head.kind == .revisit,
                date: head.date?.timeIntervalSince1970 ?? -.greatestFiniteMagnitude,
                id: head.id.map { WebArchiveIndex.fingerprint($0) } ?? 0,
                partner: head.concurrentTo.map { WebArchiveIndex.fingerprint($0) } ?? 0
            )
            index.add(capture, of: address, head)
            if head.kind != .revisit { check(record, lines ?? [], from: &reader) }
            let type = message?.head.contentType ?? head.contentType
            if 200..<300 ~= capture.status, type?.lowercased().contains("html") == true {
                hosts.add(address)
            }
        }
    }

    /// Compares a block with its digest. Of revisits programs state that of the earlier block.
    private mutating func check(
        _ record: RecordReader.Record,
        _ lines: [[UInt8]],
        from reader: inout RecordReader
    ) {
        guard var check = record.head.blockDigest.flatMap({ BlockDigest($0) })?.check() else {
            return
        }
        for line in lines { check.update(line) }
        while reader.left > 0 {
            let piece = reader.read(MemberStream.window)
            // What is cut short is said by other words.
            guard !piece.isEmpty else { return }
            check.update(piece)
        }
        guard !check.fits else { return }
        let first = altered?.first ?? "record \(record.number), byte \(record.place.offset)"
        altered = ((altered?.count ?? 0) + 1, first)
    }

    /// What was sent with a form is no page that a link leads to.
    private mutating func note(_ head: RecordHead, method: [UInt8]) {
        guard !method.starts(with: "GET ".utf8) else { return }
        if let id = head.concurrentTo { index.exclude(answerWith: id) }
        if let id = head.id { index.exclude(answerTo: id) }
    }
}

/// The hosts whose pages an archive holds.
struct PageHosts: Sendable {
    private var pages: [String: (count: Int, first: Address)] = [:]

    mutating func add(_ page: Address) {
        let host = page.host.hasPrefix("www.") ? String(page.host.dropFirst(4)) : page.host
        pages[host, default: (0, page)].count += 1
    }

    /// The first page of the host that has most; of several the first by name.
    var home: Address? {
        pages.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value.first
    }
}

extension Medium {
    /// All of it unpacked in a scratch file.
    fileprivate func unpacked(
        name: String,
        scratch: String,
        total: Int
    ) throws(FetchError) -> Medium {
        let file = try ScratchFile(in: scratch)
        var stream = RecordStream(self, isPacked: true)
        var end = 0
        while !stream.isAtEnd {
            let bytes = stream.read(1 << 20)
            guard end + bytes.count <= total else { throw .oversizedArchive(name, limit: total) }
            guard bytes.withUnsafeBytes({ file.write($0, at: end) }) else {
                throw .noScratch(scratch, "no space left")
            }
            end += bytes.count
        }
        return Medium(file, count: end)
    }
}
