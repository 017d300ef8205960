internal import Model

/// Tells from its element, role, class and id which part of the page an element is.
enum Regions {
    /// The region that `node` begins; nil where it is a part of the one around it.
    ///
    /// `isInsideContent` is whether an article, section or main is around it: there a header or
    /// footer belongs to that section (WHATWG HTML §4.3.8).
    static func region(of node: Node, tag: Tag, isInsideContent: Bool) -> Region? {
        if let role = node["role"], let region = region(ofRole: role) { return region }
        switch tag {
        case .main: return .main
        case .nav: return .navigation
        case .aside: return .aside
        case .header: return isInsideContent ? nil : .header
        case .footer: return isInsideContent ? nil : .footer
        // A class on these speaks of the whole page.
        case .html, .body, .head, .article, .table, .a, .li, .other: return nil
        case .div, .section, .ul, .ol, .dl, .td, .form, .dir, .menu, .center, .p:
            return region(ofNames: node["class"], node["id"])
        default: return nil
        }
    }

    /// Whether it is the trail of links to the pages above this one.
    static func isTrail(_ node: Node) -> Bool {
        let word: StaticString = "breadcrumb"
        return node["class"]?.utf8.span.holdsWord(word) ?? false
            || node["id"]?.utf8.span.holdsWord(word) ?? false
    }

    private static func region(ofRole role: String) -> Region? {
        switch role {
        case "main": .main
        case "banner": .header
        case "navigation", "menubar", "menu": .navigation
        case "complementary": .aside
        case "contentinfo": .footer
        default: nil
        }
    }

    private static func region(ofNames classes: String?, _ id: String?) -> Region? {
        guard classes != nil || id != nil else { return nil }
        var found: Region?
        for word in [classes, id].compactMap(\.self) {
            for name in word.utf8.split(whereSeparator: \.isWhiteSpace) {
                let name = String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
                // Tabs are marked up as navigation and lead to parts of this very page.
                if tabLists.contains(name) { return nil }
                found = found ?? region(ofName: name)
            }
        }
        return found
    }

    private static let tabLists: Set<String> = ["nav-tabs", "nav-pills", "tabs", "tab-list"]

    private static func region(ofName name: String) -> Region? {
        if let region = names[name] { return region }
        let parts = name.utf8.split { !$0.isASCIILetter && !$0.isASCIIDigit }
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
        let leader = String(decoding: first, as: UTF8.self)
        // `no-sidebar` and `has-sidebar` stand on what is beside one.
        guard !["no", "has", "with", "without"].contains(leader) else { return nil }
        return partsThatLead[leader] ?? partsThatEnd[String(decoding: last, as: UTF8.self)]
    }

    /// Whole names.
    private static let names: [String: Region] = [
        "nav": .navigation, "navbar": .navigation, "navigation": .navigation, "menu": .navigation,
        "mainmenu": .navigation, "topmenu": .navigation, "submenu": .navigation,
        "sidenav": .navigation, "topnav": .navigation, "sidemenu": .navigation,
        "leftmenu": .navigation, "rightmenu": .navigation, "megamenu": .navigation,
        "dropdown-menu": .navigation, "offcanvas": .navigation, "offcanvas-body": .navigation,
        "breadcrumb": .navigation, "breadcrumbs": .navigation,
        "header": .header, "topbar": .header, "top-bar": .header, "masthead": .header,
        "site-header": .header, "main-header": .header, "header-area": .header,
        "header-top": .header, "header-wrapper": .header,
        "sidebar": .aside, "aside": .aside,
        "footer": .footer, "copyright": .footer, "site-footer": .footer,
        "main-footer": .footer,
    ]

    /// First words of names such as `navbar-collapse`.
    private static let partsThatLead: [String: Region] = [
        "navbar": .navigation, "breadcrumb": .navigation, "topbar": .header, "sidebar": .aside,
        "footer": .footer, "offcanvas": .navigation,
    ]

    /// Last words of names such as `main-menu`.
    private static let partsThatEnd: [String: Region] = [
        "menu": .navigation, "navbar": .navigation, "nav": .navigation, "navigation": .navigation,
        "breadcrumb": .navigation, "breadcrumbs": .navigation, "topbar": .header,
        "sidebar": .aside,
    ]
}
