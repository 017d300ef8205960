/// What part a scalar plays in a written Thai syllable, as far as repairing text needs to know.
enum ThaiSign {
    case consonant
    /// เ แ โ ใ ไ: written before the consonant they belong to.
    case leadingVowel
    /// A vowel or diacritic above or below its consonant.
    case mark
    /// One of the four tones, also above the consonant.
    case tone
    /// SARA AA.
    case aa
    /// SARA AM.
    case am
    case space
    case lineBreak
    case other
    case end

    init(_ scalar: UInt32) {
        switch scalar {
        case 0x0E00..<0x0E60: self = Self.block[Int(scalar &- 0x0E00)]
        case 0x20: self = .space
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineBreak
        case Scalar.end: self = .end
        default: self = .other
        }
    }

    private static let block: [ThaiSign] = (UInt32(0x0E00)..<0x0E60).map { scalar in
        switch scalar {
        case 0x0E01...0x0E2E: .consonant
        case 0x0E40...0x0E44: .leadingVowel
        case 0x0E48...0x0E4B: .tone
        case 0x0E31, 0x0E34...0x0E3A, 0x0E47, 0x0E4C...0x0E4E: .mark
        case Scalar.aa: .aa
        case Scalar.am: .am
        default: .other
        }
    }
}

/// The scalars that repairing speaks of by name.
enum Scalar {
    static let hoHip: UInt32 = 0x0E2B
    static let noNu: UInt32 = 0x0E19
    static let toTao: UInt32 = 0x0E15
    static let ngoNgu: UInt32 = 0x0E07
    static let a: UInt32 = 0x0E30
    static let maiHanAkat: UInt32 = 0x0E31
    static let aa: UInt32 = 0x0E32
    static let am: UInt32 = 0x0E33
    static let e: UInt32 = 0x0E40
    static let ae: UInt32 = 0x0E41
    static let maiEk: UInt32 = 0x0E48
    static let maiTho: UInt32 = 0x0E49
    static let thanthakhat: UInt32 = 0x0E4C
    static let nikhahit: UInt32 = 0x0E4D
    static let space: UInt32 = 0x20
    /// Stands for "no scalar": before a mark that has no letter.
    static let none: UInt32 = 0
    /// Stands behind the last scalar of a text.
    static let end: UInt32 = .max
}
