internal import Model

extension Document {
    /// Points at a link by its words; where the block or cell that holds it says them, they are quoted.
    func citation(_ link: Link) -> Citation {
        Citation(place: place(of: link), heading: heading(link.heading), quote: link.text.quote())
    }

    /// Points at a form by the heading it stands under, and quotes its first words.
    func citation(_ form: Form) -> Citation {
        let words = form.blocks.clamped(to: blocks.indices).lazy.map { blocks[$0].text }
        return Citation(
            place: Place(line: form.line > 0 ? form.line : nil),
            heading: heading(form.heading),
            quote: words.first { !$0.isEmpty }?.quote() ?? ""
        )
    }
}
