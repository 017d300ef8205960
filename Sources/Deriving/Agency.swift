internal import ThaiText

/// Reads which municipality a title speaks of, so that a neighbour's document is not taken for ours.
package enum Agency {
    private static let kinds = [
        "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด",
        "อบต.", "อบจ.",
    ]
    private static let places = ["อำเภอ", "อ.", "จังหวัด", "จ."]

    /// The agency's name with its kind, or nil.
    ///
    /// Only a name that is followed by its district or province counts: without one it may be any
    /// word ("เทศบาลเมืองมีอำนาจหน้าที่…").
    static func named(in titles: [String]) -> String? {
        titles.lazy.compactMap(named(in:)).first
    }

    /// The agency's own name with its kind, as the title of its home page gives it; nil where none does.
    package static func own(in titles: [String]) -> String? {
        for title in titles {
            for word in normalise(title).split(separator: " ").map(String.init) {
                if kinds.contains(where: { word.hasPrefix($0) && word != $0 }) { return word }
            }
        }
        return nil
    }

    private static func named(in title: String) -> String? {
        let words = normalise(title).split { $0 == " " || $0.isNewline }.map(String.init)
        for (index, word) in words.enumerated().dropLast() {
            guard let kind = kinds.first(where: { word.hasPrefix($0) && word != $0 }) else {
                continue
            }
            let isPlaced = places.contains { words[index + 1].hasPrefix($0) }
            if isPlaced, word.utf8.count > kind.utf8.count { return word }
        }
        return nil
    }
}
