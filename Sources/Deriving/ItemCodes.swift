package import Model

/// Finds item codes in the many ways that agencies write them: o12, O 12, ๐12, O๑๒, OIT-12,
/// ITA_68_o12, and, where a page is known to speak of ITA, 012 and "ข้อ 12".
///
/// A code says nothing without its year: callers decide that. MOIT, EB and other schemes, amounts,
/// telephone numbers and bullets are not codes.
package struct ItemCodes: Sendable {
    /// The highest number that the edition has.
    package let highest: Int

    package init(highest: Int) { self.highest = highest }

    /// The codes that `text` names, in order and without repetition.
    ///
    /// - Parameters:
    ///   - text: a label, heading, cell or file name.
    ///   - onItaPage: whether digit-only forms at the start of the text count too.
    /// - Returns: items of the edition, by number.
    package func codes(in text: String, onItaPage: Bool = false) -> [ItemID] {
        let scalars = Array(text.unicodeScalars)
        var found: [ItemID] = []
        func add(_ number: Int?) {
            guard let number, (1...highest).contains(number) else { return }
            let code = ItemID(number)
            if !found.contains(code) { found.append(code) }
        }
        for start in scalars.indices where Self.mayBegin(scalars, at: start) {
            add(Self.lettered(scalars, from: start))
        }
        if found.isEmpty, onItaPage { add(Self.digitsOnly(scalars)) }
        return found
    }

    private static func mayBegin(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard isRound(scalars[index]) else { return false }
        guard index > 0 else { return true }
        let before = scalars[index - 1]
        return !isLatin(before) && digit(before) == nil && !isThai(before)
    }

    /// The number behind a round letter (`o`, `OIT`, `๐`) at `start`.
    private static func lettered(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var next = start + 1
        var separators = 2
        if spells(scalars, at: next, "it") {
            next += 2
            separators = 3
        }
        while next < scalars.count, separators > 0, isSeparator(scalars[next]) {
            next += 1
            separators -= 1
        }
        let isZero = digit(scalars[start]) != nil
        return number(scalars, from: next, refusingHyphenatedDigits: isZero)
    }

    /// `012`, `ข้อ 12` and `12.` at the start of a label on a page that speaks of ITA.
    private static func digitsOnly(_ scalars: [Unicode.Scalar]) -> Int? {
        var next = scalars.firstIndex { !isSeparator($0) } ?? scalars.endIndex
        for word in ["ข้อที่", "ข้อ"] where spells(scalars, at: next, word) {
            next += word.unicodeScalars.count
            while next < scalars.count, isSeparator(scalars[next]) { next += 1 }
            return number(scalars, from: next, refusingHyphenatedDigits: true)
        }
        guard next + 1 < scalars.count, scalars[next] == "0" else { return nil }
        return number(scalars, from: next + 1, refusingHyphenatedDigits: true)
    }

    /// One or two digits that are a whole number of their own: no longer number, no decimal.
    private static func number(
        _ scalars: [Unicode.Scalar],
        from start: Int,
        refusingHyphenatedDigits: Bool
    ) -> Int? {
        var value = 0
        var next = start
        while next < scalars.count, next - start < 2, let digit = digit(scalars[next]) {
            value = value * 10 + digit
            next += 1
        }
        guard next > start else { return nil }
        guard next < scalars.count else { return value }
        // A sign that could not be read may be one more digit.
        if digit(scalars[next]) != nil || scalars[next] == "\u{FFFD}" { return nil }
        let joins: Set<Unicode.Scalar> = refusingHyphenatedDigits ? [".", ",", "-"] : [".", ","]
        if joins.contains(scalars[next]), next + 1 < scalars.count, digit(scalars[next + 1]) != nil
        {
            return nil
        }
        return value
    }

    private static func spells(_ scalars: [Unicode.Scalar], at start: Int, _ word: String) -> Bool {
        let letters = Array(word.unicodeScalars)
        guard start + letters.count <= scalars.count else { return false }
        return letters.indices.allSatisfy { lowered(scalars[start + $0]) == letters[$0] }
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard ("A"..."Z").contains(scalar) else { return scalar }
        return Unicode.Scalar(UInt8(scalar.value) + 32)
    }

    /// Letters and signs that stand for the "o" of a code: Latin, Greek, Cyrillic, Thai zero, º, ○.
    private static func isRound(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "o", "O", "\u{E50}", "\u{39F}", "\u{3BF}", "\u{41E}", "\u{43E}", "\u{BA}", "\u{25CB}":
            true
        default: false
        }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "-", "_", ".", ":", "\u{A0}", "\u{2013}": true
        default: false
        }
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static func isThai(_ scalar: Unicode.Scalar) -> Bool {
        (0xE00...0xE7F).contains(scalar.value)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0xE50...0xE59: Int(scalar.value - 0xE50)
        default: nil
        }
    }
}
