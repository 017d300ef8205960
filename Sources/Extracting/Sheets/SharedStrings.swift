/// The texts that the cells of a workbook refer to by number.
struct SharedStrings {
    private var texts: [String] = []

    init() {}

    /// Reads the shared strings part (ECMA-376 part 1, 18.4.9).
    init(_ reader: XMLReader) throws(Refusal) {
        while let node = try reader.next() {
            if case .open("si") = node { texts.append(try RichText.read(reader, until: "si")) }
        }
    }

    /// The text of a number; empty for one that is not there.
    subscript(index: String) -> String {
        guard let index = Int(index), texts.indices.contains(index) else { return "" }
        return texts[index]
    }
}
