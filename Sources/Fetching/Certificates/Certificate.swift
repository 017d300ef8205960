internal import FoundationEssentials
internal import ThaiText

/// One certificate that a server sent (RFC 5280), as far as it takes to say what is wrong with it.
///
/// It is read from what libcurl and OpenSSL make of it, so that no parser of ours meets its bytes.
struct Certificate: Hashable, Sendable {
    /// Whom it is for, and who vouches for that: distinguished names as OpenSSL writes them.
    private(set) var subject = ""
    private(set) var issuer = ""
    /// The hosts that it is for.
    private(set) var hosts: [String] = []
    /// Where its issuer's certificate lies.
    private(set) var issuerAddress: String?
    private(set) var start: CalendarDay?
    private(set) var end: CalendarDay?

    /// - Parameter lines: what libcurl says of it (CURLINFO_CERTINFO), each `name:value`.
    init(_ lines: [String]) {
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { continue }
            keep(line[line.index(after: colon)...], named: line[..<colon])
        }
    }

    private mutating func keep(_ value: Substring, named name: Substring) {
        switch name {
        case "Subject": subject = String(value)
        case "Issuer": issuer = String(value)
        case "X509v3 Subject Alternative Name":
            hosts = value.split(separator: ", ").prefix(Self.mostHosts).compactMap(Self.host)
        case "Authority Information Access":
            issuerAddress =
                value.split(whereSeparator: \.isNewline).lazy
                .compactMap { Self.value(of: $0, after: "CA Issuers - URI:") }.first
        case "Start date": start = CalendarDay(openSSL: value)
        case "Expire date": end = CalendarDay(openSSL: value)
        default: break
        }
    }

    private static func host(_ name: Substring) -> String? {
        value(of: name, after: "DNS:") ?? value(of: name, after: "IP Address:")
    }

    private static func value(of text: Substring, after prefix: String) -> String? {
        text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)).shown : nil
    }

    private static let mostHosts = 200

    /// What it is called among people: its common name, else its organisation, else all of it.
    static func shortName(of name: String) -> String {
        let parts = name.split(separator: ", ")
        for key in ["CN = ", "O = "] {
            guard let part = parts.last(where: { $0.hasPrefix(key) }) else { continue }
            return String(part.dropFirst(key.count)).shown
        }
        return name.shown
    }
}

extension String {
    /// Fit for a report: a certificate may say anything.
    fileprivate var shown: String {
        String(unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(200))
    }
}

extension CalendarDay {
    /// Reads `Jan  1 00:00:00 2021 GMT`.
    fileprivate init?(openSSL text: Substring) {
        let parts = text.split(separator: " ")
        let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(separator: " ")
        guard parts.count >= 4, let month = months.firstIndex(of: parts[0]),
            let day = Int(parts[1]), let year = Int(parts[3])
        else { return nil }
        self.init(year: year, month: month + 1, day: day)
    }
}
