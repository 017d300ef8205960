internal import Model
internal import ThaiText

/// The pages of a document that list what it holds: a heading named there is not there.
struct TableOfContents {
    private static let titles = skeletons(["สารบัญ", "สารบัญเนื้อหา", "สารบัญ หน้า", "table of contents"])

    private let pages: Set<Int>
    private let document: Document

    init(_ document: Document) {
        self.document = document
        pages = document.format == .pdf || document.format == .docx ? Self.pages(of: document) : []
    }

    /// Whether a block is an entry of it: a line that ends in the number of a page.
    func holds(_ block: Int) -> Bool {
        guard let page = document.blocks[block].place.page, pages.contains(page) else {
            return false
        }
        return Folded(document.blocks[block].text, .skeleton).bytes.last?.isFoldedDigit ?? true
    }

    private static func pages(of document: Document) -> Set<Int> {
        var pages: Set<Int> = []
        for block in document.blocks where block.text.utf8.count <= 120 {
            guard let page = block.place.page else { continue }
            if titles.contains(Folded(block.text, .skeleton).bytes) { pages.insert(page) }
        }
        return pages
    }
}
