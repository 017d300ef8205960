internal import ThaiText

/// Thai postal addresses in text.
enum PostalAddress {
    /// Which parts of an address a text names.
    enum Part: CaseIterable { case house, subdistrict, district, province, postcode }

    private static let house = written(["เลขที่", "หมู่ ", "หมู่ที่", "ม.", "ถนน", "ถ.", "ซอย", "ซ."])
    private static let subdistrict = written(["ตำบล", "ต.", "แขวง"])
    private static let district = written(["อำเภอ", "อ.", "เขต"])
    private static let province = written(["จังหวัด", "จ.", "กรุงเทพ", "กทม"])

    /// The parts that a text names, folded with its signs.
    static func parts(in written: [UInt8]) -> Set<Part> {
        Set(Part.allCases.filter { names($0, written) })
    }

    /// Whether a letter would arrive: a district or subdistrict, and two parts more.
    static func isEnough(_ parts: Set<Part>) -> Bool {
        parts.count >= 3 && (parts.contains(.subdistrict) || parts.contains(.district))
    }

    private static func names(_ part: Part, _ text: [UInt8]) -> Bool {
        switch part {
        case .house:
            house.contains { begins($0, text) { $0.isFoldedDigit || $0.isFoldedThai } }
                || text.first?.isFoldedDigit == true
        case .subdistrict: subdistrict.contains { begins($0, text, \.isFoldedThai) }
        case .district: district.contains { begins($0, text, \.isFoldedThai) }
        case .province: province.contains { begins($0, text, \.isFoldedThai) }
        case .postcode: hasPostcode(text)
        }
    }

    /// Whether a word stands at the beginning of a word, followed by a name.
    private static func begins(
        _ word: [UInt8],
        _ text: [UInt8],
        _ isName: (UInt8) -> Bool
    ) -> Bool {
        text.indices.contains { place in
            guard text.continues(with: word, at: place) else { return false }
            let isAbbreviation = word.last == UInt8(ascii: ".")
            if isAbbreviation, place > 0, text[place - 1].isFoldedLetter { return false }
            let next = text[(place + word.count)...].first { $0 != UInt8(ascii: " ") }
            return next.map(isName) ?? false
        }
    }

    /// Five digits that stand alone, as postcodes from 10xxx to 96xxx do.
    private static func hasPostcode(_ text: [UInt8]) -> Bool {
        text.split { !$0.isFoldedDigit }.contains { digits in
            guard digits.count == 5, let code = Int(String(decoding: digits, as: UTF8.self)) else {
                return false
            }
            let before = digits.startIndex > 0 ? text[digits.startIndex - 1] : 0x20
            return (10_000..<97_000).contains(code) && before != UInt8(ascii: ",")
                && before != UInt8(ascii: "-")
        }
    }
}
