internal import Addressing
internal import Model
internal import ThaiText

extension Hearing {
    /// A form to fill in, on a page that says the phrase, or a link to a hosted form under such words.
    func form(_ phrases: Phrases) -> Answer {
        let wanted = skeletons(phrases.any)
        if let form = fillable.first, let words = naming(phrases, wanted) {
            return .met(Proof([words, document.citation(form)]))
        }
        let link = document.links.first { link in
            guard link.region == .main, link.address?.isOnlineForm == true else { return false }
            return wanted.isEmpty
                || document.words(around: link).contains { text in
                    wanted.contains { text.contains($0) }
                }
        }
        return link.map { .met(document.citation($0)) } ?? .unmet(.notInDocument)
    }

    /// Forms of the main part that a person fills in: no search box, no log-in.
    var fillable: [Form] {
        document.forms.filter {
            $0.region == .main && !$0.hasPassword && !$0.hasSearch && $0.fields.count >= 2
        }
    }

    /// Where the page says what its form is for: in its text, else in its headings.
    private func naming(_ phrases: Phrases, _ wanted: [[UInt8]]) -> Citation? {
        if wanted.isEmpty { return examination.opening }
        if let mention = passages.mentions(of: phrases.any).first {
            return examination.citation(mention)
        }
        return document.blocks.indices.first { index in
            let block = document.blocks[index]
            guard block.isHeading, block.region == .main else { return false }
            let text = Folded(block.text, .skeleton).bytes
            return wanted.contains { text.contains($0) }
        }.map { document.citation(block: $0) }
    }
}

extension Document {
    /// The words that say where a link leads, folded: its own, its block's, its heading's, its group's.
    func words(around link: Link) -> [[UInt8]] {
        let block = link.block.flatMap { blocks.indices.contains($0) ? blocks[$0].text : nil }
        return [link.text, block ?? "", heading(link.heading), link.group, title]
            .map { Folded($0, .skeleton).bytes }
    }
}
