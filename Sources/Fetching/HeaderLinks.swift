/// The links that headers hold: `Refresh: 5; url=/new` and `Link: </next>; rel=next` (RFC 8288).
enum HeaderLinks {
    /// The targets as sent, in order. What a `Link` preloads, styles or describes for programs is
    /// no link for a person and left out.
    static func targets(of head: ResponseHead) -> [String] {
        head.refresh.compactMap(refreshTarget) + head.links.flatMap(linkTargets)
    }

    /// What follows `url=`, without quotes; nil where there is only a number of seconds.
    private static func refreshTarget(_ value: String) -> String? {
        let bytes = Array(value.utf8)
        guard let separator = bytes.firstIndex(where: { $0 == semicolon || $0 == comma }) else {
            return nil
        }
        var target = trimmed(bytes[(separator + 1)...])
        if target.count >= 3, lowercased(target.prefix(3)) == "url" {
            let rest = trimmed(target.dropFirst(3))
            if rest.first == equals { target = trimmed(rest.dropFirst()) }
        }
        if let quote = target.first, quote == doubleQuote || quote == singleQuote {
            target = target.dropFirst().prefix { $0 != quote }
        }
        return target.isEmpty ? nil : String(decoding: target, as: UTF8.self)
    }

    private static func linkTargets(_ value: String) -> [String] {
        var targets: [String] = []
        var rest = Array(value.utf8)[...]
        while let open = rest.firstIndex(of: less), targets.count < most {
            guard let close = rest[open...].firstIndex(of: greater) else { break }
            let target = rest[(open + 1)..<close]
            rest = rest[(close + 1)...]
            let parameters = rest.prefix { $0 != less }
            if isForPeople(parameters) { targets.append(String(decoding: target, as: UTF8.self)) }
        }
        return targets
    }

    /// Whether a link with these parameters leads a person anywhere.
    private static func isForPeople(_ parameters: ArraySlice<UInt8>) -> Bool {
        let relations = lowercased(parameters).split { $0 == ";" || $0 == "," }
            .map { $0.filter { $0 != " " && $0 != "\t" && $0 != "\"" } }
            .filter { $0.hasPrefix("rel=") }
            .map { $0.dropFirst(4) }
        return !relations.contains { relation in
            // A relation that is an address itself is some program's own.
            relation.contains(":") || machineRelations.contains(where: relation.hasPrefix)
        }
    }

    private static let machineRelations = [
        "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "stylesheet", "icon",
        "shortcut", "pingback", "manifest", "service", "describedby", "edituri",
    ]

    /// The most links of one header.
    private static let most = 100

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.drop { $0 <= 0x20 }
    }

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).lowercased()
    }

    private static let semicolon = UInt8(ascii: ";")
    private static let comma = UInt8(ascii: ",")
    private static let equals = UInt8(ascii: "=")
    private static let doubleQuote = UInt8(ascii: "\"")
    private static let singleQuote = UInt8(ascii: "'")
    private static let less = UInt8(ascii: "<")
    private static let greater = UInt8(ascii: ">")
}
