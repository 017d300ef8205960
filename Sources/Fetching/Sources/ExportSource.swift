internal import Addressing
internal import Model

extension Source {
    /// A website export, read as if it were served at its address.
    init<Location>(_ export: ExportSource<Location>) {
        self.init(
            scope: export.scope,
            home: export.home,
            fetch: export.fetch,
            look: export.look,
            entries: { Entries(addresses: export.files) }
        )
    }
}

/// Answers addresses of a site with the files of an export: those of a folder, or members of an
/// archive.
struct ExportSource<Location: Sendable>: Sendable {
    /// The bytes at a location, at most `limit` of them, with the type that the name hints at.
    typealias Opening = @Sendable (_ location: Location, _ hint: String?, _ limit: Int) -> Outcome

    let scope: Scope
    /// Where the crawl starts: the site's address, or that of the page that is its home.
    let home: Address
    private let index: FolderIndex<Location>
    private let base: Address
    private let limit: Int
    private let open: Opening

    init(
        _ listing: Listing<Location>,
        siteURL: Address,
        limit: Int,
        isPacked: Bool,
        open: @escaping Opening
    ) {
        let index = FolderIndex(listing.rooted(for: siteURL, isPacked: isPacked))
        self.index = index
        self.limit = limit
        self.open = open
        base = siteURL.directory
        home = index.home.flatMap { [base] in Address("./" + $0, relativeTo: base) } ?? base
        scope = Scope(site: Site(home: siteURL), external: .none)
    }

    /// What the export holds under an address.
    @Sendable func fetch(_ address: Address) async -> Reply { reply(to: address, read: read) }

    /// Whether the export holds something under an address.
    @Sendable func look(at address: Address) async -> Reply {
        reply(to: address) { _ in .arrived(Arrival(bytes: [], digest: .sha256(of: []))) }
    }

    private func reply(
        to address: Address,
        read: (FolderIndex<Location>.File) -> Outcome
    ) -> Reply {
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

    private func read(_ file: FolderIndex<Location>.File) -> Outcome {
        open(file.location, FileKind(name: file.name).contentType, limit)
    }

    /// The addresses of all files but those that only dress a page, in the order of their names.
    var files: [Address] {
        index.references
            .compactMap { Address("./" + $0, relativeTo: base) }
            .filter { !FileKind.isDressing(name: $0.lastPathComponent) }
    }
}
