/// A number that stands for a name of markup in either case (FNV-1a over its small letters).
struct MarkupKey: Equatable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01b3
    }
}

/// What the names that mean something mean, asked for with every tag of every page.
///
/// Open addressing in an array with room to spare: a dictionary costs as much as reading the tag.
struct MarkupTable<Meaning>: Sendable where Meaning: Sendable {
    private var slots: [(key: UInt64, meaning: Meaning?)]
    private let mask: Int

    init(_ names: [(String, Meaning)]) {
        var size = 64
        while size < names.count * 4 { size *= 2 }
        mask = size - 1
        slots = Array(repeating: (0, nil), count: size)
        for (name, meaning) in names {
            var key = MarkupKey()
            for byte in name.utf8 { key.add(byte) }
            var slot = start(of: key)
            while slots[slot].meaning != nil { slot = (slot + 1) & mask }
            slots[slot] = (key.value, meaning)
        }
    }

    /// What a name means; nil for one that means nothing.
    subscript(key: MarkupKey) -> Meaning? {
        var slot = start(of: key)
        while true {
            let (known, meaning) = slots[slot]
            if known == key.value || meaning == nil { return meaning }
            slot = (slot + 1) & mask
        }
    }

    private func start(of key: MarkupKey) -> Int {
        Int(truncatingIfNeeded: key.value >> 24) & mask
    }
}
