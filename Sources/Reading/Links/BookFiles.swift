/// Finds the file that a flip book or a viewer shows, where a page names it to its script: in an
/// attribute of the viewer's element, or in the code that sets the viewer up.
enum BookFiles {
    /// Attributes in which plug-ins put the file's address (dFlip, Real3D, PDF Embedder, EmbedPress).
    static let attributes: [AttributeName] = [
        .source, .dataSource, .dataSrc, .dataPDF, .dataPDFURL, .dataPDFAddress, .dataPDFSource,
        .dataFile, .dataFileURL, .dataEmbedded, .dataDoc, .dataDocument,
    ]

    /// Attributes that hold a viewer's settings as code.
    static let settings: [AttributeName] = [
        .dataFlipbookOptions, .dataOptions, .dataSettings, .dataConfig,
    ]

    /// Names under which code gives a viewer its file.
    private static let names: Set<String> = [
        "source", "pdf", "pdfurl", "pdf_url", "pdfsrc", "pdffile", "file", "fileurl", "url", "src",
        "guid", "document", "book", "default_url", "defaulturl",
    ]

    /// How much of one script is looked at, and how long an address may be.
    static let longestCode = 256 << 10
    private static let longestAddress = 2_000
    /// How often `.pdf` is looked at in one script.
    private static let mostPlaces = 1_000

    /// Whether an attribute's value is the address of a PDF.
    static func isFile(_ value: String) -> Bool {
        value.utf8.count <= longestAddress
            && value.prefix { $0 != "?" && $0 != "#" }.lowercased().hasSuffix(".pdf")
    }

    /// The addresses of PDFs that code gives a viewer by one of those names, as they are meant, each
    /// once, in order.
    static func addresses(in code: [UInt8]) -> [String] {
        var found = literals(in: code)
        for hidden in packed(in: code) { found += literals(in: hidden) }
        return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private static func literals(in code: [UInt8]) -> [String] {
        var found: [String] = []
        var from = 0
        var places = 0
        while places < mostPlaces, let dot = code.firstRange(of: Array(".pdf".utf8), from: from) {
            from = dot + 4
            places += 1
            guard let quote = opening(in: code, before: dot),
                names.contains(name(in: code, before: quote))
            else { continue }
            var index = quote
            let text = ScriptTargets.literal(in: code, at: &index)
            if isFile(text) { found.append(text) }
            from = max(from, index)
        }
        return found
    }

    /// The quotation mark that opens the literal in which `index` lies; nil where there is none on
    /// the way.
    private static func opening(in code: [UInt8], before index: Int) -> Int? {
        var index = index
        let end = max(0, index - longestAddress)
        while index > end {
            index -= 1
            switch code[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return index
            case 0x0A, UInt8(ascii: "<"), UInt8(ascii: ">"): return nil
            default: continue
            }
        }
        return nil
    }

    /// The name to which the literal at `quote` is given, in lower case: of `"pdfUrl": "…"`, `pdf='…'`.
    private static func name(in code: [UInt8], before quote: Int) -> String {
        var rest = code[..<quote]
        func drop(while condition: (UInt8) -> Bool) {
            while let last = rest.last, condition(last) { rest.removeLast() }
        }
        drop(while: \.isWhiteSpace)
        guard let sign = rest.popLast(), sign == UInt8(ascii: ":") || sign == UInt8(ascii: "=")
        else { return "" }
        drop { $0.isWhiteSpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let name = rest.reversed().prefix { byte in
            byte == UInt8(ascii: "_") || (0x61...0x7A).contains(byte | 0x20)
        }
        return String(decoding: name.reversed().map(\.asciiLowercased), as: UTF8.self)
    }

    /// The settings that 3D FlipBook packs as Base64 (RFC 4648 §4): `FB3D_CLIENT_DATA.push('eyJ…')`.
    private static func packed(in code: [UInt8]) -> [[UInt8]] {
        let mark = Array("FB3D_CLIENT_DATA.push(".utf8)
        var found: [[UInt8]] = []
        var from = 0
        while let start = code.firstRange(of: mark, from: from) {
            from = start + mark.count
            guard from < code.count else { break }
            var index = from
            let text = ScriptTargets.literal(in: code, at: &index)
            found.append(Base64.decoded(text.utf8))
            from = max(from, index)
        }
        return found
    }
}

/// Base64 as RFC 4648 §4 has it.
enum Base64 {
    /// The bytes up to the first sign that is none of the alphabet's.
    static func decoded(_ text: some Sequence<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for sign in text {
            guard let value = value(of: sign) else { break }
            bits = bits << 6 | value
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return bytes
    }

    private static func value(of sign: UInt8) -> UInt32? {
        switch sign {
        case 0x41...0x5A: UInt32(sign - 0x41)
        case 0x61...0x7A: UInt32(sign - 0x61 + 26)
        case 0x30...0x39: UInt32(sign - 0x30 + 52)
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}

extension [UInt8] {
    /// Where these bytes next stand, from an index on; capitals of Latin letters count as small ones.
    fileprivate func firstRange(of mark: [UInt8], from start: Int) -> Int? {
        guard let first = mark.first, count >= mark.count else { return nil }
        var index = start
        while index <= count - mark.count {
            if self[index] | 0x20 == first | 0x20,
                mark.indices.allSatisfy({ self[index + $0] | 0x20 == mark[$0] | 0x20 })
            {
                return index
            }
            index += 1
        }
        return nil
    }
}
