internal import Glibc

/// Writes numbers of cells as a person reads them, never with an exponent.
enum NumberText {
    /// The number of a cell as its format shows it; what is no number stays as it is written.
    static func shown(_ written: String, _ format: NumberFormat, isFrom1904: Bool) -> String {
        Double(written).flatMap { shown($0, format, isFrom1904: isFrom1904) } ?? written
    }

    /// The number of a cell as its format shows it; nil for one that is none.
    static func shown(_ number: Double, _ format: NumberFormat, isFrom1904: Bool) -> String? {
        guard number.isFinite else { return nil }
        switch format {
        case .date(let hasDay, let hasTime):
            let date = SerialDate(serial: number, isFrom1904: isFrom1904)
            return date.iso(hasDay: hasDay, hasTime: hasTime) ?? plain(number)
        case .percent:
            return plain(number * 100) + "%"
        case .digits(let width):
            let digits = plain(number.rounded())
            guard number >= 0 else { return digits }
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        case .plain:
            return plain(number)
        }
    }

    /// The fifteen significant digits that a spreadsheet keeps, so that 0.1 + 0.2 is 0.3.
    static func plain(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e18 { return String(Int64(number)) }
        let magnitude = abs(number)
        let decimals = magnitude >= 1 ? 15 - Int(log10(magnitude).rounded(.down)) - 1 : 15
        return trimmed(formatted(number, decimals: min(max(decimals, 0), 20)))
    }

    private static func formatted(_ number: Double, decimals: Int) -> String {
        // 330 digits hold the largest double there is.
        var buffer = [CChar](repeating: 0, count: 360)
        let length = withVaList([Int32(decimals), number]) {
            vsnprintf(&buffer, buffer.count, "%.*f", $0)
        }
        let digits = buffer.prefix(max(0, min(Int(length), buffer.count - 1)))
        return String(decoding: digits.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func trimmed(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
        var digits = Substring(text)
        while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
        if digits.utf8.last == UInt8(ascii: ".") { digits.removeLast() }
        return digits == "-0" ? "0" : String(digits)
    }
}
