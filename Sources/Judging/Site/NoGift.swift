internal import Addressing
internal import Model
internal import ThaiText

/// The announcement that no gifts are taken, as a home page shows it.
enum NoGift {
    private static let words = skeletons([
        "no gift", "งดรับของขวัญ", "ไม่รับของขวัญ", "งดให้งดรับ", "งดการให้ของขวัญ",
    ])

    /// Where the home page says it outside its menus: in its text, on a picture, or on a link.
    static func citation(in home: Exhibit) -> Citation? {
        let document = home.document
        if let block = document.blocks.indices.first(where: {
            document.blocks[$0].region != .navigation && says(document.blocks[$0].text)
        }) {
            return document.citation(block: block)
        }
        if let image = document.images.first(where: {
            $0.region != .navigation && (says($0.alt) || says($0.source?.lastPathComponent ?? ""))
        }) {
            return Citation(
                place: Place(line: image.line > 0 ? image.line : nil),
                quote: image.alt.quote()
            )
        }
        return document.links.first { $0.region != .navigation && says($0.text) }
            .map(document.citation)
    }

    private static func says(_ text: String) -> Bool {
        let letters = Folded(text, .skeleton).bytes
        return words.contains { letters.contains($0) }
    }
}
