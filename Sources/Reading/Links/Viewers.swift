internal import Addressing

/// Finds the file inside the address of a page that only shows a file, such as a flip-book.
enum Viewers {
    /// The file's address as written in the viewer's query, decoded; nil for any other address.
    static func file(shownBy address: Address) -> String? {
        guard let query = address.query, !query.isEmpty else { return nil }
        let parameters = Self.parameters(of: query)
        func value(_ names: Set<String>) -> String? {
            parameters.first { names.contains($0.name) && !$0.value.isEmpty }?.value
        }
        switch address.host {
        case "docs.google.com", "drive.google.com":
            return isGoogleViewer(address.path) ? value(["url"]).map(withScheme) : nil
        case "view.officeapps.live.com": return value(["src"]).map(withScheme)
        default: break
        }
        if let file = value(["pdf", "pdfurl", "pdf_url"]), looksLikeFile(file) { return file }
        guard isViewer(address.path), let file = value(["file", "url", "src", "doc"]) else {
            return nil
        }
        return looksLikeFile(file) ? file : nil
    }

    /// Viewers of other hosts know no page to be relative to: a bare name is a host's.
    private static func withScheme(_ file: String) -> String {
        file.contains("://") ? file : "http://" + file
    }

    private static func isGoogleViewer(_ path: String) -> Bool {
        path.hasSuffix("/viewer") || path.hasSuffix("/gview") || path.hasSuffix("/viewerng/viewer")
    }

    /// `download.php?file=` sends the file itself, so only pages made to show one count.
    private static func isViewer(_ path: String) -> Bool {
        let path = path.lowercased()
        return path.hasSuffix(".html") || path.hasSuffix(".htm") || path.contains("viewer")
            || path.contains("pdfjs") || path.contains("flip")
    }

    /// A name with a suffix or a path; `?pdf=1` only switches something on.
    private static func looksLikeFile(_ text: String) -> Bool {
        text.contains(".") || text.contains("/")
    }

    private static func parameters(of query: String) -> [(name: String, value: String)] {
        query.utf8.split(separator: UInt8(ascii: "&")).map { part in
            let name = part.prefix { $0 != UInt8(ascii: "=") }
            let value = part.dropFirst(name.count + 1)
            return (String(Substring(name)).lowercased(), PercentDecoding.decode(value))
        }
    }
}

/// Undoes percent-encoding where a page's text is compared, never where an address is made.
enum PercentDecoding {
    /// The text with every escape `%XX` undone; bytes that are no UTF-8 become U+FFFD.
    static func decode(_ text: some Collection<UInt8>) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count)
        var index = text.startIndex
        while index != text.endIndex {
            let byte = text[index]
            let rest = text[text.index(after: index)...].prefix(2)
            let digits = rest.compactMap(\.hexValue)
            if byte == UInt8(ascii: "%"), digits.count == 2 {
                decoded.append(digits[0] << 4 | digits[1])
                index = rest.endIndex
            } else {
                decoded.append(byte)
                index = text.index(after: index)
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}
