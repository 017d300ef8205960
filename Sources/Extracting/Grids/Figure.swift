/// Texts that are not broken over lines: amounts, numbers, codes, telephone numbers, dashes.
enum Figure {
    /// Whether a text is one; a year alone may name a column.
    static func isOne(_ text: String) -> Bool {
        var digits = 0
        var signs = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x0E50...0x0E59: digits += 1
            case 0x20, 0x25, 0x28...0x2F, 0x3A, 0x2013, 0x2014, 0x0E3F: signs += 1
            default: return false
            }
        }
        if digits == 0 { return signs == 1 }
        return digits != 4 || signs > 0 || !isYear(text)
    }

    /// Whether a word is an amount in groups of three or a long code.
    static func isLong(_ text: String) -> Bool {
        let digits = text.unicodeScalars.count {
            0x30...0x39 ~= $0.value || 0x0E50...0x0E59 ~= $0.value
        }
        return digits >= 4 && isOne(text) && (digits > 4 || text.contains(","))
    }

    private static func isYear(_ text: String) -> Bool {
        let first = text.unicodeScalars.first?.value ?? 0
        return first == 0x32 || first == 0x0E52
    }
}
