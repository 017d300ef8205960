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

    func follows(_ link: LinkFact) -> Bool {
        switch link.kind {
        case .resource: return false
        // Pictures are for people to look at, but for those that an item's page shows.
        case .image where link.surroundings.isEmpty: return false
        case .image, .anchor, .area, .frame, .iframe, .embed, .refresh, .header, .viewer, .script:
            break
        }
        let namesItem = !link.names.isEmpty || !link.codes.isEmpty || !link.surroundings.isEmpty
        let suffix = Self.suffix(of: link.target)
        switch scope.reach(of: link.target) {
        case .site: return namesItem || !Self.media.contains(suffix)
        case .document: return namesItem || Self.documents.contains(suffix)
        case .presence: return true
        case .nothing: return false
        }
    }

    private static func suffix(of address: Address) -> String {
        let name = address.lastPathComponent
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
