/// The container of Office up to 2003 ([MS-CFB]): a small file system with named streams.
package struct CompoundFile: Sendable {
    private let bytes: [UInt8]
    private let sectorShift: Int
    private let entries: [Entry]

    private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let entrySize = 128
    private static let mostEntries = 4_096
    private static let none = 0xFFFF_FFFF

    /// An object of the directory ([MS-CFB] 2.6.1).
    private struct Entry {
        let name: String
        let type: UInt8
        let left: Int
        let right: Int
        let child: Int
        let start: Int
        let size: Int
    }

    /// Opens a container; nil where the bytes are none.
    package init?(_ bytes: [UInt8]) {
        guard bytes.holds(Self.signature, at: 0) else { return nil }
        self.bytes = bytes
        sectorShift = min(max(9, bytes.littleEndian16(at: 30)), 12)
        entries = Self.entries(in: bytes, sectorShift)
    }

    /// What it holds, by the names of the streams in its root.
    package var kind: FileKind {
        let names = Set(rootStreams.map { entries[$0].name })
        if !names.isDisjoint(with: ["Workbook", "Book", "WORKBOOK", "BOOK"]) { return .xls }
        if names.contains("WordDocument") { return .doc }
        return names.contains("PowerPoint Document") ? .ppt : .ole
    }

    /// Whether it is an Office package under a password ([MS-OFFCRYPTO] 2.3.4.4).
    package var isEncryptedPackage: Bool {
        rootStreams.contains { entries[$0].name == "EncryptedPackage" }
    }

    /// The bytes of a stream in the root, as far as they are there; nil without such a stream.
    package func stream(_ name: String) -> [UInt8]? {
        guard
            let entry = rootStreams.first(where: { entries[$0].name == name }).map({ entries[$0] })
        else { return nil }
        if entry.size >= bytes.littleEndian32(at: 56) {
            return contents(from: entry.start, size: entry.size)
        }
        guard let root = entries.first else { return [] }
        let container = contents(from: root.start, size: root.size)
        let table = contents(from: bytes.littleEndian32(at: 60), size: bytes.count)
        return smallStream(entry, in: container, table)
    }
}

extension CompoundFile {
    /// Indices of the entries in the root. A file that is cut short or forged may have lost the
    /// tree that orders them: then all entries there are.
    private var rootStreams: [Int] {
        guard let root = entries.first else { return [] }
        var found: [Int] = []
        var waiting = [root.child]
        var seen = Set<Int>()
        while let index = waiting.popLast() {
            guard entries.indices.contains(index), seen.insert(index).inserted else { continue }
            if entries[index].type == 2 { found.append(index) }
            waiting += [entries[index].left, entries[index].right]
        }
        return found.isEmpty ? Array(entries.indices) : found
    }

    private static func entries(in bytes: [UInt8], _ sectorShift: Int) -> [Entry] {
        var entries: [Entry] = []
        var sector = bytes.littleEndian32(at: 48)
        let size = 1 << sectorShift
        for _ in 0...(bytes.count >> sectorShift) {
            let start = (sector + 1) << sectorShift
            for offset in stride(from: start, to: start + size, by: entrySize) {
                guard offset + entrySize <= bytes.count, entries.count < mostEntries else {
                    return entries
                }
                entries.append(entry(at: offset, in: bytes))
            }
            // Where the table is cut off, the sectors mostly follow each other.
            sector = next(sector, in: bytes, sectorShift) ?? sector + 1
            guard sector < none - 5 else { break }
        }
        return entries
    }

    private static func entry(at offset: Int, in bytes: [UInt8]) -> Entry {
        let units = stride(from: 0, to: 64, by: 2).map {
            UInt16(bytes.littleEndian16(at: offset + $0))
        }
        return Entry(
            name: String(decoding: units.prefix { $0 != 0 }, as: UTF16.self),
            type: bytes[offset + 66],
            left: bytes.littleEndian32(at: offset + 68),
            right: bytes.littleEndian32(at: offset + 72),
            child: bytes.littleEndian32(at: offset + 76),
            start: bytes.littleEndian32(at: offset + 116),
            size: bytes.littleEndian32(at: offset + 120)
        )
    }

    /// The sector after another in its chain; nil where the table does not reach it.
    private static func next(_ sector: Int, in bytes: [UInt8], _ sectorShift: Int) -> Int? {
        let perSector = 1 << (sectorShift - 2)
        guard let table = tableSector(sector / perSector, in: bytes, sectorShift) else {
            return nil
        }
        let offset = (table + 1) << sectorShift + (sector % perSector) * 4
        return offset + 4 <= bytes.count ? bytes.littleEndian32(at: offset) : nil
    }

    /// Where a part of the sector table lies: the header names 109 parts, a chain of sectors
    /// the rest.
    private static func tableSector(_ number: Int, in bytes: [UInt8], _ shift: Int) -> Int? {
        guard number < bytes.littleEndian32(at: 44) else { return nil }
        if number < 109 { return bytes.littleEndian32(at: 76 + number * 4) }
        let perSector = 1 << (shift - 2) - 1
        var sector = bytes.littleEndian32(at: 68)
        for _ in 0..<((number - 109) / perSector) {
            guard (sector + 1) << shift < bytes.count else { return nil }
            sector = bytes.littleEndian32(at: (sector + 1) << shift + perSector * 4)
        }
        let offset = (sector + 1) << shift + (number - 109) % perSector * 4
        return offset + 4 <= bytes.count ? bytes.littleEndian32(at: offset) : nil
    }

    /// The sectors of a chain in a row, `size` bytes at most.
    private func contents(from start: Int, size: Int) -> [UInt8] {
        var contents: [UInt8] = []
        var sector = start
        // No chain is longer than the file: one that is runs in a circle.
        for _ in 0...(bytes.count >> sectorShift) {
            let offset = (sector + 1) << sectorShift
            guard offset < bytes.count, contents.count < size else { break }
            contents += bytes[offset..<min(offset + 1 << sectorShift, bytes.count)]
            guard let next = Self.next(sector, in: bytes, sectorShift) else { break }
            sector = next
        }
        return Array(contents.prefix(size))
    }

    /// Small streams lie in sectors of 64 bytes within a stream of the root, with a table of their
    /// own ([MS-CFB] 2.4).
    private func smallStream(_ entry: Entry, in container: [UInt8], _ table: [UInt8]) -> [UInt8] {
        var contents: [UInt8] = []
        var sector = entry.start
        for _ in 0...(container.count / 64) {
            guard sector * 64 < container.count, contents.count < entry.size else { break }
            contents += container[sector * 64..<min(sector * 64 + 64, container.count)]
            guard sector * 4 + 4 <= table.count else { break }
            sector = table.littleEndian32(at: sector * 4)
        }
        return Array(contents.prefix(entry.size))
    }
}
