/// Which byte a scalar folds to. Thai keeps its place in the block, as in TIS-620: U+0E01 is A1, U+0E5B is FB.
struct FoldTable: Sendable {
    /// Dropped.
    static let nothing: UInt8 = 0
    /// Every letter or digit that is neither Thai nor ASCII.
    static let foreign: UInt8 = 0x80
    /// Every sign that is no ASCII punctuation, where signs are kept.
    static let sign: UInt8 = 0x01
    /// U+FFFD in every form: a sign that was seen and could not be read, most often a digit.
    static let unread: UInt8 = 0x02

    private let ascii: [UInt8]
    private let thai: [UInt8]
    private let keepsSigns: Bool

    private init(_ form: Folded.Form) {
        let keepsSigns = form == .written
        ascii = (UInt8(0)..<0x80).map { Self.ascii($0, keepsSigns) }
        thai = (UInt8(0)..<0x60).map { offset in
            let byte = Self.thai(0xA0 + offset, keepsSigns)
            return form == .plain ? byte : Self.skeleton(byte)
        }
        self.keepsSigns = keepsSigns
    }

    private static let plain = FoldTable(.plain)
    private static let skeleton = FoldTable(.skeleton)
    private static let written = FoldTable(.written)

    static func of(_ form: Folded.Form) -> FoldTable {
        switch form {
        case .plain: plain
        case .skeleton: skeleton
        case .written: written
        }
    }

    @inline(__always)
    func byte(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case ..<0x80: ascii[Int(scalar)]
        case 0x0E00..<0x0E60: thai[Int(scalar &- 0x0E00)]
        default: rare(scalar)
        }
    }

    private func rare(_ value: UInt32) -> UInt8 {
        guard value != 0xFFFD else { return Self.unread }
        guard let scalar = Unicode.Scalar(value) else { return Self.nothing }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber:
            return Self.foreign
        case .nonspacingMark, .spacingMark, .enclosingMark, .format:
            return Self.nothing
        case .dashPunctuation:
            return keepsSigns ? UInt8(ascii: "-") : Self.nothing
        case .lineSeparator, .paragraphSeparator:
            return keepsSigns ? UInt8(ascii: "\n") : Self.nothing
        default:
            return keepsSigns ? Self.sign : Self.nothing
        }
    }

    private static func ascii(_ byte: UInt8, _ keepsSigns: Bool) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case 0x0A...0x0D: keepsSigns ? UInt8(ascii: "\n") : nothing
        case 0x20...0x7E: keepsSigns ? byte : nothing
        default: nothing
        }
    }

    private static func thai(_ byte: UInt8, _ keepsSigns: Bool) -> UInt8 {
        switch byte {
        case 0xF0...0xF9: byte &- 0xF0 &+ UInt8(ascii: "0")
        case 0xDF, 0xEF, 0xFA, 0xFB: keepsSigns ? sign : nothing  // ฿ ๏ ๚ ๛
        case 0xA1...0xDA, 0xE0...0xEE: byte
        default: nothing
        }
    }

    /// Marks that OCR and typists lose are left out; letters they take for one another are one.
    private static func skeleton(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0xE7...0xEE: nothing  // diacritics and tones, U+0E47–0E4E
        case 0xD3, 0xE5: 0xD2  // ำ lost its ring; ๅ looks like า
        case 0xAF: 0xAE  // ฏ for ฎ: กฏหมาย
        case 0xB3: 0xB9  // ณ for น: คำนวน, ประเมิณ
        case 0xA3: 0xA2  // ฃ, out of use, for ข
        case 0xA5: 0xA4  // ฅ, out of use, for ค
        default: byte
        }
    }
}
