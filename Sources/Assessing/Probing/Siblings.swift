internal import Addressing

/// Addresses that are likely to be answered for by one program: they differ in one part alone, the name
/// of a page in its folder or one field of a query.
///
/// Everything follows from any one of them, so that it does not matter which is met first.
struct Siblings: Hashable, Sendable {
    /// What stands before the part that is open, and behind it.
    let before: String
    let after: String
    private let kind: NameKind

    /// Nil for an address of which no part tells pages apart: the root, a list that turns pages.
    init?(_ address: Address) {
        let text = address.withoutFragment.text
        // Of a page that lies there as a file a query is for its scripts.
        guard let query = address.query, !query.isEmpty, !address.isPlainPage else {
            guard let name = PathName(address) else { return nil }
            before = name.stem
            after = name.ending
            kind = NameKind(name.name)
            return
        }
        let fields = Field.all(of: query)
        guard let open = Field.telling(fields),
            !fields.indices.contains(where: { $0 != open && fields[$0].isToken })
        else { return nil }
        let parts = fields.map { $0.name + "=" + $0.value }
        before =
            text.prefix { $0 != "?" } + "?" + parts[..<open].map { $0 + "&" }.joined()
            + fields[open].name + "="
        after = parts[(open + 1)...].map { "&" + $0 }.joined()
        kind = NameKind(fields[open].value)
    }

    /// An address that nobody links, and the part of it that is made up; the same one in every run.
    var madeUp: (address: Address, name: String)? {
        var names = MadeUpName(seed: before + "\n" + after)
        let name = names.make(kind)
        return Address(before + name + after).map { ($0, name) }
    }

    /// The folder that they lie in, or what their queries are for.
    var above: Address? { Address(String(before.prefix { $0 != "?" })) }

    /// How many folders deep they lie.
    var depth: Int { before.utf8.count { $0 == UInt8(ascii: "/") } }

    /// Whether they lie in the folder of a page, or differ from it by their queries.
    func lie(below page: Address) -> Bool {
        page.query == nil && before.hasPrefix(page.withoutFragment.text)
    }
}

extension Address {
    fileprivate var isPlainPage: Bool { ["html", "htm", "xhtml"].contains(suffix) }
}

/// How the names of pages look that are made alike.
enum NameKind: Hashable, Sendable {
    case number
    /// `12-news`
    case numberAndWord
    case word

    init(_ name: String) {
        let digits = name.utf8.prefix { 0x30...0x39 ~= $0 }.count
        let next = name.utf8.dropFirst(digits).first
        self =
            digits == 0
            ? .word : next == nil ? .number : next == UInt8(ascii: "-") ? .numberAndWord : .word
    }
}

/// An address without a query in three: where it lies, its name, and what ends it.
private struct PathName {
    let stem: String
    let name: String
    let ending: String

    /// Nil for the root, which has no name.
    init?(_ address: Address) {
        var text = address.withoutFragment.text.prefix { $0 != "?" }
        let isFolder = text.hasSuffix("/")
        if isFolder { text.removeLast() }
        guard address.path.utf8.count > 1, let slash = text.lastIndex(of: "/") else { return nil }
        let whole = text[text.index(after: slash)...]
        let dot = whole.lastIndex(of: ".").flatMap { $0 == whole.startIndex ? nil : $0 }
        stem = String(text[...slash])
        name = String(whole[..<(dot ?? whole.endIndex)])
        ending = (dot.map { String(whole[$0...]) } ?? "") + (isFolder ? "/" : "")
    }
}

/// One field of a query, as it is written.
struct Field: Hashable {
    let name: String
    let value: String

    static func all(of query: String) -> [Field] {
        query.split(separator: "&").map { part in
            let sign = part.firstIndex(of: "=") ?? part.endIndex
            return Field(name: String(part[..<sign]), value: String(part[sign...].dropFirst()))
        }
    }

    /// The field that says which page is meant: `id` if there is one, else the first number, else the
    /// last field; nil where none does.
    static func telling(_ fields: [Field]) -> Int? {
        let open = fields.indices.filter { !fields[$0].turnsPages && !fields[$0].value.isEmpty }
        return open.first { fields[$0].name.lowercased() == "id" }
            ?? open.first { fields[$0].isNumber } ?? open.last
    }

    /// Whether its value looks made for one visitor: each page with one would be a family of its own.
    var isToken: Bool {
        let bytes = value.utf8
        return bytes.count >= 8 && bytes.contains { 0x30...0x39 ~= $0 }
            && bytes.contains { 0x61...0x7A ~= $0 | 0x20 }
            && bytes.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 }
    }

    private var isNumber: Bool { value.utf8.allSatisfy { 0x30...0x39 ~= $0 } }

    /// Whether it turns pages, sorts or searches: whatever its value, there is a page.
    private var turnsPages: Bool {
        Self.turning.contains(name.lowercased()) || (isNumber && name.lowercased() == "page")
    }

    private static let turning: Set<String> = [
        "pg", "paged", "pageno", "page_no", "start", "offset", "limit", "limitstart", "sort",
        "order", "orderby", "dir", "lang", "year", "month", "day", "date", "print", "tmpl",
        "format",
        "layout", "theme", "q", "s", "search", "keyword",
    ]
}
