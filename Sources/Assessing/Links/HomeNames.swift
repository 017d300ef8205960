internal import Addressing
internal import ThaiText

extension Site {
    /// Whether an address is the home page, or another name of it: its folder's index, or that of a
    /// language.
    func meansHome(_ address: Address) -> Bool {
        guard contains(address) else { return false }
        let folder = key(home).directory.path
        let path = key(address).path
        guard path.hasPrefix(folder), address.query == nil || HomeNames.isLanguage(address.query)
        else { return false }
        let names = path.dropFirst(folder.utf8.count).split(separator: "/")
        return names.count <= 2 && names.allSatisfy { HomeNames.contains($0) }
    }
}

/// Names that home pages bear in addresses.
enum HomeNames {
    private static let names: Set<String> = [
        "index", "default", "home", "homepage", "main", "welcome", "intro", "th", "th-th", "thai",
        "tha", "en", "en-us", "en-gb", "eng", "english", "www", "site",
    ]

    static func contains(_ name: Substring) -> Bool {
        names.contains(name.prefix { $0 != "." }.lowercased())
    }

    /// Whether a query asks for nothing but a language.
    static func isLanguage(_ query: String?) -> Bool {
        let fields = Field.all(of: query ?? "")
        return fields.allSatisfy { $0.name.lowercased().hasPrefix("lang") }
    }
}

/// Words by which links lead to the home page and promise nothing else.
enum HomeWords {
    private static let words = Set(
        [
            "หน้าแรก", "หน้าหลัก", "กลับหน้าแรก", "กลับหน้าหลัก", "กลับสู่หน้าแรก", "กลับสู่หน้าหลัก", "home",
            "homepage",
        ]
        .map { Folded($0, .skeleton).bytes }
    )

    /// Whether a link's text says so and nothing more.
    static func contains(_ text: String) -> Bool { words.contains(Folded(text, .skeleton).bytes) }
}
