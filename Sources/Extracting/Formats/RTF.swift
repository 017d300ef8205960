internal import Model

extension FormatReader {
    /// A document in Rich Text Format, which often goes under the name of an older Word document.
    static let rtf = FormatReader(format: .rtf, name: "rtf/1") { bytes, draft throws(Refusal) in
        var story = RTFStory(bytes)
        story.read(into: &draft)
        draft.extraction.title = DocumentTitle.shown(story.title)
        guard draft.hasText else { throw story.hasPicture ? .noTextLayer : .empty }
    }
}
