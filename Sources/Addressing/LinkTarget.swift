/// What the text of a link points to, before anybody follows it.
package enum LinkTarget: Hashable, Sendable {
    /// An http(s) address; for an empty link or `#` the page itself.
    case web(Address)
    /// The mail address of a `mailto:` link, without subject and other headers.
    case mail(String)
    /// The number of a `tel:` link, as it is written.
    case telephone(String)
    /// A `javascript:` or `vbscript:` link.
    case script
    /// A `data:` link.
    case data
    /// A link of another scheme, given in lower case (`ftp`, `line`, `file`).
    case other(scheme: String)
    /// An http(s) link without a valid host or port, or one that is too long.
    case invalid

    /// Reads the text of a link on the page at `base`.
    ///
    /// `queryEncoder` is the charset of the page, see ``Address``.
    package init(
        _ raw: String,
        relativeTo base: Address,
        queryEncoder: Address.QueryEncoder? = nil
    ) {
        do throws(AddressError) {
            self = .web(try .parse(raw, relativeTo: base, queryEncoder: queryEncoder))
        } catch .otherScheme(let scheme) {
            self.init(raw, scheme: scheme)
        } catch {
            self = .invalid
        }
    }

    private init(_ raw: String, scheme: String) {
        switch scheme {
        case "mailto": self = .mail(Self.recipient(raw))
        case "tel": self = .telephone(Self.recipient(raw))
        case "javascript", "vbscript": self = .script
        case "data": self = .data
        default: self = .other(scheme: scheme)
        }
    }

    /// What stands between the scheme and a question mark, percent-decoded.
    private static func recipient(_ raw: String) -> String {
        let bytes = InputCleaning.withoutTabsAndNewlines(raw.utf8.span)
        let rest = bytes.drop { $0 != ASCII.colon }.dropFirst().prefix { $0 != ASCII.question }
        let span = rest.span
        return PercentEncoding.decodedName(span.extracting(InputCleaning.trimmedRange(of: span)))
    }
}
