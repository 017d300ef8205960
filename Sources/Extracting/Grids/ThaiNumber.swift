/// Numbers in Thai digits, which word processors break as they break Thai words: anywhere.
enum ThaiNumber {
    /// Whether two lines are one number: an amount in groups of three, or digits in a column that is
    /// hardly wider than one.
    static func isOne(_ first: String, _ second: String, isNarrow: Bool) -> Bool {
        guard let head = values(first), let rest = values(withoutDecimals(second)) else {
            return false
        }
        if !head.contains(nil), !rest.contains(nil) {
            return isNarrow && head.count + rest.count < 4
        }
        return isGrouped(head + rest)
    }

    private static func withoutDecimals(_ text: String) -> Substring {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isDecimal = parts.count == 2 && 1...2 ~= parts[1].unicodeScalars.count
        return isDecimal ? parts[0] : Substring(text)
    }

    /// The digits of a text and its commas, as nil; nil where it holds anything else.
    private static func values(_ text: some StringProtocol) -> [UInt32?]? {
        var values: [UInt32?] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0E50...0x0E59: values.append(scalar.value - 0x0E50)
            case 0x2C: values.append(nil)
            default: return nil
            }
        }
        return values.isEmpty ? nil : values
    }

    private static func isGrouped(_ values: [UInt32?]) -> Bool {
        let groups = values.split(separator: nil, omittingEmptySubsequences: false)
        guard groups.count >= 2, let first = groups.first else { return false }
        return 1...3 ~= first.count && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}
