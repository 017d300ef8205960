internal import Addressing
internal import Crypto
internal import FoundationEssentials

/// A ZIP of WARC files with a list of pages and the digests of its members (WACZ 1.1.1). Its indexes
/// are not looked at: the records say themselves what they are of.
struct WACZ {
    private let archive: ZipArchive
    private var members: [String: ZipArchive.Member] = [:]

    private static let description = "datapackage.json"
    private static let pages = "pages/pages.jsonl"
    /// The most bytes of the description, and of the lines of the list of pages that are looked at.
    private static let longest = 16 << 20

    /// Nil for any other ZIP.
    init?(_ archive: ZipArchive) {
        self.archive = archive
        var members: [String: ZipArchive.Member] = [:]
        archive.forEachMember { name, member in
            members[String(decoding: name, as: UTF8.self)] = member
        }
        self.members = members
        guard members[Self.description] != nil, !warcNames.isEmpty else { return nil }
    }

    private var warcNames: [String] {
        members.keys.filter { name in
            name.hasPrefix("archive/")
                && [".warc", ".warc.gz", ".arc", ".arc.gz"]
                    .contains { name.lowercased().hasSuffix($0) }
        }.sorted()
    }

    /// Its files of records by their names: read where they are if they are stored as they are, as
    /// the format asks; else unpacked into `scratch`, at most `total` bytes each.
    func volumes(
        path: String,
        scratch: String,
        total: Int
    ) throws(FetchError) -> [(String, Medium)] {
        var volumes: [(String, Medium)] = []
        for name in warcNames {
            guard let member = members[name] else { continue }
            guard !member.isEncrypted else {
                throw .damagedArchive(path, ArchiveDamage("\(name) is encrypted"))
            }
            guard member.size <= total else { throw .oversizedArchive(path, limit: total) }
            if let medium = archive.medium(of: member) {
                volumes.append((name, medium))
                continue
            }
            let file = try ScratchFile(in: scratch)
            var end = 0
            var isWritten = true
            let isWhole = archive.stream(member) { piece in
                isWritten = file.write(piece, at: end)
                end += piece.count
                return isWritten && end <= total
            }
            guard isWritten else { throw .noScratch(scratch, "no space left") }
            guard isWhole else {
                throw .damagedArchive(path, ArchiveDamage("\(name) does not unpack"))
            }
            volumes.append((name, Medium(file, count: end)))
        }
        return volumes
    }

    /// The page that it was made for, else the first of its list; nil where neither is said.
    var home: Address? {
        if let main = package?.mainPageUrl.flatMap({ Address($0) }) { return main }
        guard let member = members[Self.pages] else { return nil }
        var text: [UInt8] = []
        _ = archive.stream(member) { piece in
            text += piece
            return text.count < Self.longest && !text.contains(subsequence: 3)
        }
        return text.split(separator: 0x0A).prefix(3).lazy.compactMap { line in
            try? JSONDecoder().decode(Page.self, from: Data(line))
        }.compactMap { $0.url.flatMap { Address($0) } }.first
    }

    /// Compares its members with the digests that it states.
    ///
    /// - Throws: where one differs: what the archive's maker sealed is something else.
    func checkDigests(path: String) throws(FetchError) {
        for resource in package?.resources ?? [] {
            guard let hash = resource.hash, hash.hasPrefix("sha256:"), let name = resource.path,
                let member = members[name]
            else { continue }
            var sum = SHA256()
            let isWhole = archive.stream(member) { piece in
                sum.update(bufferPointer: piece)
                return true
            }
            let digits = sum.finalize().map { byte in
                String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }.joined()
            guard isWhole, digits == hash.dropFirst(7).lowercased() else {
                throw .damagedArchive(
                    path,
                    ArchiveDamage("\(name) has not the digest that \(Self.description) states")
                )
            }
        }
    }

    private var package: Package? {
        guard let member = members[Self.description],
            case .bytes(let bytes) = archive.read(member, limit: Self.longest)
        else { return nil }
        return try? JSONDecoder().decode(Package.self, from: Data(bytes))
    }

    private struct Package: Decodable {
        let resources: [Resource]?
        let mainPageUrl: String?
    }

    private struct Resource: Decodable {
        let path: String?
        let hash: String?
    }

    private struct Page: Decodable {
        let url: String?
    }
}

extension [UInt8] {
    /// Whether so many line feeds are in it.
    fileprivate func contains(subsequence feeds: Int) -> Bool {
        lazy.filter { $0 == 0x0A }.prefix(feeds).count == feeds
    }
}
