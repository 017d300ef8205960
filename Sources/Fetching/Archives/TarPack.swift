internal import Model

/// The files of a tar archive, unpacked one behind another into a scratch file: tar can be read in
/// sequence only, and a site is not.
struct TarPack: Sendable {
    private(set) var members = MemberListing<Location>()
    /// What is wrong with the archive behind the last member that was read.
    private(set) var damage: ArchiveDamage?
    private let file: ScratchFile
    private let scratch: String
    private var end = 0

    /// Where the bytes of a member are.
    enum Location: Sendable {
        case range(Range<Int>)
        /// More than is read of any file; it was not unpacked.
        case tooLarge
        case damaged
    }

    /// Unpacks the archive at `path` into the folder `scratch`: files of at most `limit` bytes each,
    /// at most `total` bytes all together.
    init(path: String, scratch: String, limit: Int, total: Int) throws(FetchError) {
        file = try ScratchFile(in: scratch)
        self.scratch = scratch
        let archive = try TarArchive(path: path)
        do throws(FetchError) {
            while try archive.advance() {
                guard archive.position <= total else {
                    throw .oversizedArchive(path, limit: total)
                }
                try take(archive, limit: limit)
                guard members.count <= ListingLimits.mostFiles else {
                    throw .tooManyFiles(path, limit: ListingLimits.mostFiles)
                }
            }
        } catch .damagedArchive(let path, let damage) {
            guard members.count > 0 else { throw .damagedArchive(path, damage) }
            self.damage = damage
        }
    }

    private mutating func take(_ archive: TarArchive, limit: Int) throws(FetchError) {
        let path = MemberPath(archive.name)
        switch archive.kind {
        case .folder: members.add(path.asFolder, nil)
        case .special: members.add(path, nil)
        case .hardLink(let target):
            // To another member only, and to one that came before; no disk is looked at.
            if case .inside(let names, _) = MemberPath(target) {
                members.add(path, members[names])
            } else {
                members.add(path, nil)
            }
        case .file(let size):
            guard case .inside = path else { return members.add(path, nil) }
            guard size <= limit else { return members.add(path, .tooLarge) }
            members.add(path, .damaged)
            members.add(path, try unpack(archive, limit: limit))
        }
    }

    private mutating func unpack(
        _ archive: TarArchive,
        limit: Int
    ) throws(FetchError) -> Location {
        let start = end
        var isWritten = true
        try archive.read { piece in
            isWritten = file.write(piece, at: end)
            end += piece.count
            return isWritten && end - start <= limit
        }
        guard isWritten else { throw .noScratch(scratch, "no space left") }
        return end - start <= limit ? .range(start..<end) : .tooLarge
    }

    /// The bytes of a member.
    func read(_ location: Location, limit: Int) -> MemberBytes {
        switch location {
        case .tooLarge: return .none(.tooLarge(limit: limit))
        case .damaged: return .none(.damagedFile)
        case .range(let range):
            guard let bytes = file.read(range), bytes.count == range.count else {
                return .none(.damagedFile)
            }
            return .bytes(bytes)
        }
    }
}

extension MemberPath {
    fileprivate var asFolder: MemberPath {
        if case .inside(let names, _) = self { .inside(names, isFolder: true) } else { self }
    }
}
