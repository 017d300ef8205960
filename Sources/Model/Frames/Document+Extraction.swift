package import Addressing

extension Document {
    /// Puts an extraction in its place: whose bytes it was made from and where they came from,
    /// with the links resolved against that address.
    package init(_ extraction: Extraction, at address: Address, digest: Digest, format: Format) {
        self.init(
            address: address,
            digest: digest,
            format: format,
            extractor: extraction.extractor,
            readability: extraction.readability,
            title: extraction.title,
            blocks: extraction.blocks,
            tables: extraction.tables,
            links: extraction.links.map { link in
                Link(
                    target: LinkTarget(link.written, relativeTo: address),
                    written: link.written,
                    text: link.text,
                    region: link.region,
                    block: link.block,
                    heading: link.block.flatMap { extraction.headingAbove($0) },
                    cell: link.cell,
                    place: link.place
                )
            },
            images: extraction.images.map {
                Image(source: nil, alt: $0.alt, region: $0.region, block: $0.block)
            },
            pageCount: extraction.pageCount,
            pagesWithoutText: extraction.pagesWithoutText,
            members: extraction.members,
            isCut: extraction.isCut
        )
    }
}

extension Extraction {
    fileprivate func headingAbove(_ index: Int) -> Int? {
        guard blocks.indices.contains(index) else { return nil }
        return blocks[index].isHeading ? index : blocks[index].heading
    }
}
