internal import ThaiText

/// E-mail addresses in text.
enum MailAddress {
    /// The addresses of a text folded with its signs, in lower case.
    static func addresses(in written: [UInt8]) -> [String] {
        written.indices.filter { written[$0] == UInt8(ascii: "@") }.compactMap { at in
            let local = written[..<at].reversed().prefix(while: isLocal).reversed()
            let domain = written[(at + 1)...].prefix(while: isDomain)
            let name = String(decoding: domain, as: UTF8.self)
                .split(separator: ".", omittingEmptySubsequences: true)
            guard !local.isEmpty, name.count >= 2, let top = name.last, top.count >= 2,
                top.utf8.allSatisfy({ !$0.isFoldedDigit && $0 != UInt8(ascii: "-") })
            else { return nil }
            return String(decoding: Array(local), as: UTF8.self) + "@" + name.joined(separator: ".")
        }
    }

    /// Whether an address is one of a free service rather than the agency's own.
    static func isFree(_ address: String) -> Bool {
        free.contains { address.hasSuffix("@" + $0) }
    }

    private static let free = [
        "gmail.com", "hotmail.com", "hotmail.co.th", "outlook.com", "outlook.co.th", "yahoo.com",
        "yahoo.co.th", "live.com", "windowslive.com", "icloud.com", "thaimail.com",
    ]

    private static func isLocal(_ byte: UInt8) -> Bool {
        isDomain(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        (byte.isFoldedLetter && byte < 0x80) || byte.isFoldedDigit
            || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
}
