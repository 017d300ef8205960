@testable import ThaiText

/// The definition of a hit, written down without any regard for time.
enum BruteForce {
    static func hits(of pattern: Pattern, in text: Folded) -> [Hit] {
        let needle = Needle(pattern, .plain)
        guard !needle.bytes.isEmpty else { return [] }
        let candidates = text.bytes.indices.flatMap { start in
            let longest = min(text.count, start + needle.bytes.count + needle.errors)
            return (start + 1...longest).compactMap { end -> Hit? in
                let edits = edits(needle.bytes, text, start..<end)
                guard edits <= needle.errors else { return nil }
                return Hit(pattern: pattern.id, range: start..<end, distance: edits)
            }
        }
        return apart(bestByEnd(candidates), needle.bytes.count)
    }

    /// The least edits that make the needle of one part of the text, digits whole and untouched.
    private static func edits(_ needle: [UInt8], _ text: Folded, _ range: Range<Int>) -> Int {
        let never = 1_000_000
        var rows = [[Int]](
            repeating: [0] + [Int](repeating: never, count: range.count),
            count: needle.count + 1
        )
        for column in 0...range.count { rows[0][column] = column }
        for place in needle.indices {
            let isDigit = Digits.isDigit(needle[place])
            let goesOn = isDigit && place + 1 < needle.count && Digits.isDigit(needle[place + 1])
            rows[place + 1][0] = isDigit ? never : rows[place][0] + 1
            for column in 0..<range.count {
                let index = range.lowerBound + column
                let isSame = needle[place] == text.bytes[index]
                let change =
                    isDigit ? (isWhole(needle, place, text, index) ? 0 : never) : (isSame ? 0 : 1)
                rows[place + 1][column + 1] = min(
                    rows[place][column] + change,
                    rows[place][column + 1] + (isDigit ? never : 1),
                    rows[place + 1][column] + (goesOn ? never : 1)
                )
            }
        }
        return rows[needle.count][range.count]
    }

    /// Whether the digit has the same neighbours in its number as the needle's.
    private static func isWhole(_ needle: [UInt8], _ place: Int, _ text: Folded, _ index: Int)
        -> Bool
    {
        func isDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
            bytes.indices.contains(index) && Digits.isDigit(bytes[index])
        }
        let before = isDigit(text.bytes, index - 1) && text.isJoined(at: index)
        let after = isDigit(text.bytes, index + 1) && text.isJoined(at: index + 1)
        return needle[place] == text.bytes[index]
            && before == isDigit(needle, place - 1) && after == isDigit(needle, place + 1)
    }

    private static func bestByEnd(_ hits: [Hit]) -> [Hit] {
        Dictionary(grouping: hits, by: \.range.upperBound).values.compactMap { group in
            group.min { ($0.distance, $0.range.lowerBound) < ($1.distance, $1.range.lowerBound) }
        }
    }

    private static func apart(_ hits: [Hit], _ length: Int) -> [Hit] {
        var kept: [Hit] = []
        for hit in hits.sorted(by: { rank($0, length) < rank($1, length) })
        where !kept.contains(where: { $0.range.overlaps(hit.range) }) {
            kept.append(hit)
        }
        return kept
    }

    private static func rank(_ hit: Hit, _ length: Int) -> (Int, Int, Int) {
        (hit.distance, abs(hit.range.count - length), hit.range.lowerBound)
    }
}
