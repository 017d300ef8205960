internal import Model

/// A number in a line: Thai or Arabic digits, commas between thousands, a decimal point.
struct Numeral: Hashable {
    /// In the bytes of the line.
    let range: Range<Int>
    let value: Fraction
    /// Digits behind the point.
    let decimals: Int

    /// Whether it may be a score: 0 to 100, and no finer than scores are printed.
    var isScore: Bool { value <= Fraction(100) && decimals <= 4 }

    /// The numbers of a line, in order. Numbers of sections (`3.1.2`), digits behind a Latin letter
    /// (`i1`) and digits that could not be all read are none.
    static func all(in line: [UInt8]) -> [Numeral] {
        var found: [Numeral] = []
        var index = 0
        while index < line.count {
            guard isDigit(line[index]) else {
                index += 1
                continue
            }
            let end = endOfRun(line, from: index)
            if let numeral = numeral(line, index..<end) { found.append(numeral) }
            index = end
        }
        return found
    }

    /// Behind the last digit of digits joined by points and commas.
    private static func endOfRun(_ line: [UInt8], from start: Int) -> Int {
        var end = start
        while end < line.count {
            if isDigit(line[end]) || line[end] == unread {
                end += 1
            } else if isJoint(line[end]), end + 1 < line.count, isDigit(line[end + 1]) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static func numeral(_ line: [UInt8], _ range: Range<Int>) -> Numeral? {
        let before = range.lowerBound > 0 ? line[range.lowerBound - 1] : 0
        guard !isLatin(before), before != unread, range.count <= 12 else { return nil }
        let parts = line[range].split(
            separator: UInt8(ascii: "."),
            omittingEmptySubsequences: false
        )
        guard parts.count <= 2, let whole = wholeNumber(parts[0]) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : []
        guard fraction.count <= 6, fraction.allSatisfy(isDigit) else { return nil }
        let scale = fraction.reduce(1) { scale, _ in scale * 10 }
        let rest = fraction.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        guard whole < 1_000_000 else { return nil }
        return Numeral(
            range: range,
            value: Fraction(whole * scale + rest, scale),
            decimals: fraction.count
        )
    }

    /// `1,234` or `1234`; nil where commas do not part thousands.
    private static func wholeNumber(_ digits: ArraySlice<UInt8>) -> Int? {
        let groups = digits.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }),
            groups.allSatisfy({ $0.allSatisfy(isDigit) })
        else { return nil }
        return groups.joined().reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    static func isLatin(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }

    /// What a sign that could not be read folds to.
    private static let unread: UInt8 = 2
}
