/// What names of parameters suggest. None is believed alone: a page is left only beside one that is asked.
enum ParameterNames {
    /// Another view of a page, in every software that uses them: print views, WordPress's buttons to share
    /// and to answer, Joomla's page without its frame.
    static let views: Set<Substring> = [
        "print", "printable", "printview", "print_view", "printpage", "tmpl", "pop", "replytocom",
        "share", "unapproved", "moderation-hash",
    ]

    /// The same list or page in another order or dress in some software, another page in other: their pages
    /// are compared first.
    static let dresses: Set<Substring> = [
        "sort", "sortby", "sort_by", "sorting", "order", "orderby", "order_by", "dir", "direction",
        "asc", "desc", "view", "viewtype", "layout", "display", "mode", "filter",
    ]

    /// The same page in another language or dress, on all pages of a site alike.
    static let guises: Set<Substring> = [
        "lang", "language", "locale", "hl", "theme", "skin", "font", "fontsize", "style",
    ]
}
