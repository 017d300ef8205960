internal import Model
internal import Sniffing

extension FormatReader {
    /// An archive: the names of its files, and of a ZIP what each of them says under its name. An
    /// archive within is listed and not opened. A single packed file is read through.
    static let archive = FormatReader(format: .archive, name: "archive/1") {
        bytes,
        draft throws(Refusal) in
        guard !bytes.isEmpty else { throw .empty }
        let kind = FileKind(of: bytes)
        if kind == .zip {
            try ZipReading(ZipArchive(bytes, draft.unpacking)).read(into: &draft)
        } else {
            try ListReading(ListedArchive(bytes, draft.unpacking), kind).read(bytes, into: &draft)
        }
    }
}

/// Reads a ZIP one level deep.
private struct ZipReading {
    private let archive: ZipArchive

    init(_ archive: ZipArchive) {
        self.archive = archive
    }

    func read(into draft: inout ExtractionDraft) throws(Refusal) {
        let (entries, isCut) = archive.entries(atMost: ExtractionLimits.members)
        guard !entries.isEmpty else { throw .empty }
        if isCut { draft.extraction.isCut = true }
        for entry in entries { draft.list(entry.name) }
        var pages = ExtractionLimits.pages
        for entry in entries {
            let member = read(entry, pages: &pages, into: &draft)
            draft.extraction.members.append(member)
        }
        try draft.judgeMembers()
    }

    /// Reads one member, whose trouble is its own.
    private func read(
        _ entry: ZipArchive.Entry,
        pages: inout Int,
        into draft: inout ExtractionDraft
    ) -> Member {
        if entry.isEncrypted { return Member(name: entry.name, readability: .encrypted) }
        do throws(Refusal) {
            let bytes = try archive.bytes(of: entry)
            let kind = FileKind(of: bytes)
            guard pages > 0 || kind != .pdf else { throw .tooLarge }
            let member = draft.read(bytes, kind, as: entry.name)
            if kind == .pdf { pages -= member.pageCount }
            return member.member
        } catch {
            return Member(name: entry.name, readability: error.readability)
        }
    }
}

/// Lists an archive of another kind, or reads the one file that is packed.
private struct ListReading {
    private let archive: ListedArchive
    private let kind: FileKind

    init(_ archive: ListedArchive, _ kind: FileKind) {
        self.archive = archive
        self.kind = kind
    }

    func read(_ bytes: [UInt8], into draft: inout ExtractionDraft) throws(Refusal) {
        while try archive.advance() {
            if archive.isSingleFile { return try readSingle(bytes, into: &draft) }
            guard let name = archive.name, !MemberName.isFolder(name) else { continue }
            guard draft.extraction.members.count < ExtractionLimits.members else {
                draft.extraction.isCut = true
                break
            }
            draft.list(name)
            let readability: Readability =
                archive.isEncrypted ? .encrypted : .unsupported(kind.rawValue)
            draft.extraction.members.append(Member(name: name, readability: readability))
        }
        try draft.judgeMembers()
    }

    private func readSingle(
        _ bytes: [UInt8],
        into draft: inout ExtractionDraft
    ) throws(Refusal) {
        let name = kind == .gzip ? GzipName.name(in: bytes) : nil
        if let name { draft.list(name) }
        let content = try archive.bytes()
        let member = draft.read(content, FileKind(of: content), as: name ?? "")
        draft.extraction.members.append(member.member)
        draft.extraction.pageCount = member.pageCount
        try draft.judgeMembers()
    }
}

/// The name that a packed file had (RFC 1952 §2.3.1).
private enum GzipName {
    static func name(in bytes: [UInt8]) -> String? {
        guard bytes.count > 10, bytes[3] & 0x08 != 0 else { return nil }
        var start = 10
        if bytes[3] & 0x04 != 0, bytes.count > 12 {
            start += 2 + Int(bytes[10]) | Int(bytes[11]) << 8
        }
        let name = Array(bytes.dropFirst(start).prefix(1_000).prefix { $0 != 0 })
        return MemberName.decoded(name)
    }
}
