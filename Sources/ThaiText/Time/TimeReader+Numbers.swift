/// Which numbers are no years.
extension TimeReader {
    /// Words of Latin letters that a year is written onto: `ITA2568`.
    private static let labels: Set<[UInt8]> = [
        Array("ita".utf8), Array("oit".utf8), Array("be".utf8),
    ]
    /// What cameras and scanners begin their numbered file names with.
    private static let serials: Set<[UInt8]> = [
        Array("img".utf8), Array("dsc".utf8), Array("scan".utf8),
    ]

    /// Whether four digits that no word introduces are likely a year.
    func isBareYear(at index: Int) -> Bool {
        guard let number = token(index), number.digits == 4, let value = number.number else {
            return false
        }
        return ((2400...2699).contains(value) || (2010...2049).contains(value))
            && !isAmount(at: index) && !isCounted(at: index) && !isPartOfName(number)
            && !isPartOfPhone(at: index) && !isJoinedNumber(index, after: .dot)
    }

    /// Whether thousands or a fraction are part of the number: `2,568`, `2568.50`.
    func isAmount(at index: Int) -> Bool {
        if isJoinedNumber(index, after: .comma), token(index)?.digits == 3 { return true }
        if isJoinedNumber(index, before: .comma), token(index + 2)?.digits == 3 { return true }
        return isJoinedNumber(index, before: .dot)
    }

    /// Whether a unit follows: `2568 บาท`, `60 วัน`.
    func isCounted(at index: Int) -> Bool {
        guard let next = token(index + 1), !next.isAfterBreak else { return false }
        return [.unit, .monthWord].contains(next.kind)
            && (next.kind == .unit || token(index)?.digits != 4)
    }

    /// Whether `number sign number` stands here without spaces, this number being the second.
    func isJoinedNumber(_ index: Int, after sign: TimeToken.Kind) -> Bool {
        guard kind(index - 1) == sign, token(index)?.number != nil, token(index - 2)?.number != nil
        else { return false }
        return isJoinedOnBothSides(index - 1)
    }

    /// Whether `number sign number` stands here without spaces, this number being the first.
    func isJoinedNumber(_ index: Int, before sign: TimeToken.Kind) -> Bool {
        isJoinedNumber(index + 2, after: sign)
    }

    /// Whether nothing separates a token from those on its sides.
    func isJoinedOnBothSides(_ index: Int) -> Bool {
        token(index)?.isJoined == true && token(index + 1)?.isJoined == true
    }

    /// Whether the numbers right before, spaces and dashes between, begin with a zero: `0 3561 2568`.
    private func isPartOfPhone(at index: Int) -> Bool {
        for earlier in stride(from: index - 1, through: max(0, index - 5), by: -1) {
            switch tokens[earlier].kind {
            case .number:
                if text.bytes[tokens[earlier].range.lowerBound] == UInt8(ascii: "0") { return true }
            case .through: break
            default: return false
            }
            if tokens[earlier].isAfterBreak { return false }
        }
        return false
    }

    /// Whether Latin letters touch the number, as in file names, and none of those that label years.
    private func isPartOfName(_ number: TimeToken) -> Bool {
        let after = number.range.upperBound
        if after < text.count, Self.isLatin(text.bytes[after]) { return true }
        var end = number.range.lowerBound
        let isUnderscored = end > 0 && text.bytes[end - 1] == UInt8(ascii: "_")
        if isUnderscored { end -= 1 }
        var start = end
        while start > 0, Self.isLatin(text.bytes[start - 1]) { start -= 1 }
        let letters = Array(text.bytes[start..<end].prefix(8))
        return isUnderscored
            ? Self.serials.contains(letters)
            : !letters.isEmpty && !Self.labels.contains(letters)
    }

    private static func isLatin(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
