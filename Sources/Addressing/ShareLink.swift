/// A link by which a file host shows something in a page of its own, and where the thing itself is
/// to be had by everybody, without a key and without a script.
///
/// Reports show the link as it was written; only what is asked is the other address.
package struct ShareLink: Hashable, Sendable {
    /// What the link leads to.
    package enum Kind: Hashable, Sendable {
        case file
        /// A list of files, each with a share link of its own.
        case folder
        /// Something to look at where it stands: a form, a published page.
        case page
        /// The host says by a redirect which of these it is.
        case redirect
    }

    package let kind: Kind
    /// What to ask for in place of the link; the link itself where nothing else is known.
    package let download: Address

    /// What `address` is as a share link; nil for any other address.
    package init?(_ address: Address) {
        let host = address.host
        guard let rules = ShareRule.byHost.first(where: { $0.host.covers(host) })?.rules else {
            return nil
        }
        let parts = ShareAddress(address, host: host)
        for rule in rules {
            guard let values = rule.values(in: parts) else { continue }
            guard let download = rule.action.applied(to: address, parts, values) else { return nil }
            self.init(kind: rule.kind, download: download)
            return
        }
        return nil
    }

    private init(kind: Kind, download: Address) {
        self.kind = kind
        self.download = download
    }
}

extension Address {
    /// Where the file behind a share link is to be had; any other address as it is.
    package var download: Address { ShareLink(self)?.download ?? self }

    /// Whether a file host shows a file or a folder here.
    package var isShared: Bool {
        switch ShareLink(self)?.kind {
        case .file, .folder, .redirect: true
        case .page, nil: false
        }
    }

    /// Whether it is a folder of a file host.
    package var isSharedFolder: Bool { ShareLink(self)?.kind == .folder }
}

/// The parts of an address that the rules look at.
struct ShareAddress {
    let segments: [Substring]
    let pairs: [(name: Substring, value: Substring)]

    init(_ address: Address, host: String) {
        let path = address.segments
        segments = host.hasSuffix(".google.com") ? Self.withoutAccount(path) : path
        pairs = (address.query ?? "").split(separator: "&").map { pair in
            let name = pair.prefix { $0 != "=" }
            return (name, pair.dropFirst(name.count + 1))
        }
    }

    func value(_ name: String) -> Substring? {
        pairs.first { $0.name == name && !$0.value.isEmpty }?.value
    }

    /// Google writes into a path as whom the sharer was signed in: `/u/0/`, `/a/town.go.th/`.
    private static func withoutAccount(_ path: [Substring]) -> [Substring] {
        var segments = path
        if segments.count > 2, segments[0] == "a" { segments.removeFirst(2) }
        if let index = segments.firstIndex(of: "u"), index + 1 < segments.count,
            segments[index + 1].utf8.allSatisfy(\.isASCIIDigit)
        {
            segments.removeSubrange(index...(index + 1))
        }
        return segments
    }
}
