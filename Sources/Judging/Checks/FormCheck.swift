internal import Addressing
internal import Model
internal import ThaiText

extension Hearing {
    /// A form to fill in that says the phrase, itself or by what it stands under, or the only one of a page that
    /// says it; or a link to a hosted form under such words.
    func form(_ phrases: Phrases) -> Answer {
        let wanted = skeletons(phrases.any)
        let forms = fillable
        if let proof = forms.lazy.compactMap({ self.proof($0, saying: wanted) }).first {
            return .met(proof)
        }
        // Of several forms each says for itself what it is for: the one beside it may be for anything.
        if forms.count == 1, let words = naming(phrases, wanted) {
            return .met(Proof([words, document.citation(forms[0])]))
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

    /// A form, with the words in it or over it that say what it is for.
    private func proof(_ form: Form, saying wanted: [[UInt8]]) -> Proof? {
        guard !wanted.isEmpty else { return nil }
        func says(_ text: String) -> Bool {
            let text = Folded(text, .skeleton).bytes
            return wanted.contains { text.contains($0) }
        }
        let blocks = Array(form.blocks.clamped(to: document.blocks.indices))
        let telling = ([form.heading].compactMap(\.self) + blocks).first { index in
            document.blocks.indices.contains(index) && says(document.blocks[index].text)
        }
        if let telling {
            return Proof([document.citation(block: telling), document.citation(form)])
        }
        return form.fields.contains(where: says) ? Proof([document.citation(form)]) : nil
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
