internal import Addressing
internal import Model
internal import ThaiText

extension Hearing {
    /// A content picture whose alternative text, file name or heading says one of the phrases.
    func image(_ phrases: Phrases) -> Answer {
        let wanted = skeletons(phrases.any).filter { !$0.isEmpty }
        for picture in contentPictures
        where saying(picture).contains(where: { text in
            wanted.contains { text.contains($0) }
        }) {
            return .met(citation(picture), advice: .pictureOnly)
        }
        return .unmet(.notInDocument)
    }

    /// Pictures that are content rather than the page's furniture.
    var contentPictures: [Image] { document.images.filter(\.isContent) }

    /// Points at a picture.
    func citation(_ picture: Image) -> Citation {
        Citation(
            place: Place(line: picture.line > 0 ? picture.line : nil),
            heading: headings(above: picture).first ?? "",
            quote: picture.alt.quote()
        )
    }

    /// What says what a picture shows, folded: its words, its file's name, the headings it stands under.
    private func saying(_ picture: Image) -> [[UInt8]] {
        ([picture.alt, picture.source?.lastPathComponent ?? ""] + headings(above: picture))
            .map { Folded($0, .skeleton).bytes }
    }

    /// The heading nearest above a picture, and those above that.
    private func headings(above picture: Image) -> [String] {
        var headings: [String] = []
        var index = picture.block
        while let block = index, document.blocks.indices.contains(block), headings.count < 6 {
            if document.blocks[block].isHeading { headings.append(document.blocks[block].text) }
            // Headings stand before what they head: an index that does not fall would never end.
            index = document.blocks[block].heading.flatMap { $0 < block ? $0 : nil }
        }
        return headings
    }
}
