/// A number as it stands in a line: digits and what is written between them.
struct Numbers {
    /// Indices of letters, word by word.
    let groups: [Range<Int>]

    /// From the first digit to the last that no space or word parts from it.
    init(in line: ReadLine) {
        var groups: [Range<Int>] = []
        for (index, letter) in line.letters.enumerated() where letter.isNumber {
            if let last = groups.last, Self.goesOn(from: last.upperBound, to: index, in: line) {
                groups[groups.count - 1] = last.lowerBound..<index + 1
            } else {
                groups.append(index..<index + 1)
            }
        }
        self.groups = groups
    }

    /// Whether nothing but the signs of numbers, or one letter that may be a digit misread, lies
    /// between two digits.
    private static func goesOn(from end: Int, to next: Int, in line: ReadLine) -> Bool {
        guard !(end...next).contains(where: { line.letters[$0].beginsWord }) else { return false }
        return next - end <= 1
            || line.letters[end..<next].allSatisfy { joints.contains($0.scalar) }
    }

    /// Whether thousands stand in threes: a comma that is read as a point, a digit too many or too
    /// few shows in that.
    static func isWellFormed(_ number: String) -> Bool {
        let points = number.utf8.split(
            separator: UInt8(ascii: "."),
            omittingEmptySubsequences: false
        )
        // 1.250.000 and 535.948.65, but not 08.30 nor 1.2.15.
        let isSplit = points.count > 2 && points.dropFirst().contains { $0.count > 2 }
        guard !isSplit, let whole = points.first else { return false }
        let parts = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        return parts.dropFirst().allSatisfy { $0.count == 3 } || parts.allSatisfy { $0.count < 3 }
    }

    static let joints: Set<Unicode.Scalar> = [",", ".", "/", "-", "–", ":", "(", ")"]
}

extension ReadLine {
    /// Confidence below which an Arabic digit is not believed, though both models read it alike.
    private static let sure = 95.0

    /// Takes out what must not be believed: all digits of a number in which either model saw a Thai
    /// digit, on which the two disagree, or of which either is not sure. The models know five of the
    /// ten Thai digits and read the others as one of those, as Arabic digits or as letters.
    mutating func withholdDoubtfulDigits() {
        for group in Numbers(in: self).groups {
            let isCertain = group.allSatisfy { index in
                let letter = letters[index]
                return letter.isAgreed && !letter.isThaiNumber && letter.confidence >= Self.sure
            }
            let text = String(String.UnicodeScalarView(letters[group].map(\.scalar)))
            guard !isCertain || !Numbers.isWellFormed(text) else { continue }
            for index in group where !Numbers.joints.contains(letters[index].scalar) {
                withhold(index)
            }
        }
    }
}
