/// Whether the text of a page can be what its writer wrote, told by its scalars alone.
struct TextTrust {
    /// Signs that take room of their own.
    private(set) var letters = 0
    private var thai = 0
    private var latin = 0
    private var signs = 0
    /// Capitals behind small letters.
    private var flips = 0
    /// Private use beyond the known ranges, U+FFFD, controls.
    private var foreign = 0
    /// Thai signs where none can stand: marks without a letter, vowels without a consonant.
    private var misplaced = 0
    private var aa = 0
    private var am = 0
    /// Letters that windows-1252 has where windows-874 has Thai ones.
    private var accented = 0
    /// Spellings that only a lost SARA AM makes.
    private var lostAm = 0
    private let unknown: Int

    /// Shares of a page's letters above which its text is worth nothing.
    private static let mostForeign = 0.02
    private static let mostUnknown = 0.1
    private static let mostMisplaced = 0.04
    private static let mostAccented = 0.25
    private static let mostSigns = 0.3
    private static let mostFlips = 0.05
    /// Fewer prove nothing.
    private static let fewestForeign = 4
    private static let fewestMisplaced = 6
    private static let fewestVowels = 15
    private static let fewestLetters = 60

    /// Reads the lines of a page.
    ///
    /// - Parameters:
    ///   - lines: as they are read.
    ///   - unknown: glyphs of which the font does not say what they are.
    init(_ lines: some Sequence<String>, unknown: Int = 0) {
        self.unknown = unknown
        for line in lines { read(line) }
    }

    /// Whether nothing speaks against the text.
    var isTrusted: Bool {
        let all = Double(max(1, letters))
        if foreign >= Self.fewestForeign, Double(foreign) > Self.mostForeign * all { return false }
        if unknown >= Self.fewestForeign, Double(unknown) > Self.mostUnknown * all { return false }
        if misplaced >= Self.fewestMisplaced,
            Double(misplaced) > Self.mostMisplaced * Double(max(1, thai))
        {
            return false
        }
        if am >= Self.fewestVowels, aa == 0 { return false }
        if lostAm >= 3, am == 0 { return false }
        return letters < Self.fewestLetters || !isGibberish
    }

    /// Whether it is Thai, all of it where it can stand.
    var isSound: Bool { thai * 2 > letters && misplaced * 50 <= thai && foreign == 0 && aa > 0 }

    /// Thai of a font with an encoding of its own reads as accented letters, or as signs.
    private var isGibberish: Bool {
        let all = Double(letters)
        if Double(accented) > Self.mostAccented * all { return true }
        guard thai == 0 else { return false }
        return Double(signs) > Self.mostSigns * all
            || Double(flips) > Self.mostFlips * Double(max(latin, Self.fewestLetters))
    }

    private mutating func read(_ line: String) {
        var last: UInt32 = 0x20
        var isLeading = false
        var isRinged = false
        var skeleton: [UInt32] = []
        for scalar in line.unicodeScalars {
            // A ring and SARA AA are SARA AM.
            let scalar = isRinged && scalar.value == 0x0E32 ? 0x0E33 : scalar.value
            let isMark = ThaiGlyph.isMark(scalar)
            if isLeading, !ThaiGlyph.isConsonant(scalar), scalar != 0x0E40 { misplaced += 1 }
            if isMark, !ThaiGlyph.carriesMark(last) { misplaced += 1 }
            if scalar == 0x0E32 || scalar == 0x0E33, !ThaiGlyph.carriesVowel(last) {
                misplaced += 1
            }
            if 0x61...0x7A ~= last, 0x41...0x5A ~= scalar { flips += 1 }
            count(scalar, isMark: isMark)
            isLeading = 0x0E40...0x0E44 ~= scalar
            // A space before a mark is one that the normaliser takes out.
            if scalar != 0x20 || ThaiGlyph.carriesMark(last) == false { last = scalar }
            isRinged =
                scalar == 0x0E4D || scalar == 0xF711 || isRinged && (isMark || scalar == 0x20)
            if !isMark, scalar > 0x20 { skeleton.append(scalar) }
        }
        lostAm += LostSaraAm.count(in: skeleton)
    }

    private mutating func count(_ scalar: UInt32, isMark: Bool) {
        switch scalar {
        case ...0x20, 0xA0, 0xAD, 0x200B...0x200F, 0xFEFF: return
        case 0x30...0x39: break
        case 0x41...0x5A, 0x61...0x7A: latin += 1
        case 0x2E, 0x5F, 0x2026, 0x2D, 0x28, 0x29, 0x2C: return
        case 0x21...0x7E: signs += 1
        case 0x7F...0x9F, 0xFFFD, 0xFFFE, 0xFFFF: foreign += 1
        case 0xA1...0xFF: accented += 1
        case 0x0E01...0x0E5B, 0xF700...0xF71A:
            if scalar == 0x0E32 { aa += 1 }
            if scalar == 0x0E33 { am += 1 }
            thai += 1
        // Signs of the fonts that have nothing but signs: bullets and boxes.
        case 0xF020...0xF0FF: break
        case 0xE000...0xF8FF, 0xF0000...: foreign += 1
        default: break
        }
        if !isMark { letters += 1 }
    }
}

extension ThaiGlyph {
    static func isConsonant(_ scalar: UInt32) -> Bool {
        0x0E01...0x0E2E ~= scalar || scalar == 0xF700 || scalar == 0xF70F
    }

    /// Whether a mark may follow: a consonant, another mark, or, as fonts draw them, a vowel.
    static func carriesMark(_ scalar: UInt32) -> Bool {
        isConsonant(scalar) || isMark(scalar) || scalar == 0x0E32 || scalar == 0x0E33
            || 0x25CC == scalar || 0x0E40...0x0E46 ~= scalar
    }

    /// Whether SARA AA or SARA AM may follow: a consonant, its marks, or a vowel of its own.
    static func carriesVowel(_ scalar: UInt32) -> Bool {
        isConsonant(scalar) || isMark(scalar) || scalar == 0x0E24 || scalar == 0x0E26
            || scalar == 0x25CC
    }
}

/// Words that are spelled with SARA AM, as they look when it became SARA AA; no other words look so.
enum LostSaraAm {
    private static let words: [[UInt32]] = [
        "ดาเนิน", "กาหนด", "จานวน", "สานัก", "อานาจ", "ตาแหนง", "คาสัง", "สาหรับ", "สาคัญ",
        "อาเภอ", "ตาบล", "จาเปน", "ดารง", "คานวณ", "ลาดับ", "บารุง",
    ].map { word in word.unicodeScalars.map(\.value).filter { !ThaiGlyph.isMark($0) } }

    /// The letters before and behind each of the vowels that may be lost.
    static let stems: [(before: [UInt32], after: [UInt32])] = words.compactMap { word in
        word.firstIndex(of: 0x0E32).map { (Array(word[..<$0]), Array(word[($0 + 1)...])) }
    }

    /// How often they stand in letters without marks.
    static func count(in letters: [UInt32]) -> Int {
        var count = 0
        for (index, letter) in letters.enumerated() where letter == 0x0E32 {
            if isLost(letters, at: index) { count += 1 }
        }
        return count
    }

    /// Whether the vowel at a place of letters without marks is one that was a SARA AM.
    static func isLost(_ letters: [UInt32], at index: Int) -> Bool {
        stems.contains { stem in
            index >= stem.before.count
                && letters[(index - stem.before.count)..<index].elementsEqual(stem.before)
                && letters[(index + 1)...].starts(with: stem.after)
        }
    }
}
