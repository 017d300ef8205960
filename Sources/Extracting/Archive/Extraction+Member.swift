internal import Model

extension Extraction {
    /// Puts another file's extraction behind this one, in its place and under a heading.
    mutating func append(_ other: Extraction, member: String?, under heading: Int?) {
        let offsets = (blocks: blocks.count, tables: tables.count, links: links.count)
        for var block in other.blocks {
            block.place.member = member
            block.heading = block.heading.map { $0 + offsets.blocks } ?? heading
            // The name of the file stands above whatever stands in it.
            if heading != nil, case .heading(let level) = block.kind {
                block.kind = .heading(level: min(level + 1, 9))
            }
            blocks.append(block)
        }
        for var table in other.tables {
            table.place.member = member
            table.heading = table.heading.map { $0 + offsets.blocks } ?? heading
            for row in table.rows.indices {
                for column in table.rows[row].indices where !table.rows[row][column].links.isEmpty {
                    table.rows[row][column].links = table.rows[row][column].links.map {
                        $0 + offsets.links
                    }
                }
            }
            tables.append(table)
        }
        links += other.links.map { link in
            var link = link
            link.block = link.block.map { $0 + offsets.blocks }
            link.place?.member = member
            link.cell = link.cell.map {
                CellIndex(table: $0.table + offsets.tables, row: $0.row, column: $0.column)
            }
            return link
        }
        images += other.images.map { image in
            var image = image
            image.block = image.block.map { $0 + offsets.blocks }
            return image
        }
    }
}
