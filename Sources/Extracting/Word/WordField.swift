/// A field of a paragraph, of which only the instruction of links is of use: `HYPERLINK "…"`.
struct WordField {
    var instruction = ""
    /// Whether a link was opened for it.
    var isLink = false

    /// The address that the instruction names; nil for other fields and links within the file.
    var target: String? {
        let parts = instruction.collapsed.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].uppercased() == "HYPERLINK" else { return nil }
        let quoted = parts[1].split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
        guard quoted.count == 3, quoted[0].isEmpty else { return nil }
        return String(quoted[1])
    }
}
