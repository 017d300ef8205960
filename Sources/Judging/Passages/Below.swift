internal import Model

/// What follows under a line: the text that a label, a heading or a mention stands over.
extension Passages {
    /// Lines that are looked at below a mention at most.
    private static var depth: Int { 60 }

    /// The lines under `line`, up to the next heading of the same or a higher level; under a line that
    /// is no heading, up to the next heading or label of any kind.
    func below(_ line: Int, in document: Document) -> Range<Int> {
        let level = Self.level(of: document.blocks[lines[line].block])
        var end = line + 1
        while end < lines.count, end - line <= Self.depth {
            let block = document.blocks[lines[end].block]
            if let other = Self.level(of: block), other <= level ?? Self.label { break }
            end += 1
        }
        return line + 1..<end
    }

    /// A level below every heading's.
    private static var label: Int { 99 }

    private static func level(of block: Block) -> Int? {
        switch block.kind {
        case .heading(let level): level
        case .label: label
        case .paragraph, .listItem: nil
        }
    }
}
