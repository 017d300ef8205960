package import Addressing
internal import Model

extension Source {
    /// A website in the archive at `path`: an export in a ZIP or tar, like the same files in a folder,
    /// or captured pages in a WARC, ARC or WACZ. Its bytes tell which.
    ///
    /// `siteURL` is where the site is published, `placeholder` stands for it where nobody says, and
    /// `scratch` is a folder for what must be unpacked, which bears no name there.
    package static func archive(
        _ path: String,
        siteURL: Address?,
        placeholder: Address,
        scratch: String,
        settings: Settings = Settings()
    ) throws(FetchError) -> Source {
        let room = ArchiveRoom(path: path, scratch: scratch, settings: settings)
        switch ArchiveKind(at: path) {
        case .zip:
            let archive = try ZipArchive(path: path)
            if let wacz = WACZ(archive) { return try room.webArchive(of: wacz, siteURL: siteURL) }
            return room.export(in: archive, siteURL: siteURL ?? placeholder)
        case .tar: return try room.exportInTar(siteURL: siteURL ?? placeholder)
        case .warc: return try room.webArchive(siteURL: siteURL)
        case nil: throw .notAnArchive(path)
        }
    }
}

/// What opening an archive takes besides the archive.
private struct ArchiveRoom {
    let path: String
    let scratch: String
    let settings: Settings

    func export(in archive: ZipArchive, siteURL: Address) -> Source {
        let members = archive.listing()
        var source = Source(
            ExportSource(
                members.listing,
                siteURL: siteURL,
                limit: settings.maxBytes,
                isPacked: true,
                open: { Outcome(archive.read($0, limit: $2), hint: $1) }
            )
        )
        source.notes = [members.note].compactMap(\.self)
        return source
    }

    func exportInTar(siteURL: Address) throws(FetchError) -> Source {
        let pack = try TarPack(
            path: path,
            scratch: scratch,
            limit: settings.maxBytes,
            total: most
        )
        var source = Source(
            ExportSource(
                pack.members.listing,
                siteURL: siteURL,
                limit: settings.maxBytes,
                isPacked: true,
                open: { Outcome(pack.read($0, limit: $2), hint: $1) }
            )
        )
        source.notes = [pack.members.note, pack.damage?.note(in: path)].compactMap(\.self)
        return source
    }

    func webArchive(siteURL: Address?) throws(FetchError) -> Source {
        guard let medium = Medium(path: path) else { throw .notAnArchive(path) }
        var archive = WebArchive()
        try archive.add(medium, name: path, scratch: scratch, total: most)
        return try source(of: archive, siteURL: siteURL, listed: nil)
    }

    func webArchive(of wacz: WACZ, siteURL: Address?) throws(FetchError) -> Source {
        try wacz.checkDigests(path: path)
        var archive = WebArchive()
        for (name, medium) in try wacz.volumes(path: path, scratch: scratch, total: most) {
            try archive.add(medium, name: "\(path): \(name)", scratch: scratch, total: most)
        }
        return try source(of: archive, siteURL: siteURL, listed: wacz.home)
    }

    private var most: Int { settings.budgets.bytes ?? .max }

    /// The archive as a site: of the user's address, else of the first that the archive lists as a
    /// page and holds, else of the first page of the host that it holds most pages of.
    private func source(
        of archive: WebArchive,
        siteURL: Address?,
        listed: Address?
    ) throws(FetchError) -> Source {
        func isCaptured(_ address: Address) -> Bool {
            archive.answer(to: address, limit: 0, isOwn: true).response != nil
        }
        let named = siteURL.flatMap { isCaptured($0) ? $0 : nil }
        let page = listed.flatMap { isCaptured($0) ? $0 : nil }
        guard let home = named ?? page ?? archive.hosts.home ?? siteURL else {
            throw .noCapturedPage(path)
        }
        let site = Site(home: home, publishedAs: named == nil ? siteURL : nil)
        let answers = WebArchiveSource(
            archive,
            scope: Scope(site: site, external: settings.external),
            limit: settings.maxBytes
        )
        var source = Source(
            scope: answers.scope,
            home: home,
            fetch: answers.fetch,
            entries: answers.entries
        )
        source.isWebArchive = true
        source.notes = archive.damages.map { $0.damage.note(in: $0.name) }
        if let altered = archive.altered { source.notes.append(.altered(altered)) }
        if named == nil {
            source.notes.append(page == nil ? .homeFound(home) : .homeListed(home))
        }
        return source
    }
}

extension Outcome {
    fileprivate init(_ bytes: MemberBytes, hint: String?) {
        switch bytes {
        case .bytes(let bytes):
            self = .arrived(Arrival(bytes: bytes, digest: .sha256(of: bytes), contentType: hint))
        case .none(let trouble): self = .unreachable(trouble)
        }
    }
}
