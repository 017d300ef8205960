/// The name of a file that is the copy of a page for one query: `p.php?id=3`, or `p.php@id=3.html`
/// where the file system, or the option for it, allows no question mark.
struct PageCopy {
    /// The name of the page, in bytes.
    let page: ArraySlice<UInt8>
    /// The query as an address writes it.
    let query: String
    /// The keys of the queries that it answers: programs that save pages add `.html` to a name that
    /// does not end so, and a query may end so itself.
    let queries: [String]

    /// Nil for the name of a plain file.
    init?(name: [UInt8]) {
        guard let mark = Self.mark(in: name) else { return nil }
        page = name[..<mark]
        let written = Self.plain(name[(mark + 1)...])
        let shorter =
            written.count > 5 && written.suffix(5).elementsEqual(".html".utf8)
            ? written.dropLast(5) : written
        guard !page.isEmpty, !shorter.isEmpty else { return nil }
        query = FileKey.query(shorter)
        queries =
            [FileKey.component(shorter)]
            + (shorter.count < written.count ? [FileKey.component(written)] : [])
    }

    /// A query as wget2 takes it out of a page: it leaves `&amp;` as it stands there.
    private static func plain(_ query: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let text = query.split(separator: Array("&amp;".utf8), omittingEmptySubsequences: false)
        return text.count == 1 ? query : ArraySlice(text.joined(separator: [UInt8(ascii: "&")]))
    }

    /// Where the query starts. An at sign counts where a file name with an extension stands before
    /// it and a name with a value behind it: `minutes@2568.pdf` is a plain file.
    private static func mark(in name: [UInt8]) -> Int? {
        if let mark = name.firstIndex(of: UInt8(ascii: "?")) { return mark }
        guard let mark = name.firstIndex(of: UInt8(ascii: "@")),
            name[..<mark].contains(UInt8(ascii: ".")), name[mark...].contains(UInt8(ascii: "="))
        else { return nil }
        return mark
    }
}
