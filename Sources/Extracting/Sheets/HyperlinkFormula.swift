/// A link that a cell makes by formula.
enum HyperlinkFormula {
    /// The address in `HYPERLINK("address", …)`; nil where it is calculated from other cells.
    static func target(of formula: String) -> String? {
        let formula = formula.collapsed
        let opening = "HYPERLINK(\""
        guard formula.prefix(opening.count).uppercased() == opening else { return nil }
        let rest = formula.dropFirst(opening.count)
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        return String(rest[..<end])
    }
}
