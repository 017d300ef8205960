/// Status and headers of an answer: the few that anybody here asks for.
struct ResponseHead: Sendable, Equatable {
    private(set) var status = 0
    private(set) var contentType: String?
    private(set) var location: [UInt8]?
    private(set) var refresh: [String] = []
    private(set) var links: [String] = []
    private(set) var retryAfter: String?
    private(set) var limitRemaining: String?
    private(set) var limitReset: String?
    private(set) var cookies: [String] = []
    private(set) var entityTag: String?
    private(set) var lastModified: String?
    /// Whether it asks the visitor to prove to be a person, by Cloudflare's own word for that.
    private(set) var isChallenge = false
    /// Whether the empty line came that ends the head.
    private(set) var isComplete = false
    /// All lines as they came, where somebody wants to record them.
    private(set) var lines: [[UInt8]] = []
    /// The IP address of who answered, likewise.
    var peer: String?
    private let keepsLines: Bool
    private var size = 0

    /// The most bytes of all headers of one answer.
    static let limit = 128 << 10

    /// The head of an answer that is yet to come.
    init(keepsLines: Bool = false) { self.keepsLines = keepsLines }

    /// The head of what was kept without one.
    init(contentType: String?) {
        keepsLines = false
        status = 200
        isComplete = true
        self.contentType = contentType
    }

    /// Takes one line of the head, line break included; false once the head is too large.
    ///
    /// A status line starts anew: an interim answer (1xx) may precede the final one.
    mutating func take(_ line: [UInt8]) -> Bool {
        if line.starts(with: "HTTP/".utf8) {
            let size = size
            self = ResponseHead(keepsLines: keepsLines)
            self.size = size
            status = Self.status(of: line)
        } else if line.allSatisfy({ $0 <= 0x20 }) {
            isComplete = true
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
            keep(name: line[..<colon], value: line[(colon + 1)...])
        }
        if keepsLines { lines.append(line) }
        size += line.count
        return size <= Self.limit
    }

    /// The three digits after the first space; 0 where there are none.
    private static func status(of line: [UInt8]) -> Int {
        let digits = line.drop { $0 != UInt8(ascii: " ") }.dropFirst().prefix(3)
        return Int(String(decoding: digits, as: UTF8.self)) ?? 0
    }

    private mutating func keep(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
        let value = Self.trimmed(value)
        switch String(decoding: name, as: UTF8.self).lowercased() {
        case "content-type": contentType = contentType ?? String(decoding: value, as: UTF8.self)
        case "location": location = location ?? Array(value)
        case "refresh": refresh.append(String(decoding: value, as: UTF8.self))
        case "cf-mitigated": isChallenge = value.elementsEqual("challenge".utf8)
        case "set-cookie": cookies.append(String(decoding: value, as: UTF8.self))
        case "link": links.append(String(decoding: value, as: UTF8.self))
        case "etag": entityTag = Self.validator(value)
        case "last-modified": lastModified = Self.validator(value)
        case "retry-after": retryAfter = String(decoding: value, as: UTF8.self)
        case "ratelimit-remaining", "x-ratelimit-remaining":
            limitRemaining = String(decoding: value, as: UTF8.self)
        case "ratelimit-reset", "x-ratelimit-reset":
            limitReset = String(decoding: value, as: UTF8.self)
        default: break
        }
    }

    /// What can be said back to the server: short, of ASCII alone; nil for anything else.
    private static func validator(_ value: ArraySlice<UInt8>) -> String? {
        guard (1...longestValidator).contains(value.count),
            value.allSatisfy({ (0x20..<0x7F).contains($0) })
        else { return nil }
        return String(decoding: value, as: UTF8.self)
    }

    private static let longestValidator = 512

    private static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var value = value.drop { $0 <= 0x20 }
        while let last = value.last, last <= 0x20 { value.removeLast() }
        return value
    }
}
