/// Reads UTF-8 scalar by scalar, mending on the way what one scalar alone can tell: glyphs of the private use area
/// become the marks they draw, invisible scalars vanish, every odd space is U+0020.
struct ScalarReader {
    private let bytes: [UInt8]
    private(set) var place = Place()

    /// A scalar and where it stands; keeping one is enough to come back to it.
    struct Place {
        /// The mended scalar, `Scalar.end` behind the last.
        var scalar: UInt32 = Scalar.end
        var start = 0
        var end = 0
    }

    init(_ text: String) {
        bytes = Array(text.utf8)
        advance()
    }

    var scalar: UInt32 { place.scalar }
    var byteCount: Int { bytes.count }

    mutating func advance() {
        repeat { step() } while place.scalar == Scalar.none
    }

    mutating func goBack(to earlier: Place) { place = earlier }

    private mutating func step() {
        let start = place.end
        guard start < bytes.count else {
            place = Place(scalar: Scalar.end, start: start, end: start)
            return
        }
        let lead = UInt32(bytes[start])
        switch lead {
        case ..<0x80:
            place = Place(scalar: lead == 0x09 ? Scalar.space : lead, start: start, end: start &+ 1)
        case 0xE0..<0xF0:
            let scalar = (lead & 0x0F) << 12 | tail(start &+ 1) << 6 | tail(start &+ 2)
            place = Place(scalar: Self.mended(scalar), start: start, end: start &+ 3)
        case 0xF0...:
            let head = (lead & 0x07) << 18 | tail(start &+ 1) << 12
            let scalar = head | tail(start &+ 2) << 6 | tail(start &+ 3)
            place = Place(scalar: Self.mended(scalar), start: start, end: start &+ 4)
        default:
            let scalar = (lead & 0x1F) << 6 | tail(start &+ 1)
            place = Place(scalar: Self.mended(scalar), start: start, end: start &+ 2)
        }
    }

    /// The bits of a continuation byte. A String holds valid UTF-8, so there is one.
    private func tail(_ index: Int) -> UInt32 { UInt32(bytes[index] & 0x3F) }

    /// The scalar as it should have been written; `Scalar.none` when it should not have been at all.
    private static func mended(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x0E00..<0x0E60: scalar
        case 0xF700...0xF71A: glyphs[Int(scalar &- 0xF700)]
        case 0x200B...0x200D, 0x2060, 0xFEFF, 0xAD: Scalar.none
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: Scalar.space
        default: scalar
        }
    }

    /// U+F700–F71A: where fonts of the 1990s keep the shifted and lowered forms of Thai marks (and two letters
    /// without their lower part), and what PDFs made with them give as text.
    private static let glyphs: [UInt32] = [
        0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E48,
        0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E0D, 0x0E31, 0x0E4D, 0x0E47, 0x0E48, 0x0E49, 0x0E4A,
        0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A,
    ]
}
