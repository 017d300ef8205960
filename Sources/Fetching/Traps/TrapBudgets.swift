/// How much is asked of pages that may be without end before they are left.
enum TrapBudgets {
    /// Pages of a family in a row, each linked by the one before, that brought nothing but the next ones.
    /// Two years of a calendar; a pager of so many steps has shown other links by then.
    static let chain = 24
    /// Pages in a row, each linked by the one before and lying in its folder, that show what it shows. The
    /// deepest folders that people make are half as deep.
    static let descent = 8
    /// Links that one page of such a row may bring: the next, the one before and a third.
    static let fewLinks = 3
    /// Pages of one shape in a row that neither say nor link anything new. A month has no more days.
    static let dullPages = 30
    /// Of so many pages one at least must bring something.
    static let dullness = 5
    /// Faces that are remembered of one shape; whatever more comes counts as new.
    static let faces = 4_096
    /// Pages that are compared with their twins before a parameter is believed to choose nothing.
    static let samples = 3
    /// Pages whose links all bear a token that no other page's links bear: fewer may be chance.
    static let tokenPages = 3
    /// Characters of such a token; ids of entries are shorter.
    static let shortestToken = 8
}
