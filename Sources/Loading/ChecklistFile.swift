package import Model

/// What a file of `Checklists/` holds.
package enum ChecklistFile: Sendable {
    /// An edition that pages can be judged by.
    case edition(Edition)
    /// The titles of one that they cannot.
    case titles(EditionTitles)
}
