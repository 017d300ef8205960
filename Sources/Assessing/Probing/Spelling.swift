internal import Addressing

/// Finds the address that is meant where one differs from it in the case of letters alone: servers of
/// Windows do not mind, those of Linux do, and sites move from the one to the other.
struct Spelling: Sendable {
    /// The missing addresses and their folders, in lower case; of what has nothing to do with them
    /// nothing is kept.
    private let missing: Set<String>
    private let places: Set<String>
    /// What is there and differs from a missing address in nothing else, by lower-case text.
    private var known: [String: Address] = [:]
    /// Folders as they are written, by lower-case text.
    private var folders: [String: String] = [:]

    /// - Parameter addresses: those that are asked about.
    init(of addresses: [Address]) {
        missing = Set(addresses.map { $0.withoutFragment.text.lowercased() })
        places = Set(addresses.map { $0.directory.text.lowercased() })
    }

    /// Takes in addresses at which something is.
    mutating func add(known addresses: some Sequence<Address>) {
        for address in addresses {
            let page = address.withoutFragment
            let key = page.text.lowercased()
            // Of several the first in order, so that nothing depends on the order of arrival.
            if missing.contains(key) { known[key] = min(known[key] ?? page, page) }
            let folder = address.directory.text
            let place = folder.lowercased()
            if places.contains(place) { folders[place] = min(folders[place] ?? folder, folder) }
        }
    }

    /// The address under which it is known to be there; nil where none is.
    func known(as address: Address) -> Address? {
        let asked = address.withoutFragment
        guard let found = known[asked.text.lowercased()], found != asked else { return nil }
        return found
    }

    /// Addresses that are worth asking in its place, the likeliest first.
    func guesses(for address: Address) -> [Address] {
        let asked = address.withoutFragment
        let path = asked.path
        guard let slash = path.lastIndex(of: "/") else { return [] }
        let origin = asked.text.dropLast(path.utf8.count + (asked.query?.utf8.count ?? -1) + 1)
        let query = asked.query.map { "?" + $0 } ?? ""
        let name = String(path[path.index(after: slash)...])
        let folder = String(origin) + path[...slash]
        let home = folders[folder.lowercased()] ?? folder
        var texts = [home + name + query, home + lowerSuffix(of: name) + query]
        texts += [home + name.loweredLetters + query, String(origin) + path.loweredLetters + query]
        var seen: Set<Address> = [asked]
        return texts.compactMap { Address($0) }.filter { seen.insert($0).inserted }
    }

    private func lowerSuffix(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return name }
        return String(name[..<dot]) + String(name[dot...]).loweredLetters
    }
}

extension String {
    /// The same in lower case but for percent-escapes, whose digits mean the same in both.
    fileprivate var loweredLetters: String {
        var escape = 0
        let bytes = utf8.map { byte -> UInt8 in
            if byte == UInt8(ascii: "%") { escape = 3 }
            escape -= 1
            return escape < 0 && 0x41...0x5A ~= byte ? byte | 0x20 : byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
