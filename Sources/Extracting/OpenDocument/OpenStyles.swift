/// What the styles of an OpenDocument say that changes what a person reads: bold and hidden text,
/// hidden tables.
struct OpenStyles {
    private(set) var bold: Set<String> = []
    private(set) var unseen: Set<String> = []
    private var parents: [String: String] = [:]
    private var open = ""

    /// Takes note of an element of a style (OpenDocument 1.3 part 3, 16 and 20).
    mutating func note(_ name: String, _ reader: XMLReader) {
        switch name {
        case "style":
            open = reader.attribute("name") ?? ""
            parents[open] = reader.attribute("parent-style-name")
        case "text-properties":
            let weight = reader.attribute("font-weight") ?? ""
            if weight == "bold" || Int(weight).map({ $0 >= 600 }) ?? false { bold.insert(open) }
            if reader.attribute("display") == "none" { unseen.insert(open) }
        case "table-properties":
            if reader.attribute("display") == "false" { unseen.insert(open) }
        default: break
        }
    }

    /// The level of heading that a paragraph's style gives, though it is no heading by itself: that
    /// of a title, whose style has this name in every language of the program.
    func level(ofTitle style: String) -> Int? {
        let levels = ["Title": 1, "Subtitle": 2]
        return levels[style] ?? parents[style].flatMap { levels[$0] }
    }
}
