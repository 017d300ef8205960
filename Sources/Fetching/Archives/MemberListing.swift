internal import Model

/// Gathers the members of an archive into a listing, as unpacking them one after another would leave
/// a folder: of several members of one name the last counts.
struct MemberListing<Location: Sendable> {
    private var files: [[[UInt8]]: Location?] = [:]
    private var folders: Set<[[UInt8]]> = [[]]
    /// How many members were left out because their names lead out of the archive.
    private(set) var leadingOut = 0

    /// How many files there are.
    var count: Int { files.count }

    /// Where a member's bytes are; nil as well for one that nobody can read.
    subscript(names: [[UInt8]]) -> Location? { files[names] ?? nil }

    /// Adds a member; a nil location says that it is there and cannot be read.
    mutating func add(_ path: MemberPath, _ location: Location?) {
        switch path {
        case .unpublished: return
        case .leadsOut: leadingOut += 1
        case .inside(let names, let isFolder):
            if isFolder { folders.insert(names) } else { files[names] = .some(location) }
            var folder = names.dropLast()
            while !folder.isEmpty, folders.insert(Array(folder)).inserted { folder.removeLast() }
        }
    }

    var listing: Listing<Location> {
        var listing = Listing<Location>()
        listing.folders = Array(folders)
        for (names, location) in files {
            if let location {
                listing.files.append(Listing.Entry(names: names, location: location))
            } else {
                listing.unreadable.append(names)
            }
        }
        return listing
    }
}

/// What reading a member of an archive came to.
enum MemberBytes {
    case bytes([UInt8])
    case none(Trouble)
}
