internal import Addressing
internal import FoundationEssentials

/// The index of a WordPress site (developer.wordpress.org/rest-api): its pages, posts and files, a
/// hundred at a time.
enum WordPressIndex {
    /// Where the lists begin, below the site's root.
    static let places = ["pages", "posts", "media"].map {
        "/wp-json/wp/v2/\($0)?per_page=\(perPage)&_fields=link,source_url"
    }

    private static let perPage = 100
    /// More lists of one kind are not asked for: a hundred thousand entries.
    private static let lastPage = 1_000
    /// Lists of a hundred entries are no longer.
    private static let longest = 1 << 20

    private struct Entry: Decodable {
        let link: String?
        /// The file itself, of an entry for one.
        let source_url: String?
    }

    /// The addresses that a list names; nil for what is no list of WordPress.
    static func links(in bytes: [UInt8]) -> [String]? {
        guard bytes.count <= longest, bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "["),
            let entries = try? JSONDecoder().decode([Entry].self, from: Data(bytes))
        else { return nil }
        return entries.compactMap { $0.source_url ?? $0.link }
    }

    /// Where the list goes on behind one that has `count` entries; nil where it ends, and for what is no
    /// such list.
    static func next(after list: Address, count: Int) -> Address? {
        guard count >= perPage, let query = list.query, list.path.contains("/wp-json/wp/v2/"),
            query.hasPrefix("per_page=\(perPage)&")
        else { return nil }
        let fields = query.split(separator: "&")
        let page = fields.last.flatMap { $0.hasPrefix("page=") ? Int($0.dropFirst(5)) : nil } ?? 1
        guard page < lastPage else { return nil }
        let kept = page == 1 ? fields[...] : fields.dropLast()
        let text = "?" + kept.joined(separator: "&") + "&page=\(page + 1)"
        return Address(text, relativeTo: list)
    }
}
