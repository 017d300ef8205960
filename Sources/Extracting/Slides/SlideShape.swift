internal import Model

/// The shape of a slide that is open.
struct SlideShape {
    /// The kind of placeholder that it fills, such as `title`; empty for a shape of its own.
    var placeholder = ""
    var isUnseen = false
    var holdsPicture = false
    private(set) var alt = ""
    /// What a click on the whole shape leads to.
    var link: String?
    /// The lines of a title.
    var title: [FlowParagraph] = []
    var words = ""
    var firstBlock: Int?
    /// Whether the next row of its table is the head.
    var hasHeadRow = false
    /// Whether the paragraph that is open has no bullet, though others here have.
    var hasPlainParagraph = false

    /// Takes what the properties of the shape just opened say.
    mutating func name(_ reader: XMLReader) {
        alt = reader.attribute("descr") ?? ""
        isUnseen = ["1", "true"].contains(reader.attribute("hidden"))
    }

    var isTitle: Bool { ["title", "ctrTitle", "subTitle"].contains(placeholder) }

    /// The body of a slide is a list unless it says otherwise; text elsewhere is not.
    func kind(of paragraph: FlowParagraph) -> Block.Kind {
        let isBody = placeholder == "body" || placeholder == "obj"
        if paragraph.isListItem || isBody && !hasPlainParagraph { return .listItem }
        return paragraph.isLabel ? .label : .paragraph
    }
}
