internal import ThaiText

/// Thai telephone numbers in text: `0-3561-1234`, `035-611-714`, `0 3561 1714 ต่อ 12`, `081-234-5678`,
/// `+66 35 611 714`, with Thai digits too.
enum Telephone {
    /// The numbers of a text folded with its signs, as bare digits from the leading 0 on. Those after
    /// the word for a facsimile machine are left out.
    static func numbers(in written: [UInt8]) -> [[UInt8]] {
        var numbers: [[UInt8]] = []
        var place = 0
        while place < written.count {
            guard written[place].isFoldedDigit || written[place] == UInt8(ascii: "+") else {
                place += 1
                continue
            }
            let run = Run(written, from: place)
            if let number = run.number, !isFacsimile(written, before: place) {
                numbers.append(number)
            }
            place = run.end
        }
        return numbers
    }

    /// Digits with what people write between them.
    private struct Run {
        let digits: [UInt8]
        let end: Int

        /// Nine digits of a landline or ten of a mobile, each first digit 0, extension cut off.
        var number: [UInt8]? {
            guard digits.first == UInt8(ascii: "0"), digits.count >= 9 else { return nil }
            switch digits[1] {
            case UInt8(ascii: "6"), UInt8(ascii: "8"), UInt8(ascii: "9"):
                return digits.count == 10 ? digits : nil
            case UInt8(ascii: "2")...UInt8(ascii: "5"), UInt8(ascii: "7"):
                // A range such as 0-3561-1714-5 names the last digit again.
                return digits.count <= 11 ? Array(digits.prefix(9)) : nil
            default: return nil
            }
        }

        init(_ text: [UInt8], from start: Int) {
            var digits: [UInt8] = []
            var place = start
            var gap = 0
            if text[place] == UInt8(ascii: "+") {
                if text.continues(with: Array("+66".utf8), at: place) {
                    digits.append(UInt8(ascii: "0"))
                    place += 3
                } else {
                    place += 1
                }
            }
            while place < text.count, gap <= 2, digits.count <= 16 {
                switch text[place] {
                case let digit where digit.isFoldedDigit:
                    digits.append(digit)
                    gap = 0
                case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("),
                    UInt8(ascii: ")"):
                    // Two numbers one after the other: the second begins with its own 0.
                    if Run.isWhole(digits), text.dropFirst(place + 1).first == UInt8(ascii: "0") {
                        gap = 3
                    } else {
                        gap += 1
                    }
                default: gap = 3
                }
                if gap <= 2 { place += 1 }
            }
            self.digits = digits
            end = max(place, start + 1)
        }

        private static func isWhole(_ digits: [UInt8]) -> Bool {
            digits.count >= 9 && digits.first == UInt8(ascii: "0")
        }
    }

    private static let facsimile = written(["โทรสาร", "แฟกซ์", "แฟ็กซ์", "fax"])
    private static let telephone = written(["โทรศัพท์", "โทร.", "โทร ", "tel"])

    /// Whether the last word for a machine before a number is that for a facsimile.
    private static func isFacsimile(_ text: [UInt8], before place: Int) -> Bool {
        let before = Array(text[max(0, place - 40)..<place])
        guard let machine = facsimile.compactMap({ before.lastIndex(of: $0) }).max() else {
            return false
        }
        return !telephone.contains { (before.lastIndex(of: $0) ?? -1) > machine }
    }
}

extension [UInt8] {
    /// Where `word` begins, last.
    func lastIndex(of word: [UInt8]) -> Int? {
        guard !word.isEmpty, count >= word.count else { return nil }
        return (0...(count - word.count)).last { continues(with: word, at: $0) }
    }
}
