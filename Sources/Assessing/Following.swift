internal import Addressing
internal import Fetching
internal import Model

/// Which links a crawl follows: all of the site itself, and of other hosts only what the settings
/// allow and an item may need.
struct Following: Sendable {
    let scope: Scope

    /// Files that hold neither text nor links; asked for only where a link says they are an item's.
    private static let media: Set<String> = [
        "jpg", "jpeg", "png", "gif", "webp", "svg", "ico", "bmp", "css", "js", "mp3", "mp4", "avi",
        "mov", "wmv", "webm", "woff", "woff2", "ttf", "eot", "exe", "apk",
    ]
    private static let documents: Set<String> = [
        "pdf", "xlsx", "xls", "docx", "doc", "csv", "ods", "odt", "txt",
    ]

    /// Where the links lead of what was read at an address, those that lead on. A document of another host leads
    /// nowhere; a folder of a file host leads to its files, a flip book to the file it shows.
    func onward(from facts: Facts) -> [Address] {
        let links = scope.site.contains(facts.address) ? facts.links : facts.contents
        return links.compactMap { follows($0) ? $0.target : nil }
    }

    func follows(_ link: LinkFact) -> Bool {
        switch link.kind {
        case .resource: return false
        // Pictures are for people to look at, but for those that an item's page shows.
        case .image where link.surroundings.isEmpty: return false
        case .image, .anchor, .area, .frame, .iframe, .embed, .refresh, .header, .viewer, .script:
            break
        }
        let namesItem = !link.names.isEmpty || !link.codes.isEmpty || !link.surroundings.isEmpty
        let suffix = link.target.suffix
        switch scope.reach(of: link.target) {
        case .site: return namesItem || !Self.media.contains(suffix)
        case .document:
            return namesItem || Self.documents.contains(suffix) || link.target.isShared
        case .presence: return true
        case .nothing: return false
        }
    }

    fileprivate static func isMedia(_ name: String) -> Bool { media.contains(suffix(of: name)) }

    private static func suffix(of name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}

extension Facts {
    /// What a page of another host holds for people to open: the files of a folder that is shared,
    /// pictures and films left out, or the file that a flip book shows.
    var contents: [LinkFact] {
        if address.isSharedFolder {
            return links.filter { $0.target.isShared && !Following.isMedia($0.text) }
        }
        return address.isFlipBook ? links.filter { $0.kind == .viewer } : []
    }
}

extension PageHead {
    /// Whether it shows other documents and is none itself.
    var isContainer: Bool {
        switch format {
        case .html, .text, .other: address.isSharedFolder || address.isFlipBook
        default: false
        }
    }
}
