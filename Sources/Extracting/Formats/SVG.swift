internal import Model

/// Reads the words of a drawing in SVG, a block for each run of text (SVG 2 §11).
enum SVG {
    static func read(_ bytes: [UInt8], into draft: inout ExtractionDraft) throws(Refusal) {
        let reader = try XMLReader(bytes, allowsTypeDeclaration: true)
        while let node = try reader.next() {
            switch node {
            case .open("text"): draft.add(.paragraph, try reader.textToClose())
            case .open("title") where draft.extraction.title.isEmpty:
                draft.extraction.title = DocumentTitle.shown(try reader.textToClose())
            case .open("style"), .open("script"), .open("metadata"): try reader.skipToClose()
            default: break
            }
        }
        // Letters that were turned into outlines are shown all the same.
        guard draft.hasText else { throw .noTextLayer }
    }
}
