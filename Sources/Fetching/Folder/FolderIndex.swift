internal import Addressing

/// Which file of a website export answers which address.
///
/// `a/index.html` is /a/, and /a leads there; `x.html` is /x.html, and /x where there is no folder
/// x; `p.php?id=3` and `p.php@id=3.html` are the page p.php with the query id=3.
struct FolderIndex<Location: Sendable>: Sendable {
    /// A file, by the key of its path and where its bytes are.
    struct File: Sendable {
        let key: String
        let location: Location

        /// Its name, whose suffix tells what it is.
        var name: String {
            key.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(key[key.index(after: $0)...]) }
                ?? key
        }
    }

    private var files: [String: File] = [:]
    private var folders: Set<String> = []
    private var unreadable: Set<String> = []
    /// The copies of a page by their queries, by the key of the page.
    private var copies: [String: [String: File]] = [:]
    /// Addresses of all files relative to the root, in the order of their keys.
    private(set) var references: [String] = []

    /// What answers an address.
    enum Answer: Sendable {
        case file(File)
        /// The file of a folder that was asked for without its slash.
        case folder(File)
        case unreadable
        case nothing
    }

    init(_ listing: Listing<Location>) {
        folders = Set(listing.folders.map { FileKey.path($0) })
        unreadable = Set(listing.unreadable.map { FileKey.path($0) })
        let keyed = listing.files.map { (key: FileKey.path($0.names), file: $0) }
        for (key, entry) in keyed.sorted(by: { $0.key < $1.key }) {
            // Of two names of one key, such as `ก` and `%E0%B8%81`, the first in order counts.
            guard files[key] == nil else { continue }
            let file = File(key: key, location: entry.location)
            files[key] = file
            references.append(reference(of: file, named: entry.names))
        }
    }

    private mutating func reference(of file: File, named names: [[UInt8]]) -> String {
        let name = names.last ?? []
        let folder = names.dropLast().map { FileKey.component($0) + "/" }.joined()
        if let copy = PageCopy(name: name) {
            let page = folder + FileKey.component(copy.page)
            for query in copy.queries {
                if copies[page]?[query] == nil { copies[page, default: [:]][query] = file }
            }
            return page + "?" + copy.query
        }
        return ExportNames.indexes.contains(file.name) ? folder : file.key
    }

    /// What answers for a path from the root on, as it stands in an address, and a query.
    ///
    /// wget writes an escape in a name as it is and escapes it once more in its links: where nothing is
    /// found, what looks escaped twice is asked for as escaped once.
    func answer(path: Substring, query: String?) -> Answer {
        let answer = exactAnswer(path: path, query: query)
        guard case .nothing = answer, path.contains("%25") else { return answer }
        return exactAnswer(path: path.replacing("%25", with: "%"), query: query)
    }

    private func exactAnswer(path: Substring, query: String?) -> Answer {
        let segments = path.utf8.split(separator: UInt8(ascii: "/"))
        let key = FileKey.path(segments.map(Array.init))
        let isFolder = path.isEmpty || path.utf8.last == UInt8(ascii: "/")
        if let query, !query.isEmpty {
            return answer(key, isFolder: isFolder, query: FileKey.component(query.utf8))
        }
        return answer(key, isFolder: isFolder)
    }

    private func answer(_ key: String, isFolder: Bool) -> Answer {
        if isFolder { return index(of: key).map(Answer.file) ?? absence(of: key) }
        if let file = files[key] { return .file(file) }
        if folders.contains(key) { return index(of: key).map(Answer.folder) ?? .nothing }
        let page = ExportNames.pageSuffixes.lazy.compactMap { files[key + $0] }.first
        return page.map(Answer.file) ?? absence(of: key)
    }

    /// A copy for that very query. Without one a page that a program makes is not there, nor one of
    /// which the export keeps other queries; a plain file is the same for every query.
    private func answer(_ key: String, isFolder: Bool, query: String) -> Answer {
        let pages = isFolder ? ExportNames.indexes.map { joined(key, $0) } : [key]
        let copies = pages.compactMap { self.copies[$0] }
        if let file = copies.lazy.compactMap({ $0[query] }).first { return .file(file) }
        let answer = answer(key, isFolder: isFolder)
        guard case .file(let file) = answer else { return answer }
        return copies.isEmpty && !FileKind.isProgram(name: file.name) ? answer : .nothing
    }

    private func index(of folder: String) -> File? {
        ExportNames.indexes.lazy.compactMap { files[joined(folder, $0)] }.first
    }

    /// Nothing, unless it may lie in a folder that cannot be read.
    private func absence(of key: String) -> Answer {
        guard !unreadable.isEmpty else { return .nothing }
        var folder = key[...]
        while !unreadable.contains(String(folder)) {
            guard let slash = folder.lastIndex(of: "/") else { return .nothing }
            folder = folder[..<slash]
        }
        return .unreadable
    }

    private func joined(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder + "/" + name
    }

    /// The home page relative to the root: the index, or what else is named like one, or the only
    /// page there is; nil where none of them is there.
    var home: String? {
        if index(of: "") != nil { return "" }
        if let name = ExportNames.homes.first(where: { files[$0] != nil }) { return name }
        let pages = references.filter { reference in
            !reference.contains("/")
                && ExportNames.pageSuffixes.contains(where: reference.hasSuffix)
        }
        return pages.count == 1 ? pages.first : nil
    }
}

/// How the files of an export are named that answer for more than their own name.
enum ExportNames {
    static let pageSuffixes = [".html", ".htm"]

    /// What a server answers with for a folder, in the usual order.
    static let indexes = [
        "index.html", "index.htm", "index.php.html", "index.php", "index.asp.html",
        "index.aspx.html", "index.jsp.html", "default.html", "default.htm", "default.asp.html",
        "default.aspx.html", "Default.aspx.html",
    ]

    /// What is a home page where there is no index.
    static let homes = ["home.html", "home.htm", "home.php.html", "main.html"]
}
