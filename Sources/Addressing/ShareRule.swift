/// One shape of share links, and what to ask for in place of such a link.
struct ShareRule: Sendable {
    /// What is asked in place of a link of this shape.
    enum Action: Sendable {
        /// Another address, made of what the shape's names stand for; the pairs of the link's query
        /// that are named here go with it.
        case ask(String, keeping: [String] = [])
        /// The same path at another place, with the whole query.
        case askPath(String)
        /// The same address with this pair in its query, and without those.
        case add(String, dropping: [String] = [])
        case asItIs
    }

    let kind: ShareLink.Kind
    let action: Action
    private let segments: [Substring]
    private let query: [(name: Substring, value: Substring)]

    /// `shape` is a path, and after a question mark the pairs that its query must have. `{name}` is
    /// one segment or value, `**` at the end of a path anything or nothing.
    init(_ shape: String, _ kind: ShareLink.Kind, _ action: Action) {
        let parts = shape.split(separator: "?", maxSplits: 1)
        segments = (parts.first ?? "").split(separator: "/")
        let pairs = parts.count > 1 ? parts[1].split(separator: "&") : []
        query = pairs.map { pair in
            let name = pair.prefix { $0 != "=" }
            return (name, pair.dropFirst(name.count + 1))
        }
        self.kind = kind
        self.action = action
    }

    /// What the names of the shape stand for in an address; nil where it is of another shape.
    func values(in address: ShareAddress) -> [Substring: Substring]? {
        var values: [Substring: Substring] = [:]
        for (index, segment) in segments.enumerated() {
            if segment == "**" { break }
            guard index < address.segments.count,
                Self.match(address.segments[index], segment, &values)
            else { return nil }
        }
        guard segments.last == "**" || segments.count == address.segments.count else { return nil }
        for (name, wanted) in query {
            guard let value = address.value(String(name)), Self.match(value, wanted, &values) else {
                return nil
            }
        }
        return values
    }

    private static func match(
        _ text: Substring,
        _ wanted: Substring,
        _ values: inout [Substring: Substring]
    ) -> Bool {
        guard wanted.hasPrefix("{") else { return text == wanted }
        // Nothing that could begin another part of an address.
        guard text.utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x5F }) else {
            return false
        }
        values[wanted.dropFirst().dropLast()] = text
        return true
    }
}

extension ShareRule.Action {
    /// The address to ask for; nil where none can be made.
    func applied(
        to address: Address,
        _ parts: ShareAddress,
        _ values: [Substring: Substring]
    ) -> Address? {
        switch self {
        case .asItIs: return address
        case .ask(let template, let kept):
            var text = template
            for (name, value) in values { text.replace("{\(name)}", with: value) }
            for name in kept {
                guard let value = parts.value(name) else { continue }
                text += (text.contains("?") ? "&" : "?") + name + "=" + value
            }
            return Address(text)
        case .askPath(let path):
            return Address("\(path)?\(address.query ?? "")", relativeTo: address)
        case .add(let pair, let dropped):
            let name = pair.prefix { $0 != "=" }
            let kept = parts.pairs.filter { $0.name != name && !dropped.contains(String($0.name)) }
                .map { $0.value.isEmpty ? String($0.name) : "\($0.name)=\($0.value)" }
            let query = (kept + [pair]).joined(separator: "&")
            return Address("\(address.path)?\(query)", relativeTo: address)
        }
    }
}

extension String {
    /// Whether a host is this name, or one below it where it begins with a dot.
    func covers(_ host: String) -> Bool {
        hasPrefix(".") ? host.hasSuffix(self) : host == self
    }
}
