package import Addressing
internal import Model

extension Source {
    /// A website export in the archive at `path`, ZIP or tar: like the same files in a folder, the
    /// site being published at `siteURL`. `scratch` is a folder for the unpacked files of a tar
    /// archive, which bear no name there.
    package static func archive(
        _ path: String,
        siteURL: Address,
        scratch: String,
        settings: Settings = Settings()
    ) throws(FetchError) -> Source {
        switch ArchiveKind(at: path) {
        case .zip:
            return try zip(ZipArchive(path: path), siteURL: siteURL, settings: settings)
        case .tar:
            let pack = try TarPack(
                path: path,
                scratch: scratch,
                limit: settings.maxBytes,
                total: settings.budgets.bytes ?? .max
            )
            return tar(pack, siteURL: siteURL, settings: settings)
        case .warc, nil: throw .notAnArchive(path)
        }
    }

    private static func zip(_ archive: ZipArchive, siteURL: Address, settings: Settings) -> Source {
        let members = archive.listing()
        let export = ExportSource(
            members.listing,
            siteURL: siteURL,
            limit: settings.maxBytes,
            isPacked: true
        ) { member, hint, limit in
            Outcome(archive.read(member, limit: limit), hint: hint)
        }
        var source = Source(export)
        source.notes = [members.note].compactMap(\.self)
        return source
    }

    private static func tar(_ pack: TarPack, siteURL: Address, settings: Settings) -> Source {
        let export = ExportSource(
            pack.members.listing,
            siteURL: siteURL,
            limit: settings.maxBytes,
            isPacked: true
        ) { location, hint, limit in
            Outcome(pack.read(location, limit: limit), hint: hint)
        }
        var source = Source(export)
        source.notes = [pack.members.note, pack.damage?.note].compactMap(\.self)
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

extension MemberListing {
    /// Says how many members were left out; nil where none was.
    fileprivate var note: Wording? {
        guard leadingOut > 0 else { return nil }
        return Wording(
            th: "ข้ามไฟล์ \(leadingOut) รายการในไฟล์เก็บ เพราะชื่อชี้ออกนอกไฟล์เก็บ",
            en: "\(leadingOut) members of the archive were left out: their names lead out of it"
        )
    }
}

extension ArchiveDamage {
    /// Says that what follows the damage was not seen.
    var note: Wording {
        Wording(
            th: "ไฟล์เก็บเว็บไซต์เสียหาย (\(text)) จึงอ่านได้เฉพาะส่วนที่อยู่ก่อนหน้า",
            en: "the archive is damaged (\(text)); only what stands before was read"
        )
    }
}
