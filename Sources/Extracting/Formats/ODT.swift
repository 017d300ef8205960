internal import Model

extension FormatReader {
    /// A text document of the Open Document Format, said as one of Word says it.
    static let odt = FormatReader(format: .odt, name: "odt/1") { bytes, draft throws(Refusal) in
        let document = try OpenDocument(bytes, draft.unpacking)
        draft.extraction.title = document.title
        var body = OpenStory(try document.content())
        try body.read(into: &draft)
        let saysSomething = draft.hasText
        if let styles = try document.styles() {
            draft.leaveHeadings()
            var margins = OpenStory(styles)
            try margins.read(into: &draft)
        }
        guard saysSomething else { throw body.hasPicture ? .noTextLayer : .empty }
    }
}
