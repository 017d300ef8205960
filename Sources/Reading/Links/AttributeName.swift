/// The attributes that hold links, or that the rules of links ask for.
enum AttributeName: UInt8, CaseIterable {
    case href, src, srcset, data, poster, background, content, code, value, style
    case id, name, type, rel, property, alt, title
    case httpEquiv, ariaLabel, xlinkHref
    case dataSrc, dataLazySrc, dataOriginal, dataLazy, dataSrcset
    case onclick, ondblclick, onmousedown, onload, onchange
    case dataHref, dataURL, dataLink
    case source, dataSource, dataPDF, dataPDFURL, dataPDFAddress, dataPDFSource, dataFile
    case dataFileURL, dataEmbedded, dataDoc, dataDocument
    case dataFlipbookOptions, dataOptions, dataSettings, dataConfig

    /// As it is written, in lower case.
    var text: String {
        switch self {
        case .httpEquiv: "http-equiv"
        case .ariaLabel: "aria-label"
        case .xlinkHref: "xlink:href"
        case .dataSrc: "data-src"
        case .dataLazySrc: "data-lazy-src"
        case .dataOriginal: "data-original"
        case .dataLazy: "data-lazy"
        case .dataSrcset: "data-srcset"
        case .dataHref: "data-href"
        case .dataURL: "data-url"
        case .dataLink: "data-link"
        case .dataSource: "data-source"
        case .dataPDF: "data-pdf"
        case .dataPDFURL: "data-pdf-url"
        case .dataPDFAddress: "data-pdfurl"
        case .dataPDFSource: "data-pdf-src"
        case .dataFile: "data-file"
        case .dataFileURL: "data-file-url"
        case .dataEmbedded: "data-emsrc"
        case .dataDoc: "data-doc"
        case .dataDocument: "data-document"
        case .dataFlipbookOptions: "data-flipbook-options"
        case .dataOptions: "data-options"
        case .dataSettings: "data-settings"
        case .dataConfig: "data-config"
        default: "\(self)"
        }
    }

    /// The attribute of a name in either case, given as its bytes; nil for any other.
    init?(_ name: some Sequence<UInt8>) {
        var key = MarkupKey()
        for byte in name { key.add(byte) }
        self.init(key)
    }

    /// The attribute whose name stands in `range`.
    init?(_ source: Span<UInt8>, _ range: Range<Int>) {
        var key = MarkupKey()
        for index in range { key.add(source[index]) }
        self.init(key)
    }

    init?(_ key: MarkupKey) {
        guard let name = Self.byKey[key] else { return nil }
        self = name
    }

    private static let byKey = MarkupTable(allCases.map { ($0.text, $0) })
}

/// Some of the attributes of one element.
struct AttributeSet: OptionSet {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }
    init(_ name: AttributeName) { rawValue = 1 << UInt64(name.rawValue) }
    init(_ names: [AttributeName]) {
        self = names.reduce(into: []) { $0.formUnion(AttributeSet($1)) }
    }

    func has(_ name: AttributeName) -> Bool { contains(AttributeSet(name)) }
    func hasAny(of others: AttributeSet) -> Bool { rawValue & others.rawValue != 0 }
}
