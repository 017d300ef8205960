extension Extraction {
    /// The payload of a reply.
    package var encoded: [UInt8] {
        var writer = FrameWriter()
        writer.append(extractor)
        writer.append(readability)
        writer.append(title)
        writer.append(blocks) { $0.append($1) }
        writer.append(links) { $0.append($1) }
        writer.append(tables) { $0.append($1) }
        writer.append(images) { $0.append($1) }
        writer.append(pageCount)
        writer.append(pagesWithoutText) { $0.append($1) }
        writer.append(members) { $0.append($1) }
        writer.append(isCut)
        return writer.bytes
    }
}

extension FrameWriter {
    mutating func append(_ readability: Readability) {
        let (code, detail) = readability.wire
        append(code)
        append(detail)
    }

    mutating func append(_ region: Region) {
        append(Region.wire.firstIndex(of: region) ?? 0)
    }

    mutating func append(_ place: Place) {
        append(place.member)
        append(place.page)
        append(place.sheet)
        append(place.table)
        append(place.row)
        append(place.column)
        append(place.line)
        append(place.paragraph)
    }

    /// 0 for written text, 1 + the confidence for recognised text.
    private mutating func append(_ origin: TextOrigin) {
        switch origin {
        case .written: append(0)
        case .recognised(let confidence): append(1 + min(max(confidence, 0), 100))
        }
    }

    mutating func append(_ block: Block) {
        append(block.kind.wire)
        append(block.text)
        append(block.region)
        append(block.place)
        append(block.heading)
        append(block.linkedBytes)
        append(block.origin)
    }

    mutating func append(_ table: Table) {
        append(table.caption)
        append(table.region)
        append(table.place)
        append(table.carried?.count ?? 0)
        if let carried = table.carried { append(carried.place) }
        append(table.heading)
        append(table.isHidden)
        append(table.origin)
        append(table.rows) { writer, row in
            writer.append(row) { $0.append($1) }
        }
    }

    private mutating func append(_ cell: Cell) {
        append((cell.isHeader ? 1 : 0) | (cell.isContinuation ? 2 : 0))
        append(cell.text)
        append(cell.links) { $0.append($1) }
    }

    fileprivate mutating func append(_ link: ExtractedLink) {
        append(link.written)
        append(link.text)
        append(link.region)
        append(link.block)
        append(link.place != nil)
        if let place = link.place { append(place) }
        append(link.cell != nil)
        guard let cell = link.cell else { return }
        append(cell.table)
        append(cell.row)
        append(cell.column)
    }

    fileprivate mutating func append(_ member: Member) {
        append(member.name)
        append(member.kind)
        append(member.readability)
        append(member.pagesWithoutText) { $0.append($1) }
    }

    fileprivate mutating func append(_ image: ExtractedImage) {
        append(image.alt)
        append(image.region)
        append(image.block)
    }
}
