/// What addresses mean as they are written on pages, so that one that stands on every page is
/// made out once: a site of 2,000 pages writes 120,000 links and 2,000 different ones.
struct WrittenCache: Sendable {
    /// A base that addresses are relative to, by number.
    typealias Base = UInt32

    private struct Entry {
        var hash: UInt64
        var start: Int
        var count: Int
        var base: Base
        var reference: Reference?
    }

    /// Numbers of entries, from 1; open addressing.
    private var slots: [UInt32]
    private var entries: [Entry] = []
    private var letters: [UInt8] = []

    /// Above this it begins anew: what is written once is not worth keeping.
    private static let mostLetters = 8 << 20
    private static let mostEntries = 1 << 17
    /// Longer ones do not repeat: data, scripts.
    static let longest = 1_024

    init() { slots = Array(repeating: 0, count: Self.mostEntries * 2) }

    /// What the address was found to mean, itself nil for what leads nowhere; nil where it is not
    /// known.
    func meaning(of written: Span<UInt8>, base: Base) -> Reference?? {
        let hash = Self.hash(of: written, base)
        var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
        while slots[slot] > 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == hash, entry.base == base, isSame(entry, written) {
                return .some(entry.reference)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Keeps what an address means that was not known.
    mutating func keep(_ reference: Reference?, of written: Span<UInt8>, base: Base) {
        if entries.count >= Self.mostEntries || letters.count >= Self.mostLetters { empty() }
        let hash = Self.hash(of: written, base)
        var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
        while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
        let start = letters.count
        for index in written.indices { letters.append(written[index]) }
        entries.append(
            Entry(hash: hash, start: start, count: written.count, base: base, reference: reference)
        )
        slots[slot] = UInt32(entries.count)
    }

    private mutating func empty() {
        entries.removeAll(keepingCapacity: true)
        letters.removeAll(keepingCapacity: true)
        for slot in slots.indices { slots[slot] = 0 }
    }

    private func isSame(_ entry: Entry, _ written: Span<UInt8>) -> Bool {
        guard entry.count == written.count else { return false }
        for index in written.indices where letters[entry.start + index] != written[index] {
            return false
        }
        return true
    }

    private static func hash(of written: Span<UInt8>, _ base: Base) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(base)
        for index in written.indices { hash = (hash ^ UInt64(written[index])) &* 0x100_0000_01b3 }
        return hash
    }
}
