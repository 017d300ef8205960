/// What lies in a website export, by names from its root on: the files of a folder, or the members
/// of an archive.
struct Listing<Location: Sendable>: Sendable {
    /// A file: its names as they are written there, in bytes of whatever charset.
    struct Entry: Sendable {
        var names: [[UInt8]]
        /// Where its bytes are to be had.
        var location: Location
    }

    var files: [Entry] = []
    /// Folders by their names, the root among them with none.
    var folders: [[[UInt8]]] = []
    /// Files and folders that are there and whose contents nobody can see.
    var unreadable: [[[UInt8]]] = []
}

/// The most files that are taken of an export.
enum ListingLimits {
    static let mostFiles = 500_000
    /// The deepest folder that is looked into; deeper ones are a loop of mounts, or an attack.
    static let deepestFolder = 64
}

extension Listing {
    /// The same listing, seen from the folder `root`; what lies elsewhere is left out.
    func below(_ root: [[UInt8]]) -> Listing {
        guard !root.isEmpty else { return self }
        func inner(_ names: [[UInt8]]) -> [[UInt8]]? {
            names.starts(with: root) ? Array(names.dropFirst(root.count)) : nil
        }
        return Listing(
            files: files.compactMap { file in
                inner(file.names).map { Entry(names: $0, location: file.location) }
            },
            folders: folders.compactMap(inner),
            unreadable: unreadable.compactMap(inner)
        )
    }
}
