internal import Glibc

/// What lies in a folder, walked once. Nothing outside of it is ever looked at: a symbolic link that
/// leads out does not count as there.
struct FolderListing: Sendable {
    /// Files by where they really lie: a path, links resolved, that ends in a null.
    private(set) var listing = Listing<[CChar]>()

    private typealias Entry = Listing<[CChar]>.Entry

    /// Walks the folder at `path`.
    init(path: String) throws(FetchError) {
        var status = stat()
        guard stat(path, &status) == 0, let root = Self.realPath(path) else {
            throw .noSuchFolder(path)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path) }
        var open = [Entry(names: [], location: root)]
        while let folder = open.popLast() {
            guard let names = Self.names(in: folder.location) else {
                if folder.names.isEmpty { throw .unreadableFolder(path) }
                listing.unreadable.append(folder.names)
                continue
            }
            listing.folders.append(folder.names)
            for name in names { take(name, in: folder, below: root, into: &open) }
            guard listing.files.count <= ListingLimits.mostFiles else {
                throw .tooManyFiles(path, limit: ListingLimits.mostFiles)
            }
        }
    }

    private mutating func take(
        _ name: [UInt8],
        in folder: Entry,
        below root: [CChar],
        into open: inout [Entry]
    ) {
        var location = Self.joined(folder.location, name)
        var status = stat()
        guard lstat(location, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFLNK {
            guard let target = Self.realPath(location), Self.lies(target, in: root),
                stat(target, &status) == 0
            else { return }
            location = target
        }
        let entry = Entry(names: folder.names + [name], location: location)
        switch status.st_mode & S_IFMT {
        case S_IFREG: listing.files.append(entry)
        // A link to a folder around it would go round for ever.
        case S_IFDIR where !Self.lies(folder.location, in: location):
            if entry.names.count < ListingLimits.deepestFolder { open.append(entry) }
        default: return
        }
    }

    /// The names in a folder, in the order of their bytes; nil where it may not be listed. Names
    /// that start with a dot are not published by any server.
    private static func names(in folder: [CChar]) -> [[UInt8]]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name.first != UInt8(ascii: ".") { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private static func realPath(_ path: UnsafePointer<CChar>) -> [CChar]? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved) + 1))
    }

    private static func joined(_ folder: [CChar], _ name: [UInt8]) -> [CChar] {
        Array(folder.dropLast()) + [CChar(bitPattern: slash)]
            + name.map { CChar(bitPattern: $0) } + [0]
    }

    /// Whether a real path is that of `folder` or of something in it.
    private static func lies(_ path: [CChar], in folder: [CChar]) -> Bool {
        let folder = folder.dropLast()
        guard path.starts(with: folder) else { return false }
        // The root of all ends in a slash itself.
        return folder.count == 1 || path[folder.count] == 0
            || path[folder.count] == CChar(bitPattern: slash)
    }

    private static let slash = UInt8(ascii: "/")
}
