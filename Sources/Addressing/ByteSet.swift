/// A set of ASCII bytes; asking it is two shifts, whatever the byte.
struct ByteSet: Sendable {
    private let low: UInt64
    private let high: UInt64

    /// The ASCII bytes of `members`; anything else in it is left out.
    init(_ members: some Sequence<UInt8>) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        for byte in members {
            switch byte {
            case ..<0x40: low |= 1 << UInt64(byte)
            case ..<0x80: high |= 1 << UInt64(byte - 0x40)
            default: break
            }
        }
        self.low = low
        self.high = high
    }

    init(_ members: String) {
        self.init(members.utf8)
    }

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Whether `byte` is a member; bytes beyond ASCII never are.
    func contains(_ byte: UInt8) -> Bool {
        switch byte {
        case ..<0x40: low >> UInt64(byte) & 1 == 1
        case ..<0x80: high >> UInt64(byte - 0x40) & 1 == 1
        default: false
        }
    }

    func union(_ other: ByteSet) -> ByteSet {
        ByteSet(low: low | other.low, high: high | other.high)
    }
}
