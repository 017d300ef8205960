/// The elements that mean something here; every other one is `other`.
enum Tag: String, CaseIterable {
    // The page.
    case html, head, body, base, title, meta, link, script, style, noscript, template, frameset
    case noframes
    // Sections.
    case main, header, footer, nav, aside, article, section, address, hgroup, search
    case h1, h2, h3, h4, h5, h6
    // Blocks.
    case div, p, pre, blockquote, center, hr, br, figure, figcaption, details, summary, dialog
    case fieldset, legend, listing, xmp, plaintext, marquee
    case ul, ol, li, dl, dt, dd, dir, menu
    // Tables.
    case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
    // Links and what is embedded.
    case a, area, map, img, iframe, frame, object, embed, applet, param, video, audio, source, track
    case picture, svg, canvas, span
    // Forms.
    case form, label, input, button, select, optgroup, option, datalist, textarea
    case noembed
    case other

    /// The element that a lower-case name names.
    init(name: UnsafePointer<UInt8>?) {
        self = name.flatMap { Self.byName[String(cString: $0)] } ?? .other
    }

    /// The element of a name on a scan.
    init(_ key: MarkupKey) { self = Self.byKey[key] ?? .other }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
    private static let byKey = MarkupTable(allCases.map { ($0.rawValue, $0) })

    /// Whether text before, in and after it stands on lines of its own (WHATWG HTML §15.3.3).
    var isBlock: Bool { Self.blocks.contains(self) }

    private static let blocks: Set<Tag> = [
        .html, .body, .noframes, .main, .header, .footer, .nav, .aside, .article, .section,
        .address, .hgroup, .search, .h1, .h2, .h3, .h4, .h5, .h6, .div, .p, .pre, .blockquote,
        .center, .hr, .br, .figure, .figcaption, .details, .summary, .dialog, .fieldset, .legend,
        .listing, .xmp, .plaintext, .marquee, .ul, .ol, .li, .dl, .dt, .dd, .dir, .menu, .table,
        .caption, .colgroup, .col, .thead, .tbody, .tfoot, .tr, .td, .th, .form, .optgroup, .option,
    ]

    /// Whether nothing inside it is read: neither text nor links.
    var isInert: Bool {
        switch self {
        case .script, .style, .template, .textarea, .title: true
        default: false
        }
    }

    /// Whether its text is not the page's: what a list offers, and what old browsers are told.
    var isSilent: Bool {
        switch self {
        case .select, .datalist, .optgroup, .option, .iframe, .video, .audio, .canvas, .head: true
        default: false
        }
    }

    /// 1–6 for a heading element.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}
