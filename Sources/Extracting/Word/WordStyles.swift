/// Which paragraph styles of a document are headings, and of which level.
struct WordStyles {
    private var styles: [String: Style] = [:]

    private struct Style {
        var level: Int?
        var parent: String?
    }

    init() {}

    /// Reads the styles part (ECMA-376 part 1, 17.7.4).
    init(_ reader: XMLReader) throws(Refusal) {
        var id: String?
        while let node = try reader.next() {
            switch node {
            case .open("style"): id = reader.attribute("styleId")
            case .close("style"): id = nil
            case .open("name"):
                guard let id else { break }
                note(level: Self.level(ofName: reader.attribute("val") ?? ""), of: id)
            case .open("outlineLvl"):
                guard let id else { break }
                note(level: Self.level(ofOutline: reader.attribute("val")), of: id)
            case .open("basedOn"):
                guard let id else { break }
                styles[id, default: Style()].parent = reader.attribute("val")
            default: break
            }
        }
    }

    /// The level of heading that a style gives, its own or inherited.
    func level(of id: String) -> Int? {
        var next: String? = id
        // Styles may refer to each other in a circle.
        for _ in 0..<10 {
            guard let style = next.flatMap({ styles[$0] }) else { return nil }
            if let level = style.level { return level }
            next = style.parent
        }
        return nil
    }

    /// Outline levels count from 0, and 9 is body text (ECMA-376 part 1, 17.3.1.20).
    static func level(ofOutline value: String?) -> Int? {
        value.flatMap { Int($0) }.flatMap { (0..<9).contains($0) ? $0 + 1 : nil }
    }

    /// Built-in styles keep their English names in the file, whatever the program shows.
    private static func level(ofName name: String) -> Int? {
        let name = name.lowercased()
        if name == "title" { return 1 }
        if name == "subtitle" { return 2 }
        guard name.hasPrefix("heading ") else { return nil }
        return Int(name.dropFirst(8)).flatMap { (1...9).contains($0) ? $0 : nil }
    }

    private mutating func note(level: Int?, of id: String) {
        guard let level else { return }
        styles[id, default: Style()].level = level
    }
}
