/// A number as it stands in a line: digits and what is written between them.
struct Numbers {
    /// Indices of letters, word by word.
    let groups: [Range<Int>]

    /// Whatever holds a digit, with the signs that stand in numbers, up to the next letter or space.
    init(in line: ReadLine) {
        var groups: [Range<Int>] = []
        for (index, letter) in line.letters.enumerated()
        where letter.isNumber || Self.joints.contains(letter.scalar) {
            if let last = groups.last, !Self.isParted(last.upperBound, index, in: line) {
                groups[groups.count - 1] = last.lowerBound..<index + 1
            } else {
                groups.append(index..<index + 1)
            }
        }
        self.groups = groups.filter { group in group.contains { line.letters[$0].isNumber } }
    }

    /// Whether a space, or more than one letter that may be a digit misread, lies between.
    private static func isParted(_ end: Int, _ next: Int, in line: ReadLine) -> Bool {
        next - end > 1 || (end...next).contains { line.letters[$0].beginsWord }
    }

    static let joints: Set<Unicode.Scalar> = [",", ".", "/", "-", "–", ":", "(", ")"]
}

extension ReadLine {
    /// Confidence below which an Arabic digit is not believed, though both models read it alike.
    private static let sure = 90.0

    /// Takes out what must not be believed: all digits of a number in which either model saw a Thai
    /// digit, on which the two disagree, or of which either is not sure. The models know five of the
    /// ten Thai digits and read the others as one of those, as Arabic digits or as letters.
    mutating func withholdDoubtfulDigits() {
        for group in Numbers(in: self).groups {
            let isCertain = group.allSatisfy { index in
                let letter = letters[index]
                return letter.isAgreed && !letter.isThaiNumber && letter.confidence >= Self.sure
            }
            guard !isCertain else { continue }
            for index in group where !Numbers.joints.contains(letters[index].scalar) {
                withhold(index)
            }
        }
    }
}
