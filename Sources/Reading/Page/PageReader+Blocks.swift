internal import Model

/// The line of text that is being read.
struct OpenLine {
    var kind: Block.Kind
    var region: Region
    /// Where its text begins in the flow and in the source.
    var start: Int
    var offset: Int
    var linkedBytes = 0
}

extension PageReader {
    /// Most blocks of one page; what is beyond is not read.
    static let mostBlocks = 300_000

    mutating func read(text node: Node) {
        let scope = scope
        guard !scope.isSilent else { return }
        node.withText { text in
            guard scope.isPreformatted else { return append(text, at: node.offset, scope) }
            for piece in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
                if piece.startIndex > 0 { endLine() }
                append(.init(rebasing: piece), at: node.offset + piece.startIndex, scope)
            }
        }
    }

    private mutating func append(
        _ text: UnsafeBufferPointer<UInt8>,
        at offset: Int,
        _ scope: Scope
    ) {
        let start = flow.end
        flow.append(text)
        guard flow.end > start else { return }
        if line == nil {
            let skipped = text.firstIndex { !$0.isWhiteSpace } ?? 0
            line = OpenLine(
                kind: scope.kind,
                region: scope.region,
                start: start,
                offset: offset + skipped
            )
        }
        guard scope.isInsideLink else { return }
        // The space between the text before and the link belongs to neither.
        let isFirst = openLinks.last?.textStart == start && flow.bytes[start] == 0x20
        line?.linkedBytes += flow.end - start - (isFirst ? 1 : 0)
    }

    /// Ends the line that is being read: outside tables it becomes a block.
    mutating func endLine() {
        guard let line else {
            flow.endLine()
            // A link of pictures alone is held by no block.
            if openLinks.isEmpty { firstUnplacedLink = document.links.count }
            return
        }
        self.line = nil
        if !isInsideTable { addBlock(line) }
        flow.endLine()
    }

    private mutating func addBlock(_ line: OpenLine) {
        let index = document.blocks.count
        guard index < Self.mostBlocks else { return document.readability = .tooLarge }
        var heading = outline.current
        if case .heading(let level) = line.kind {
            heading = outline.add(level: level, block: index)
        }
        document.blocks.append(
            Block(
                kind: line.kind,
                text: flow.text(line.start..<flow.end),
                region: line.region,
                place: Place(line: map.line(at: line.offset)),
                heading: heading,
                linkedBytes: line.linkedBytes
            )
        )
        placeLinks(in: index, under: heading)
    }

    /// Tells the links whose text the block holds where they are.
    ///
    /// Those that have begun and have no text yet wait for the next: `| <a><p>text</p></a>`.
    private mutating func placeLinks(in block: Int, under heading: Int?) {
        var end = document.links.count
        for open in openLinks.reversed() {
            guard open.textStart >= flow.end else { break }
            end = open.links.lowerBound
        }
        for link in firstUnplacedLink..<max(firstUnplacedLink, end) {
            document.links[link].block = block
            document.links[link].heading = heading
        }
        firstUnplacedLink = max(firstUnplacedLink, end)
    }
}
