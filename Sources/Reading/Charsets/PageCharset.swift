/// The name of the charset that a page is in, by what it is and what is said of it, as the WHATWG
/// Encoding standard names it: what a browser must be told that is to see what is read here.
package func charsetName(of page: [UInt8], declared contentType: String?) -> String {
    switch DecodedPage(page, contentType: contentType).charset {
    case .utf8: "utf-8"
    case .windows874: "windows-874"
    case .windows1252: "windows-1252"
    case .utf16LittleEndian: "utf-16le"
    case .utf16BigEndian: "utf-16be"
    }
}
