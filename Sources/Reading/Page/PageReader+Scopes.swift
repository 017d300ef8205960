internal import Model

/// What an element says of what it holds: its part of the page, its kind of text, its label.
extension PageReader {
    mutating func enterRegion(_ node: Node, _ tag: Tag, _ scope: inout Scope) {
        if tag == .main || tag == .article || tag == .section { scope.isInsideContent = true }
        guard
            let region = Regions.region(
                of: node,
                tag: tag,
                isInsideContent: scope.isInsideContent
            )
        else { return }
        guard region != scope.region else { return }
        scope.region = region
        scope.isTrail = Regions.isTrail(node)
        // Its headings head nothing outside it.
        if !scope.isTrail { scope.outline = outline }
    }

    mutating func enterKind(_ node: Node, _ tag: Tag, _ scope: inout Scope) {
        if let level = tag.headingLevel ?? Self.ariaLevel(of: node) {
            scope.kind = .heading(level: level)
            // Templates put the page's own title beside the way to it.
            if scope.isTrail { scope.region = .main }
            return
        }
        if case .heading = scope.kind { return }
        switch tag {
        case .li: scope.kind = .listItem
        case .summary, .dt, .figcaption, .legend, .label, .caption: scope.kind = .label
        case .dd, .article, .section, .blockquote, .td: scope.kind = .paragraph
        default: if Self.isPanelLabel(node) { scope.kind = .label }
        }
    }

    private static func ariaLevel(of node: Node) -> Int? {
        guard node["role"] == "heading" else { return nil }
        return min(max(1, node["aria-level"].flatMap { Int($0) } ?? 2), 6)
    }

    private static func isPanelLabel(_ node: Node) -> Bool {
        if node["role"] == "tab" || node.has("aria-controls") { return true }
        if let toggle = node["data-toggle"] ?? node["data-bs-toggle"] {
            return toggle == "tab" || toggle == "pill" || toggle == "collapse"
        }
        return node.isPanelHeader
    }

    mutating func enterGroup(_ node: Node, _ tag: Tag, _ scope: inout Scope) {
        guard let label = label(of: node, tag), !label.isEmpty else { return }
        // A panel and its body often bear the same label.
        if scope.group == label || scope.group.hasSuffix(Self.groupSeparator + label) { return }
        scope.group = scope.group.isEmpty ? label : scope.group + Self.groupSeparator + label
        if scope.group.utf8.count > Self.longestGroup { scope.group = label }
    }

    /// Between the labels of panels within panels, the outermost first.
    private static let groupSeparator = " › "
    private static let longestGroup = 1_000

    /// The label of the panel that an element is.
    private func label(of node: Node, _ tag: Tag) -> String? {
        switch tag {
        case .details: return node.child(among: 3) { $0.tag == .summary }?.label()
        case .fieldset: return node.child(among: 3) { $0.tag == .legend }?.label()
        default: break
        }
        if let id = node["id"], let label = survey.labels[id] { return label }
        guard node.isPanel else { return nil }
        return node.child(among: 3) { $0.isPanelHeader }?.label()
    }
}

extension Node {
    /// Whether its classes make it an accordion's or card's frame (Bootstrap 3 to 5 and its kin).
    fileprivate var isPanel: Bool {
        classes.contains { ["card", "panel", "accordion-item", "accordion-group"].contains($0) }
    }

    /// Whether its classes make it the head of such a frame.
    fileprivate var isPanelHeader: Bool {
        classes.contains {
            ["card-header", "panel-heading", "accordion-header", "accordion-heading"].contains($0)
        }
    }

    /// The first of its first children that fits.
    fileprivate func child(among count: Int, where fits: (Node) -> Bool) -> Node? {
        var next = firstChild
        var seen = 0
        while let child = next, seen < count {
            if child.isElement {
                if fits(child) { return child }
                seen += 1
            }
            next = child.next
        }
        return nil
    }
}
