/// Tells titles that somebody gave from those that a program left behind.
enum DocumentTitle {
    private static let endings = [
        ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".pdf", ".rtf", ".odt", ".ods", ".txt",
        ".indd", ".ai", ".psd", ".cdr", ".pub", ".jpg", ".jpeg", ".png", ".tif", ".tiff",
    ]
    private static let leads = ["microsoft word", "microsoft excel", "microsoft powerpoint"]
    private static let nothings: Set<String> = [
        "untitled", "untitled document", "(anonymous)", "document", "document1", "slide 1",
        "powerpoint presentation", "print", "scan",
    ]

    /// The title as a person is to see it; empty where it is a file name or a program's word.
    static func shown(_ title: String) -> String {
        let title = title.collapsed
        let lower = title.lowercased()
        let isName =
            endings.contains(where: lower.hasSuffix) || leads.contains(where: lower.hasPrefix)
            || nothings.contains(lower)
        return isName ? "" : title
    }
}
