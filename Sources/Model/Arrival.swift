package import Addressing

/// The bytes that arrived, decoded from any transfer encoding, and what the server said of them.
package struct Arrival: Sendable {
    package let digest: Digest
    /// How many bytes there are.
    package let size: Int
    /// The Content-Type header as sent; nil where there was none.
    package let contentType: String?
    /// Targets of `Refresh:` and `Link:` headers, as sent.
    package let headerLinks: [String]
    /// What tells another time whether the body is still the same; nil where the server gave nothing.
    package let validators: Validators?
    /// Name and version of the browser that made the bytes of what was sent, such as `chromium/156`;
    /// nil where they are as they were sent.
    package let renderer: String?
    private let content: Content

    private enum Content: Sendable {
        case inMemory([UInt8])
        /// They lie in a capture until somebody wants them.
        case kept(@Sendable () -> [UInt8]?)
    }

    package init(
        bytes: [UInt8],
        digest: Digest,
        contentType: String? = nil,
        headerLinks: [String] = [],
        validators: Validators? = nil,
        renderer: String? = nil
    ) {
        self.digest = digest
        size = bytes.count
        self.contentType = contentType
        self.headerLinks = headerLinks
        self.validators = validators
        self.renderer = renderer
        content = .inMemory(bytes)
    }

    /// What arrived in an earlier run or an earlier hour of this one. `bytes` gives the body whenever
    /// it is wanted, and nil where it can no longer be had.
    package init(
        keptAs digest: Digest,
        size: Int,
        contentType: String?,
        headerLinks: [String],
        validators: Validators?,
        bytes: @escaping @Sendable () -> [UInt8]?
    ) {
        self.digest = digest
        self.size = size
        self.contentType = contentType
        self.headerLinks = headerLinks
        self.validators = validators
        renderer = nil
        content = .kept(bytes)
    }

    /// The body; empty where it lay in a capture and can no longer be had, which `inMemory` tells.
    package var bytes: [UInt8] {
        switch content {
        case .inMemory(let bytes): bytes
        case .kept(let bytes): bytes() ?? []
        }
    }

    /// Whether its body did not come from a capture, or no longer lies there.
    package var isInMemory: Bool {
        if case .inMemory = content { true } else { false }
    }

    /// The same with its body in memory; nil where it can no longer be had.
    package var inMemory: Arrival? {
        guard case .kept(let bytes) = content else { return self }
        return bytes().map {
            Arrival(
                bytes: $0,
                digest: digest,
                contentType: contentType,
                headerLinks: headerLinks,
                validators: validators
            )
        }
    }

    /// The same, with what a server says of it by now.
    package func confirmed(by validators: Validators?) -> Arrival {
        Arrival(self, validators: validators ?? self.validators)
    }

    private init(_ other: Arrival, validators: Validators?) {
        digest = other.digest
        size = other.size
        contentType = other.contentType
        headerLinks = other.headerLinks
        self.validators = validators
        renderer = other.renderer
        content = other.content
    }
}

/// What a server gives to ask with, another time, whether a body is still the same (RFC 9110 §8.8).
package struct Validators: Hashable, Sendable {
    /// The address that was asked for the body, redirects and notices behind it.
    package let request: Address
    /// The ETag header as sent, weak or strong.
    package let entityTag: String?
    /// The Last-Modified header as sent.
    package let lastModified: String?

    /// nil where the server gave neither.
    package init?(request: Address, entityTag: String?, lastModified: String?) {
        guard entityTag != nil || lastModified != nil else { return nil }
        self.request = request
        self.entityTag = entityTag
        self.lastModified = lastModified
    }
}

/// What an address is asked for: the same address may be a page and a list of pages.
package enum Errand: Int, Sendable, CaseIterable {
    /// To be read, be it a page or a document.
    case page = 0
    /// To see whether it is there; its body is left.
    case presence = 1
    case robots = 2
    case sitemap = 3
    /// To be read, after it failed before in the same run.
    case secondTry = 4
}
