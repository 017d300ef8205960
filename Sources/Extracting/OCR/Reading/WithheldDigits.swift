/// Digits of a line that the models may not be believed on, for whoever can tell digits by their
/// shape.
struct WithheldDigits {
    /// Indices in `ReadLine.letters`, the signs between the digits too.
    let letters: Range<Int>
    /// Where they stand, in dots from the left of the line's picture, roughly.
    let left: Int
    let right: Int
}

extension ReadLine {
    /// Its withheld digits, number by number.
    var withheldDigits: [WithheldDigits] {
        Numbers(in: self).groups
            .filter { group in group.contains { letters[$0].scalar == .withheld } }
            .map { group in
                WithheldDigits(
                    letters: group,
                    left: letters[group].map(\.left).min() ?? 0,
                    right: letters[group].map(\.right).max() ?? 0
                )
            }
    }

    /// Puts in place of withheld digits what is certain; nil stays withheld. There may be more or
    /// fewer than the models saw. Ranges behind these move, so the last are restored first.
    mutating func restore(_ digits: WithheldDigits, as certain: [Unicode.Scalar?]) {
        let old = letters[digits.letters]
        guard let first = old.first, !certain.isEmpty else { return }
        let width = max(0, digits.right - digits.left)
        let restored = certain.enumerated().map { index, scalar in
            ReadLetter(
                scalar: scalar ?? .withheld,
                confidence: scalar == nil ? 0 : 100,
                left: digits.left + width * index / certain.count,
                right: digits.left + width * (index + 1) / certain.count,
                beginsWord: index == 0 && first.beginsWord,
                isAgreed: scalar != nil,
                isThaiNumber: scalar?.isThaiDigit ?? true,
                isNumber: scalar?.isDigit ?? true
            )
        }
        letters.replaceSubrange(digits.letters, with: restored)
    }
}
