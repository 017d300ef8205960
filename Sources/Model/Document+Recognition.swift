extension Document {
    /// Puts what was recognised on some pages where those pages stand in reading order. A page whose
    /// picture shows no text is no longer one without text; one that could not be recognised is.
    ///
    /// - Parameter recognitions: by page, counted from 1.
    package mutating func add(_ recognitions: [Int: Recognition]) {
        let pages = recognitions.keys.sorted()
        guard !pages.isEmpty else { return }
        for page in pages {
            guard let recognition = recognitions[page] else { continue }
            switch recognition.readability {
            case .readable:
                insert(recognition, at: page)
                recognisedPages.append(page)
                recogniser = recognition.recogniser
            case .empty: break
            default: continue
            }
            pagesWithoutText.removeAll { $0 == page }
        }
        recognisedPages.sort()
        if readability == .noTextLayer, !recognisedPages.isEmpty { readability = .readable }
        if readability == .noTextLayer, pagesWithoutText.isEmpty { readability = .empty }
    }

    private mutating func insert(_ recognition: Recognition, at page: Int) {
        let shown = format == .image ? nil : page
        let first = blocks.firstIndex { ($0.place.page ?? 0) > page } ?? blocks.count
        let count = recognition.blocks.count
        shift(from: first, by: count)
        let new = recognition.blocks.map { block in
            var block = block
            block.place.page = shown
            block.heading = block.heading.map { $0 + first }
            return block
        }
        blocks.insert(contentsOf: new, at: first)
        for var table in recognition.tables {
            table.place.page = shown
            table.heading = table.heading.map { $0 + first }
            tables.append(table)
        }
    }

    /// Makes room: every index of a block from `first` on goes up.
    private mutating func shift(from first: Int, by count: Int) {
        func moved(_ index: Int?) -> Int? { index.map { $0 >= first ? $0 + count : $0 } }
        for index in blocks.indices { blocks[index].heading = moved(blocks[index].heading) }
        for index in tables.indices { tables[index].heading = moved(tables[index].heading) }
        for index in links.indices {
            links[index].block = moved(links[index].block)
            links[index].heading = moved(links[index].heading)
        }
        for index in images.indices { images[index].block = moved(images[index].block) }
    }
}
