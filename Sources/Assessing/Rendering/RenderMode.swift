/// Which pages are drawn by a browser before they are read.
package enum RenderMode: String, Sendable, CaseIterable {
    /// Those that say nothing without their scripts.
    case auto
    /// All pages of the site that have a script.
    case always
    case never
}
