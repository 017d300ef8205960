internal import Addressing
package import Model
package import ThaiText

/// Turns a Document, while it is in memory, into the few facts that are kept of every page.
package struct Deriver: Sendable {
    package let lexicon: Lexicon
    private let states = PageStates()

    /// - Parameters:
    ///   - edition: the checklist whose items are looked for.
    ///   - year: the assessed fiscal year; codes under other years are not the edition's.
    package init(edition: Edition, year: FiscalYear) { lexicon = Lexicon(edition, year: year) }

    /// What the document says about itself and about where its links lead.
    package func facts(of document: Document) -> Facts {
        let titles = TitleArea(of: document)
        let speaking = Self.speakingBlocks(of: document, besides: Boilerplate())
        let likenesses = lexicon.likenesses(
            titles: titles.windows,
            content: speaking.map { document.blocks[$0].text } + Self.cellTexts(of: document)
        )
        let named = likenesses.indices.filter { likenesses[$0] == .own }
            .map { lexicon.edition.items[$0].id }
        var links = LinkReading(lexicon: lexicon, document: document).facts()
        ShownPictures.mark(&links, of: document, for: named)
        return Facts(
            address: document.address,
            digest: document.digest,
            format: document.format,
            extractor: document.extractor,
            readability: document.readability,
            state: state(of: document),
            title: titles.lines.first?.text ?? "",
            pagesWithoutText: document.pagesWithoutText,
            named: named,
            codes: lexicon.codes.codes(in: document.address.lastPathComponent),
            pageCount: document.pageCount,
            links: links,
            anchors: Set(document.anchors.map(Boilerplate.fingerprint)),
            sketch: Sketch(of: document),
            substance: Substance.fingerprint(of: document, speaking: speaking)
        )
    }

    /// Whether the document says anything.
    package func state(of document: Document) -> PageState {
        states.state(of: document)
    }

    /// The document laid before the judge: which of its blocks and tables speak for it.
    package func exhibit(
        _ document: Document,
        for candidate: Candidate,
        path: Path,
        boilerplate: Boilerplate
    ) -> Exhibit {
        let speaking = Self.speakingBlocks(of: document, besides: boilerplate)
        let titles = TitleArea(of: document, besides: boilerplate)
        return Exhibit(
            document: document,
            candidate: candidate,
            path: path.addresses,
            fetchedAt: path.fetchedAt,
            speaking: speaking,
            speakingTables: HubTables(lexicon: lexicon).speakingTables(of: document),
            times: DocumentTimes(of: document, titles: titles, speaking: speaking)
        )
    }

    /// How an exhibit stands to each item of the edition, and whether its page says anything.
    package func inspect(_ exhibit: Exhibit, boilerplate: Boilerplate) -> Inspection {
        let document = exhibit.document
        let titles = TitleArea(of: document, besides: boilerplate)
        let cells = exhibit.speakingTables.flatMap { document.tables[$0].rows.joined().map(\.text) }
        let pictures = document.images.filter { image in
            guard image.region == .main, let source = image.source else { return false }
            return !boilerplate.repeats(Boilerplate.fingerprint(source.text))
        }
        return Inspection(
            likenesses: lexicon.likenesses(
                titles: titles.windows,
                content: exhibit.speaking.map { document.blocks[$0].text } + cells
            ),
            state: states.state(
                of: document,
                speaking: exhibit.speaking,
                pictures: pictures.count
            ),
            agency: Agency.named(in: titles.windows),
            isTitleSure: document.isFirstPageWritten
        )
    }

    /// Blocks that may be evidence: content, in the main part, that is more than the text of links.
    static func speakingBlocks(
        of document: Document,
        besides boilerplate: Boilerplate
    ) -> [Int] {
        document.blocks.indices.filter { index in
            let block = document.blocks[index]
            guard block.region == .main, !boilerplate.repeats(block, of: document) else {
                return false
            }
            return block.linkedBytes * 10 < block.text.utf8.count * 7
        }
    }

    private static func cellTexts(of document: Document) -> [String] {
        document.tables.filter { $0.region == .main && !$0.isHidden }.flatMap { table in
            table.rows.joined().filter { $0.links.isEmpty && !$0.isContinuation }.map(\.text)
        }
    }

    private func pictures(of document: Document) -> Int {
        document.images.count { $0.region == .main && $0.source != nil }
    }
}

/// The years that one document is of, by its own words and for no item in particular.
package func statedTimes(of document: Document) -> DocumentTimes {
    DocumentTimes(
        of: document,
        titles: TitleArea(of: document),
        speaking: Deriver.speakingBlocks(of: document, besides: Boilerplate())
    )
}

extension Document {
    /// Whether the page on which it says what it is holds text that nobody had to recognise.
    fileprivate var isFirstPageWritten: Bool {
        !recognisedPages.contains(1) && !pagesWithoutText.contains(1)
    }
}
