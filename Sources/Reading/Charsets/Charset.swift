/// The charsets that pages of Thai agencies are written in.
enum Charset: Hashable, Sendable {
    case utf8, windows874, windows1252, utf16LittleEndian, utf16BigEndian

    /// The charset that a label means, as the WHATWG Encoding standard §4.2 maps labels.
    ///
    /// nil for a label of a charset that is not read here. `cp874` is Python's and Java's word, which
    /// WHATWG lacks and Thai pages use.
    init?(label: some Sequence<UInt8>) {
        let label = String(
            decoding: label.filter { $0 > 0x20 }.map(\.asciiLowercased),
            as: UTF8.self
        )
        guard let charset = Self.labels[label] else { return nil }
        self = charset
    }

    private static let labels: [String: Charset] = {
        let names: [(Charset, String)] = [
            (
                .utf8,
                "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf-8; utf8mb4"
            ),
            (.windows874, "windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 tis620"),
            (
                .windows874,
                "cp874 cp-874 ms874 x-windows-874 ibm874 tis620.2533 tis-620-2533 win874 thai"
            ),
            (.windows1252, "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1"),
            (
                .windows1252,
                "iso_8859-1:1987 iso-ir-100 latin1 l1 ascii us-ascii ansi_x3.4-1968 cp819 ibm819"
            ),
            (
                .utf16LittleEndian,
                "utf-16 utf-16le unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff"
            ),
            (.utf16BigEndian, "utf-16be unicodefffe"),
        ]
        var labels: [String: Charset] = [:]
        for (charset, words) in names {
            for word in words.split(separator: " ") { labels[String(word)] = charset }
        }
        return labels
    }()
}
