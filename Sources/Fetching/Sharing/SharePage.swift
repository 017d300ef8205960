internal import Addressing
internal import Model

/// What a file host answers in place of a file: that one has to sign in, that there is no such file,
/// or a notice with the file behind it.
enum SharePage: Equatable {
    case instead(Trouble)
    /// The address of the file behind a notice.
    case door(Address)

    /// What such an answer means; nil for a file, and for what no share link led to.
    init?(_ outcome: Outcome, on trail: Trail) {
        switch outcome {
        case .refused(401), .refused(403):
            guard trail.shareLink != nil else { return nil }
            self = .instead(.signIn)
        case .arrived(let arrival):
            guard let link = trail.shareLink, link.kind != .page else { return nil }
            let page = Array(arrival.bytes.prefix(Self.longest))
            guard Self.isMarkup(page) else { return nil }
            self.init(page, trail)
        case .refused, .unreachable, .skipped: return nil
        }
    }

    private init?(_ page: [UInt8], _ trail: Trail) {
        // The names of a folder's files may say anything.
        if page.holds("flip-entry") { return nil }
        if ShareWords.notices.contains(where: page.holds) {
            let text = String(decoding: page, as: UTF8.self)
            let door = trail.door == nil ? Self.door(in: text, at: trail.request) : nil
            self = door.map(Self.door) ?? .instead(.redirectLoop)
            return
        }
        guard let saying = ShareWords.sayings.first(where: { page.holds($0.words) }) else {
            return nil
        }
        self = .instead(saying.meaning)
    }

    /// The address behind a notice: that of its link, else the same address, confirmed as the
    /// notice's button would. Nothing is submitted.
    private static func door(in page: String, at address: Address) -> Address? {
        if let link = value(after: "id=\"uc-download-link\"", "href=\"", in: page),
            let door = Address(link.replacing("&amp;", with: "&"), relativeTo: address),
            door.isOn(ShareWords.doorHosts)
        {
            return door
        }
        let confirm = value(after: "name=\"confirm\"", "value=\"", in: page) ?? "t"
        let visit = value(after: "name=\"uuid\"", "value=\"", in: page)
        guard (confirm + (visit ?? "")).utf8.allSatisfy(Escapes.isUnreserved),
            address.query?.isEmpty == false, address.isOn(ShareWords.doorHosts)
        else { return nil }
        return Address(
            address.withoutFragment.text + "&confirm=\(confirm)"
                + (visit.map { "&uuid=\($0)" } ?? "")
        )
    }

    /// The value of an attribute within the tag that holds `mark`.
    private static func value(
        after mark: String,
        _ attribute: String,
        in page: String
    ) -> String? {
        guard let range = page.firstRange(of: mark) else { return nil }
        let tag = page[..<range.lowerBound].lastIndex(of: "<") ?? range.lowerBound
        let rest = page[tag...].prefix { $0 != ">" }
        guard let start = rest.firstRange(of: attribute) else { return nil }
        return String(rest[start.upperBound...].prefix { $0 != "\"" })
    }

    /// How much of a page is looked at: such pages are short, but for their scripts.
    private static let longest = 256 << 10

    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
        return text.first { $0 > 0x20 } == UInt8(ascii: "<")
    }
}

extension [UInt8] {
    /// Whether the UTF-8 of these words stands in it.
    fileprivate func holds(_ words: String) -> Bool {
        guard let first = words.utf8.first else { return true }
        var rest = self[...]
        while let start = rest.firstIndex(of: first) {
            if rest[start...].starts(with: words.utf8) { return true }
            rest = rest[(start + 1)...]
        }
        return false
    }
}
