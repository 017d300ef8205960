/// The names that lead to a member of an archive, from the archive's top on.
///
/// Nothing is ever unpacked under them: they are only compared with addresses.
enum MemberPath: Hashable {
    /// The names of a file, or of a folder whose name ends in a slash.
    case inside([[UInt8]], isFolder: Bool)
    /// No server publishes it: a name that starts with a dot, or the top folder itself.
    case unpublished
    /// It is absolute, leads up or lies deeper than any website: left out, and said.
    case leadsOut

    init(_ name: some Sequence<UInt8>) {
        var bytes = Array(name)
        // Old Windows programs part folders so (APPNOTE 4.4.17.1 forbids it).
        if !bytes.contains(slash) { bytes = bytes.map { $0 == backslash ? slash : $0 } }
        let isDrive = bytes.dropFirst().first == colon && bytes.dropFirst(2).first == slash
        let names = bytes.split(separator: slash).map(Array.init).filter { $0 != [dot] }
        if bytes.first == slash || isDrive || names.contains([dot, dot])
            || names.count > ListingLimits.deepestFolder || bytes.contains(0)
        {
            self = .leadsOut
        } else if names.isEmpty || names.contains(where: { $0.first == dot }) {
            self = .unpublished
        } else {
            self = .inside(names, isFolder: bytes.last == slash)
        }
    }
}

private let slash = UInt8(ascii: "/")
private let backslash = UInt8(ascii: "\\")
private let colon = UInt8(ascii: ":")
private let dot = UInt8(ascii: ".")
