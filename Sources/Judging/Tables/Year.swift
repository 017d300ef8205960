internal import ThaiText

/// Reading a year that stands in a cell by itself.
enum Year {
    /// The fiscal year that a cell names: `2568`, `๒๕๖๘`, `พ.ศ. 2568`, `2025`, `68`; nil otherwise.
    static func read(_ text: String) -> FiscalYear? {
        let bytes = Folded(text, .skeleton).bytes
        let numbers = bytes.split { !$0.isFoldedDigit }
        guard !bytes.contains(Folded.unread), numbers.count == 1, let digits = numbers.first else {
            return nil
        }
        guard let year = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
        switch (digits.count, year) {
        case (4, 2400..<2700): return FiscalYear(buddhist: year)
        case (4, 1950..<2100): return FiscalYear(buddhist: year + 543)
        case (2, 50...99): return FiscalYear(buddhist: 2500 + year)
        default: return nil
        }
    }

    /// Whether four digits may be a year of either era.
    static func isPlausible(_ digits: some Collection<UInt8>) -> Bool {
        guard let year = Int(String(decoding: digits, as: UTF8.self)) else { return false }
        return (1950..<2100).contains(year) || (2400..<2700).contains(year)
    }
}
