/// One file within an archive: that it is there, and whether its text is in the document.
package struct Member: Hashable, Sendable {
    /// Its name with its folders, as the archive has it; a label, never a path.
    package var name: String
    /// What it is, told by its bytes, such as `pdf`; empty where they were not had.
    package var kind: String
    package var readability: Readability
    /// Its pages that show something and gave no text that can be trusted, counted from 1.
    package var pagesWithoutText: [Int]

    package init(
        name: String,
        kind: String = "",
        readability: Readability = .readable,
        pagesWithoutText: [Int] = []
    ) {
        self.name = name
        self.kind = kind
        self.readability = readability
        self.pagesWithoutText = pagesWithoutText
    }

    /// Why something may stand in it that nobody here has seen; nil where all was seen. A cover
    /// that is a picture hides nothing.
    package var blindness: Reason? {
        switch readability {
        case .readable, .empty: pagesWithoutText.contains { $0 > 1 } ? .scan : nil
        case .noTextLayer: .scan
        case .encrypted: .encrypted
        case .damaged: .damaged
        case .unsupported(let name): .unsupportedFormat(name)
        case .tooLarge: .tooLarge
        case .extractorDied(let words): .extractorDied(words)
        }
    }
}
