/// The byte that parts the fields of a delimited file.
enum Delimiter {
    static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    /// Records that are looked at.
    private static let sample = 40

    /// Guesses from the first records: the delimiter that most of them hold equally often.
    static func guess(_ bytes: [UInt8]) -> UInt8 {
        let counts = candidates.map { (delimiter: $0, score: score(of: $0, in: bytes)) }
        let best = counts.max { $0.score < $1.score }
        guard let best, best.score > 0 else { return candidates[0] }
        // The first of equals: a comma before a semicolon.
        return counts.first { $0.score == best.score }?.delimiter ?? best.delimiter
    }

    /// How many records agree on the commonest number of fields above one, times that number's
    /// presence: a delimiter that stands once in every record beats one that stands ten times
    /// in a single address.
    private static func score(of delimiter: UInt8, in bytes: [UInt8]) -> Int {
        var agreeing: [Int: Int] = [:]
        for count in counts(of: delimiter, in: bytes) where count > 0 {
            agreeing[count, default: 0] += 1
        }
        let commonest = agreeing.max { ($0.value, $0.key) < ($1.value, $1.key) }
        guard let commonest else { return 0 }
        return commonest.value * 100 + min(commonest.key, 99)
    }

    /// How often the delimiter stands outside quotes in each of the first records.
    private static func counts(of delimiter: UInt8, in bytes: [UInt8]) -> [Int] {
        var counts = [0]
        var isQuoted = false
        for byte in bytes.prefix(64 << 10) {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case delimiter where !isQuoted: counts[counts.count - 1] += 1
            case 0x0A where !isQuoted:
                guard counts.count < sample else { return counts }
                counts.append(0)
            default: break
            }
        }
        return counts
    }
}
