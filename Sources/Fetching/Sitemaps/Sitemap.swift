/// One file that lists pages, or further such files: a sitemap (sitemaps.org 0.9), a feed, or what the
/// index of a WordPress site answers.
struct Sitemap: Sendable, Equatable {
    let kind: Kind
    /// What it lists, as written but for entities; at most `mostLocations`.
    let locations: [String]
    /// Whether it lists more than that.
    let isCut: Bool

    enum Kind: Sendable { case pages, sitemaps }

    /// The most bytes of one file, as sitemaps.org allows: 50 MiB, unpacked.
    static let longest = 50 << 20
    /// The most entries of one file, as sitemaps.org allows.
    static let mostLocations = 50_000

    /// Reads XML, a plain list of addresses, JSON of WordPress, or any of them compressed; nil for
    /// anything else.
    init?(_ bytes: [UInt8]) {
        guard
            let plain = Gunzip.isCompressed(bytes)
                ? Gunzip.unpacked(bytes, limit: Self.longest) : bytes
        else { return nil }
        var scanner = SitemapScanner(plain)
        if let (kind, locations) = scanner.scan(atMost: Self.mostLocations + 1) {
            self.init(kind: kind, locations: locations)
        } else if let links = WordPressIndex.links(in: plain) {
            self.init(kind: .pages, locations: links)
        } else if let lines = Self.lines(of: plain) {
            self.init(kind: .pages, locations: lines)
        } else {
            return nil
        }
    }

    private init(kind: Kind, locations: [String]) {
        self.kind = kind
        self.locations = Array(locations.prefix(Self.mostLocations))
        isCut = locations.count > Self.mostLocations
    }

    /// The lines of a plain list; nil where one is no http(s) address, which HTML never is.
    private static func lines(of bytes: [UInt8]) -> [String]? {
        var lines: [String] = []
        var start = 0
        while start < bytes.count, lines.count <= mostLocations {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            let line = withoutBlanks(bytes[start..<end])
            start = end + 1
            guard !line.isEmpty else { continue }
            guard beginsLikeAddress(line) else { return nil }
            lines.append(String(decoding: line, as: UTF8.self))
        }
        return lines.isEmpty ? nil : lines
    }

    /// A line without spaces, nor the byte order mark that some files begin with.
    private static func withoutBlanks(_ line: ArraySlice<UInt8>) -> [UInt8] {
        let isMarked = line.starts(with: [0xEF, 0xBB, 0xBF])
        return line.dropFirst(isMarked ? 3 : 0).filter { $0 != 0x20 }
    }

    private static func beginsLikeAddress(_ line: [UInt8]) -> Bool {
        line.prefix(4).map { $0 | 0x20 }.elementsEqual("http".utf8)
    }
}
