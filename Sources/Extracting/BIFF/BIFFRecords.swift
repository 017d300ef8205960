/// The records of a workbook's stream one after another ([MS-XLS] 2.1.4).
struct BIFFRecords {
    private let bytes: [UInt8]
    private var position: Int

    struct Record {
        let kind: Int
        var parts: [ArraySlice<UInt8>]

        var fields: BIFFFields { BIFFFields(parts) }
    }

    private static let continuation = 0x3C

    init(_ bytes: [UInt8], from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The next record with all that continues it; nil at the end of the stream.
    mutating func next() -> Record? {
        guard let (kind, data) = take() else { return nil }
        var record = Record(kind: kind, parts: [data])
        while kindAhead == Self.continuation, let (_, more) = take() { record.parts.append(more) }
        return record
    }

    private var kindAhead: Int? {
        guard position >= 0, position + 4 <= bytes.count else { return nil }
        return Int(bytes[position]) | Int(bytes[position + 1]) << 8
    }

    private mutating func take() -> (kind: Int, data: ArraySlice<UInt8>)? {
        guard let kind = kindAhead else { return nil }
        let length = Int(bytes[position + 2]) | Int(bytes[position + 3]) << 8
        let start = position + 4
        position = min(start + length, bytes.count)
        return (kind, bytes[start..<position])
    }
}
