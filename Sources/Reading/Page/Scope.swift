internal import Model

/// What an element hands down to what it holds, and what must be done when it ends.
struct Scope {
    var region: Region = .main
    var kind: Block.Kind = .paragraph
    var group = ""
    /// Its text is not the page's.
    var isSilent = false
    var isPreformatted = false
    var isInsideContent = false
    var isInsideLink = false
    var isInsideVector = false
    /// A row of links to the pages above this one.
    var isTrail = false
    var table: TableRole = .none

    // What ends with the element itself.
    var endsLine = false
    var closing: Closing = []
    /// Where the text of a field's label begins in the flow.
    var labelStart = 0
    /// The outline to go back to, where its headings are its own.
    var outline: Outline?

    /// What the nearest table around an element is.
    enum TableRole {
        case none, layout, data
    }

    /// What an element opened.
    struct Closing: OptionSet {
        let rawValue: UInt8
        static let table = Closing(rawValue: 1)
        static let cell = Closing(rawValue: 2)
        static let rowGroup = Closing(rawValue: 4)
        static let form = Closing(rawValue: 8)
        static let fieldLabel = Closing(rawValue: 16)
        static let caption = Closing(rawValue: 32)
        static let links = Closing(rawValue: 64)
    }

    /// What a child of this element starts from.
    var forChild: Scope {
        var scope = self
        scope.endsLine = false
        scope.closing = []
        scope.outline = nil
        return scope
    }
}
