package import Addressing
internal import Model

extension Source {
    /// A website export: the folder at `path`, read as if it were served at `siteURL`. It has no
    /// network and no dates; the addresses of its replies are those of the published site.
    ///
    /// The folder is walked once, here; a file that comes later is not seen.
    package static func folder(
        _ path: String,
        siteURL: Address,
        settings: Settings = Settings()
    ) throws(FetchError) -> Source {
        let index = FolderIndex(try FolderListing(path: path))
        let folder = FolderSource(index: index, siteURL: siteURL, limit: settings.maxBytes)
        return Source(
            scope: folder.scope,
            home: folder.home,
            fetch: folder.fetch,
            look: folder.look,
            entries: { Entries(addresses: folder.files) }
        )
    }
}

/// Answers addresses of a site with the files of a folder.
struct FolderSource: Sendable {
    let scope: Scope
    /// Where the crawl starts: the site's address, or that of the page that is its home.
    let home: Address
    private let index: FolderIndex
    private let base: Address
    private let limit: Int

    init(index: FolderIndex, siteURL: Address, limit: Int) {
        self.index = index
        self.limit = limit
        base = siteURL.directory
        home = index.home.flatMap { [base] in Address("./" + $0, relativeTo: base) } ?? base
        scope = Scope(site: Site(home: siteURL), external: .none)
    }

    /// What the folder holds under an address.
    @Sendable func fetch(_ address: Address) async -> Reply { reply(to: address, read: read) }

    /// Whether the folder holds something under an address.
    @Sendable func look(at address: Address) async -> Reply {
        reply(to: address) { _ in .arrived(Arrival(bytes: [], digest: .sha256(of: []))) }
    }

    private func reply(to address: Address, read: (FolderIndex.File) -> Outcome) -> Reply {
        guard scope.site.contains(address) else {
            return Reply(asked: address, outcome: .skipped(.external))
        }
        guard address.path.hasPrefix(base.path) else {
            return Reply(asked: address, outcome: .unreachable(.noSuchFile))
        }
        let path = address.path.dropFirst(base.path.count)
        switch index.answer(path: path, query: address.query) {
        case .file(let file): return Reply(asked: address, outcome: read(file))
        case .folder(let file): return redirect(address, to: read(file))
        case .unreadable: return Reply(asked: address, outcome: .unreachable(.unreadableFile))
        case .nothing: return Reply(asked: address, outcome: .unreachable(.noSuchFile))
        }
    }

    /// A server sends /a on to /a/, or the links of its page would lead astray; so does this.
    private func redirect(_ address: Address, to outcome: Outcome) -> Reply {
        let port = address.explicitPort.map { ":\($0)" } ?? ""
        let query = address.query.map { "?" + $0 } ?? ""
        let text = "\(address.scheme)://\(address.host)\(port)\(address.path)/\(query)"
        guard let target = Address(text) else {
            return Reply(asked: address, outcome: .unreachable(.badRedirect))
        }
        let hop = Hop(from: address, to: target, status: 301)
        return Reply(asked: address, hops: [hop], outcome: outcome)
    }

    private func read(_ file: FolderIndex.File) -> Outcome {
        let name = String(decoding: file.names.last ?? [], as: UTF8.self)
        let hint = FileKind(name: name).contentType
        return .reading(file.location, hint: hint, limit: limit)
    }

    /// The addresses of all files but those that only dress a page, in the order of their names.
    var files: [Address] {
        index.references
            .compactMap { Address("./" + $0, relativeTo: base) }
            .filter { !FileKind.isDressing(name: $0.lastPathComponent) }
    }
}
