/// A page's source with those things put right that the parser, of HTML 4, would get wrong.
///
/// libxml2 lets no `</header>`, `</section>` or `</h2>` end over a `<div>` that was left open: all
/// that follows would stand in the header. Here the missing `</div>` are put in, as HTML 5 implies
/// them (WHATWG HTML §13.2.6.4.7); end tags of nothing become comments, as does all else that HTML 5
/// passes over. And what would cost the
/// parser quadratic time is cut: thousands of attributes on a tag, end tags below thousands of levels.
/// Character references are made to mean what they mean to a browser.
struct RepairedSource {
    /// What the parser is given.
    let bytes: [UInt8]
    /// Where bytes were put in, in the order of the source: offset in `bytes` behind them, and how
    /// many there are up to there.
    private var insertions: [(end: Int, total: Int)] = []

    init(_ source: [UInt8]) {
        var editor = SourceEditor()
        editor.read(source.span)
        let references = ReferenceEditor.edits(of: source.span)
        guard !editor.edits.isEmpty || !references.isEmpty else {
            bytes = source
            return
        }
        let edits = (references + editor.edits).sorted { $0.range.lowerBound < $1.range.lowerBound }
        var repaired: [UInt8] = []
        repaired.reserveCapacity(source.count + 1_024)
        var copied = 0
        var total = 0
        // A reference within attributes that are cut goes with them.
        for edit in edits where edit.range.lowerBound >= copied {
            repaired.append(contentsOf: source[copied..<edit.range.lowerBound])
            repaired.append(contentsOf: edit.replacement)
            copied = edit.range.upperBound
            if edit.replacement.count > edit.range.count {
                total += edit.replacement.count - edit.range.count
                insertions.append((repaired.count, total))
            }
        }
        repaired.append(contentsOf: source[copied...])
        bytes = repaired
    }

    /// The offset in the source as published of the byte at `offset` of what the parser was given.
    func published(_ offset: Int) -> Int {
        var low = 0
        var high = insertions.count
        while low < high {
            let middle = (low + high) / 2
            if insertions[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? offset : offset - insertions[low - 1].total
    }
}
