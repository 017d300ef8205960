package import Addressing
package import Model

extension Sketch {
    /// What a page says, by all its text, links and pictures; nil for what is no page.
    ///
    /// The frame of the site is in it too: between two pages of one frame it cancels out.
    ///
    /// - Parameters:
    ///   - document: the page.
    ///   - page: the page which it is to be compared with; nil for itself.
    ///   - echo: a name that it may repeat besides.
    package init?(
        of document: Document,
        as page: Address? = nil,
        echo: Sketcher.Echo? = nil
    ) {
        guard document.format == .html else { return nil }
        var sketcher = Sketcher(of: page ?? document.address, echo: echo)
        sketcher.add(document.title)
        for block in document.blocks { sketcher.add(block.text) }
        for table in document.tables {
            for cell in table.rows.joined() where !cell.isContinuation {
                sketcher.add(cell: cell.text)
            }
        }
        for link in document.links where link.kind != .resource && link.kind != .header {
            if let target = link.address { sketcher.add(link: target) }
        }
        for image in document.images {
            if let source = image.source { sketcher.add(link: source) }
        }
        self = sketcher.sketch
    }
}
