internal import Addressing

/// Addresses by number: each text is kept once, and found by its number or itself.
struct AddressBook: Sendable {
    private var texts: Space<UInt8>
    private var entries: Space<Entry>
    /// A hash table with open addressing: half a hash and a number + 1 in each slot, 0 in a free one.
    private var slots: Space<UInt64>
    private var mask: Int
    private let spill: Spill
    private var isSpilled = false

    private struct Entry: BitwiseCopyable {
        var start = 0
        var host: UInt32 = 0
        var port: UInt32 = 0
        var path: UInt32 = 0
        var query: UInt32 = 0
        var length: UInt32 = 0
    }

    init(spill: Spill) {
        self.spill = spill
        texts = Space(chunkLength: spill.chunkLength * 16, blank: 0)
        entries = Space(chunkLength: spill.chunkLength, blank: Entry())
        slots = Space(repeating: 0, count: 16, chunkLength: spill.chunkLength, in: nil)
        mask = 15
    }

    var count: Int { entries.count }

    var isDamaged: Bool { texts.isDamaged || entries.isDamaged || slots.isDamaged }

    subscript(number: UInt32) -> Address {
        let entry = entries[Int(number)]
        let lengths = Address.PartLengths(
            host: Int(entry.host),
            port: Int(entry.port),
            path: Int(entry.path),
            query: Int(entry.query)
        )
        return Address(kept: String(decoding: bytes(of: entry), as: UTF8.self), lengths)
            ?? Self.lost
    }

    /// What stands for an address that the disk did not give back; a run that lost one has no result.
    private static let lost: Address = {
        guard let address = Address("https://lost.invalid/") else { preconditionFailure() }
        return address
    }()

    private func bytes(of entry: Entry) -> [UInt8] {
        texts.read(entry.start..<entry.start + Int(entry.length))
    }

    /// The number of an address that is in the book.
    func number(of address: Address) -> UInt32? {
        let half = Self.half(of: address)
        var place = Int(half) & mask
        while true {
            let slot = slots[place]
            guard slot != 0 else { return nil }
            let number = UInt32(truncatingIfNeeded: slot) - 1
            if slot >> 32 == half, holds(address, at: number) { return number }
            place = (place + 1) & mask
        }
    }

    private func holds(_ address: Address, at number: UInt32) -> Bool {
        let entry = entries[Int(number)]
        let text = address.text.utf8
        return Int(entry.length) == text.count && text.elementsEqual(bytes(of: entry))
    }

    /// The number of an address, which is put into the book where it is not there.
    mutating func enter(_ address: Address) -> UInt32 {
        if let known = number(of: address) { return known }
        let number = UInt32(truncatingIfNeeded: entries.count)
        let lengths = address.partLengths
        entries.append(
            Entry(
                start: texts.count,
                host: UInt32(lengths.host),
                port: UInt32(lengths.port),
                path: UInt32(lengths.path),
                query: UInt32(lengths.query),
                length: UInt32(address.text.utf8.count)
            )
        )
        texts.append(contentsOf: address.text.utf8)
        if entries.count * 10 > slots.count * 7 { growSlots() }
        put(UInt64(number) + 1 | Self.half(of: address) << 32)
        return number
    }

    /// Half of a hash that nobody outside this process can aim at.
    private static func half(of address: Address) -> UInt64 {
        UInt64(UInt(bitPattern: address.hashValue)) >> 32
    }

    private mutating func put(_ slot: UInt64) {
        var place = Int(slot >> 32) & mask
        while slots[place] != 0 { place = (place + 1) & mask }
        slots[place] = slot
    }

    private mutating func growSlots() {
        let old = slots
        let file = isSpilled ? SpillFile(in: spill.folder) : nil
        slots = Space(
            repeating: 0,
            count: old.count * 2,
            chunkLength: spill.chunkLength,
            in: file
        )
        mask = slots.count - 1
        for index in 0..<old.count where old[index] != 0 { put(old[index]) }
    }

    /// Moves the book to disk.
    mutating func spillOver() {
        guard !isSpilled else { return }
        isSpilled = true
        texts.spill(to: SpillFile(in: spill.folder))
        entries.spill(to: SpillFile(in: spill.folder))
        slots.spill(to: SpillFile(in: spill.folder))
    }
}
