/// Reads the fields of one record of a workbook of Excel up to 2003, which may go on in others
/// ([MS-XLS] 2.1.4). Past the end all is zero and `isShort` is set.
struct BIFFFields {
    private let parts: [ArraySlice<UInt8>]
    private var part = 0
    private var position: Int
    private(set) var isShort = false

    init(_ parts: [ArraySlice<UInt8>]) {
        self.parts = parts
        position = parts.first?.startIndex ?? 0
    }

    init(_ data: ArraySlice<UInt8>) {
        self.init([data])
    }

    /// Whether there is anything left.
    var hasMore: Bool {
        part < parts.count && (position < parts[part].endIndex || part + 1 < parts.count)
    }

    mutating func byte() -> Int {
        while part < parts.count, position >= parts[part].endIndex { openNextPart() }
        guard part < parts.count else {
            isShort = true
            return 0
        }
        defer { position += 1 }
        return Int(parts[part][position])
    }

    mutating func short() -> Int {
        let low = byte()
        return low | byte() << 8
    }

    mutating func long() -> Int {
        let low = short()
        return low | short() << 16
    }

    mutating func double() -> Double {
        let low = UInt64(long())
        return Double(bitPattern: low | UInt64(long()) << 32)
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count, !isShort { bytes.append(UInt8(truncatingIfNeeded: byte())) }
        if isShort, !bytes.isEmpty { bytes.removeLast() }
        return bytes
    }

    mutating func skip(_ count: Int) {
        var left = count
        while left > 0, part < parts.count {
            let step = min(left, parts[part].endIndex - position)
            position += step
            left -= step
            if left > 0 { openNextPart() }
        }
        if left > 0 { isShort = true }
    }

    private mutating func openNextPart() {
        part += 1
        position = part < parts.count ? parts[part].startIndex : 0
    }
}

extension BIFFFields {
    /// Characters of one or two bytes. Where they go on in another record, that says anew which
    /// ([MS-XLS] 2.5.293).
    mutating func characters(_ count: Int, isWide: Bool) -> String {
        var units: [UInt16] = []
        var isWide = isWide
        while units.count < count, !isShort {
            if part < parts.count, position >= parts[part].endIndex {
                openNextPart()
                isWide = byte() & 1 != 0
            }
            units.append(UInt16(truncatingIfNeeded: isWide ? short() : byte()))
        }
        if isShort, !units.isEmpty { units.removeLast() }
        return String(decoding: units, as: UTF16.self)
    }

    /// A string with the length before it, as Excel 97 and later write it; runs of formats and
    /// phonetic guides are passed over.
    mutating func string(length: Int) -> String {
        let flags = byte()
        let runs = flags & 0x08 != 0 ? short() : 0
        let guides = flags & 0x04 != 0 ? long() : 0
        let text = characters(length, isWide: flags & 1 != 0)
        skip(runs * 4 + guides)
        return text
    }

    /// A string of Excel 95 and before, in the charset of the machine that wrote it.
    mutating func byteString(length: Int) -> String {
        TextDecoding.decode(bytes(length))
    }
}
