/// The records of a WARC or ARC file, one after another.
struct RecordReader {
    /// How the file writes its records.
    enum Format: Sendable {
        case warc
        /// With so many words in the line of a record.
        case arc(fields: Int)
    }

    /// A record whose block is read next.
    struct Record {
        let head: RecordHead
        let place: RecordStream.Place
        /// The first of the file is 1.
        let number: Int
    }

    private(set) var format: Format
    private var stream: RecordStream
    private var number = 0
    /// Where the current record starts.
    private var place: RecordStream.Place?
    /// How much of the current record's block was not read.
    private(set) var left = 0
    private var fault: ArchiveDamage?
    /// How many places were passed over where a record should have started.
    private(set) var gaps: [ArchiveDamage] = []

    private static let mostGaps = 100

    init(_ stream: RecordStream, format: Format) {
        self.stream = stream
        self.format = format
    }

    /// Reads a file from its start, whose format its first bytes tell; nil where they tell none.
    init?(_ medium: Medium) {
        let isPacked = medium.read(0..<2) == [0x1F, 0x8B]
        var stream = RecordStream(medium, isPacked: isPacked)
        let mark = stream.read(9)
        self.stream = RecordStream(medium, isPacked: isPacked)
        if mark.starts(with: "WARC/".utf8) {
            format = .warc
        } else if mark.starts(with: "filedesc:".utf8) {
            format = .arc(fields: 5)
        } else {
            return nil
        }
        self.isPacked = isPacked
    }

    private(set) var isPacked = false

    /// Whether what was read last is not what was written, rather than cut short.
    var isDamaged: Bool { stream.damageAhead.map { !$0.isEnd } ?? false }

    /// What is wrong at the end of what could be read; nil where the file ends as it should.
    var damage: ArchiveDamage? {
        guard let damage = fault ?? stream.damage else { return nil }
        return ArchiveDamage(
            damage.words,
            offset: damage.offset ?? place?.offset,
            record: damage.record ?? number,
            isEnd: damage.isEnd
        )
    }

    /// The next record; nil at the end of what can be read.
    mutating func next() -> Record? {
        guard fault == nil, skipBlock() else { return nil }
        while let byte = stream.next, byte == 0x0D || byte == 0x0A { stream.skip(1) }
        guard !stream.isAtEnd else { return nil }
        number += 1
        let place = stream.place
        self.place = place
        let head: RecordHead?
        switch format {
        case .warc: head = warcHead(at: place)
        case .arc(let fields): head = arcHead(fields: fields, at: place)
        }
        guard let head else { return nil }
        left = head.length
        let record = Record(head: head, place: place, number: number)
        if head.target?.hasPrefix("filedesc:") == true, case .arc = format { readVersion() }
        return record
    }

    /// The next bytes of the current record's block; fewer at its end, or where the file is torn.
    mutating func read(_ count: Int) -> [UInt8] {
        let bytes = stream.read(min(count, left))
        left -= bytes.count
        return bytes
    }

    /// Reads lines up to an empty one, or to the end of the block; nil for more than `limit` bytes.
    mutating func head(limit: Int) -> [[UInt8]]? {
        var lines: [[UInt8]] = []
        var size = 0
        while left > 0, size < limit {
            let line = stream.line(limit: min(left, limit - size))
            guard !line.isEmpty else { return lines }
            left -= line.count
            size += line.count
            lines.append(line)
            if line.allSatisfy({ $0 <= 0x20 }) { return lines }
        }
        return left > 0 ? nil : lines
    }

    private mutating func skipBlock() -> Bool {
        defer { left = 0 }
        if stream.skip(left) { return true }
        fault = fault ?? ArchiveDamage("the file ends within a record", isEnd: true)
        return false
    }

    /// The head of a WARC record. Where none starts, the bytes up to the next one are passed over:
    /// some programs state a wrong length.
    private mutating func warcHead(at place: RecordStream.Place) -> RecordHead? {
        var line = stream.line(limit: 256)
        if !Self.isVersion(line) {
            note("no WARC record starts here", at: place)
            repeat {
                guard !stream.isAtEnd, gaps.count < Self.mostGaps else { return nil }
                line = stream.line(limit: 64 << 10)
            } while !Self.isVersion(line)
        }
        var bytes: [UInt8] = []
        while bytes.count < RecordHead.longest {
            let line = stream.line(limit: RecordHead.longest - bytes.count)
            guard !line.isEmpty else { return fail("the file ends within a record's head", place) }
            if line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) {
                return RecordHead(warc: bytes) ?? fail("a record without a length", place)
            }
            bytes += line
        }
        return fail("a record's head exceeds \(RecordHead.longest) bytes", place)
    }

    private mutating func arcHead(fields: Int, at place: RecordStream.Place) -> RecordHead? {
        let line = stream.line(limit: RecordHead.longest)
        return RecordHead(arc: line, fields: fields) ?? fail("not the line of an ARC record", place)
    }

    /// The block of an ARC's first record names the fields of the lines of all others.
    private mutating func readVersion() {
        let lines = String(decoding: read(4_096), as: UTF8.self).split(separator: "\n")
        guard let names = lines.first(where: { $0.hasPrefix("URL ") }) else { return }
        format = .arc(fields: names.split(separator: " ").count)
    }

    private mutating func note(_ words: String, at place: RecordStream.Place) {
        gaps.append(ArchiveDamage(words, offset: place.offset, record: number))
    }

    private mutating func fail(_ words: String, _ place: RecordStream.Place) -> RecordHead? {
        fault = stream.damage ?? ArchiveDamage(words, offset: place.offset, record: number)
        return nil
    }

    private static func isVersion(_ line: [UInt8]) -> Bool {
        line.starts(with: "WARC/1.".utf8) || line.starts(with: "WARC/0.".utf8)
    }
}
