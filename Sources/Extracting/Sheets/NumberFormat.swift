/// What a cell's number format makes of its number, as far as it changes what a person reads:
/// dates and times, percentages, and digits padded with zeros, as in telephone numbers.
///
/// Thousands separators and fixed decimals are left out: they do not change what is said.
enum NumberFormat: Hashable {
    case plain
    case date(hasDay: Bool, hasTime: Bool)
    case percent
    /// At least so many digits.
    case digits(Int)

    /// The format behind a built-in number (ECMA-376 part 1, 18.8.30; 71–81 are the Thai ones).
    init(builtIn id: Int) {
        self =
            switch id {
            case 9, 10, 67, 68: .percent
            case 14...17, 27...31, 36, 50...54, 57...58, 71...74, 81:
                .date(hasDay: true, hasTime: false)
            case 18...21, 32...35, 45...47, 55...56, 75...76, 78...80:
                .date(hasDay: false, hasTime: true)
            case 22, 77: .date(hasDay: true, hasTime: true)
            default: .plain
            }
    }

    /// Reads a format code; its first section counts, which is the one for positive numbers.
    init(code: String) {
        let letters = Self.letters(of: code)
        let hasTime = letters.contains { $0 == "h" || $0 == "s" }
        // `m` is minutes beside hours or seconds, else months.
        let hasDay =
            letters.contains { $0 == "d" || $0 == "y" || $0 == "b" }
            || (!hasTime && letters.contains("m"))
        if letters.contains("%") {
            self = .percent
        } else if hasDay || hasTime {
            self = .date(hasDay: hasDay, hasTime: hasTime)
        } else if letters.count > 1, letters.allSatisfy({ $0 == "0" }) {
            self = .digits(letters.count)
        } else {
            self = .plain
        }
    }

    /// The code's first section without quoted text, escapes, padding and bracketed conditions;
    /// nothing for `General`, in lower case.
    private static func letters(of code: String) -> [Unicode.Scalar] {
        var letters: [Unicode.Scalar] = []
        var scalars = code.unicodeScalars.makeIterator()
        while let scalar = scalars.next(), scalar != ";" {
            switch scalar {
            case "\"": while let quoted = scalars.next(), quoted != "\"" {}
            case "\\", "_", "*": _ = scalars.next()
            case "[": letters += elapsed(&scalars)
            case "A"..."Z": letters.append(Unicode.Scalar(UInt8(scalar.value) + 32))
            default: letters.append(scalar)
            }
        }
        return letters.starts(with: "general".unicodeScalars) ? [] : letters
    }

    /// What stands in brackets, if that is hours, minutes or seconds that run past their unit.
    private static func elapsed(
        _ scalars: inout String.UnicodeScalarView.Iterator
    ) -> [Unicode.Scalar] {
        var inner: [Unicode.Scalar] = []
        while let scalar = scalars.next(), scalar != "]" { inner.append(scalar) }
        let isUnit = inner.allSatisfy { $0 == "h" || $0 == "m" || $0 == "s" }
        return isUnit && !inner.isEmpty ? ["h"] : []
    }
}
