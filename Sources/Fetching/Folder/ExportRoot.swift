internal import Addressing

extension Listing {
    /// The listing from the folder on that is the root of the site at `siteURL`: programs that copy
    /// websites put each host in a folder of its own, and who packs a folder often packs it whole.
    ///
    /// A folder with a home page is the root itself, unless it is HTTrack's own, whose index only
    /// lists what was copied. Below it, the folder named like the site's host is taken, else the
    /// only one that can be meant, as far as a home page lies there or in the only folder within.
    /// Of what `isPacked` a single folder on top may have any name, else it must look like a host.
    func rooted(for siteURL: Address, isPacked: Bool) -> Listing {
        below(ExportRoot(self, host: siteURL.host, isPacked: isPacked).names)
    }
}

/// Finds the folder of an export that is the root of its site.
private struct ExportRoot {
    /// The names of the root, from the top of the export on; none for the top itself.
    private(set) var names: [[UInt8]] = []

    /// A host's folder, a user's within it, and one around both that was packed.
    private static let deepest = 4
    /// Folders of the programs that copy and pack.
    private static let ignored = Set(["hts-cache", "__MACOSX"].map { Array($0.utf8) })
    private static let journal = Array("hts-log.txt".utf8)

    init<Location>(_ listing: Listing<Location>, host: String, isPacked: Bool) {
        var folders: [[[UInt8]]: Set<[UInt8]>] = [:]
        var homes: Set<[[UInt8]]> = []
        var projects: Set<[[UInt8]]> = []
        for names in listing.files.lazy.map(\.names) {
            for depth in 0..<min(names.count - 1, Self.deepest) {
                folders[Array(names.prefix(depth)), default: []].insert(names[depth])
            }
            guard let name = names.last, names.count <= Self.deepest + 1 else { continue }
            let folder = Array(names.dropLast())
            if Self.isHome(name) { homes.insert(folder) }
            if name == Self.journal { projects.insert(folder) }
        }
        func isRoot(_ folder: [[UInt8]]) -> Bool {
            homes.contains(folder) && !projects.contains(folder)
        }
        var root: [[UInt8]] = []
        while !isRoot(root), root.count < Self.deepest {
            let inner = folders[root, default: []].subtracting(Self.ignored)
            let own = inner.first { Self.isFolder($0, of: host) }
            let homely = inner.count == 1 ? inner : inner.filter { isRoot(root + [$0]) }
            guard let next = own ?? homely.first, own != nil || homely.count == 1,
                own != nil || isPacked || !root.isEmpty || next.contains(UInt8(ascii: "."))
            else { break }
            root.append(next)
        }
        // A way that leads to no home page is not gone.
        names = isRoot(root) ? root : []
    }

    private static func isHome(_ name: [UInt8]) -> Bool {
        let name = String(decoding: name, as: UTF8.self)
        return ExportNames.indexes.contains(name) || ExportNames.homes.contains(name)
    }

    /// Whether a folder is named like a host, with or without `www.` and a port.
    private static func isFolder(_ name: [UInt8], of host: String) -> Bool {
        func bare(_ text: Substring) -> Substring {
            text.hasPrefix("www.") ? text.dropFirst(4) : text
        }
        let name = String(decoding: name, as: UTF8.self).lowercased()
        return bare(name.prefix { !":+_".contains($0) }) == bare(host[...])
    }
}
