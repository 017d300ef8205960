internal import Model

extension Document {
    /// Points at a link by its words; where the block or cell that holds it says them, they are quoted.
    func citation(_ link: Link) -> Citation {
        Citation(place: place(of: link), heading: heading(link.heading), quote: link.text.quote())
    }

    /// Points at a form by the heading it stands under.
    func citation(_ form: Form) -> Citation {
        Citation(
            place: Place(line: form.line > 0 ? form.line : nil),
            heading: heading(form.heading),
            quote: ""
        )
    }
}
