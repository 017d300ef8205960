internal import Model
internal import ThaiText

/// Blocks that are read as one text: a block alone, or the lines of one page of a PDF, where phrases
/// run on from line to line.
struct Stretch {
    /// Indices in `Document.blocks`.
    let blocks: [Int]
    let text: String
    let folded: Folded
    /// Where each block's text begins in the UTF-8 of `text`.
    let sources: [Int]
    /// Where each block begins in `folded.bytes`, and where the last one ends.
    let bounds: [Int]
    /// Whether its words were recognised in a picture.
    let isRecognised: Bool

    init(_ blocks: [Int], of document: Document) {
        self.blocks = blocks
        isRecognised = blocks.contains { document.blocks[$0].origin.isRecognised }
        var text = ""
        var sources: [Int] = []
        for block in blocks {
            if !sources.isEmpty { text += "\n" }
            sources.append(text.utf8.count)
            text += document.blocks[block].text
        }
        self.text = text
        self.sources = sources
        folded = Folded(text, .skeleton)
        let count = folded.count
        let ends = folded
        bounds = sources.map { ends.firstIndex(writtenFrom: $0) } + [count]
    }

    /// The block, by its place in `blocks`, that holds a folded letter.
    func line(of letter: Int) -> Int {
        var (low, high) = (0, blocks.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if bounds[middle] <= letter { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

extension Folded {
    /// The first folded character written at or after a UTF-8 offset.
    func firstIndex(writtenFrom offset: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if sourceRange(of: middle..<middle + 1).lowerBound < offset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
