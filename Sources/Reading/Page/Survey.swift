/// What must be known of a page before it is read: its base, its tables, and the labels of its tabs.
struct Survey: Visitor {
    /// The first `<base href>`, as written.
    private(set) var base: String?
    /// The tables in the order of the source.
    private(set) var tables: [TableShape] = []
    /// By id: the label of the tab, accordion or button that shows the element.
    private(set) var labels: [String: String] = [:]

    /// The tables that are open: index, cells in the row so far, blocks in the cell so far.
    private var open: [(table: Int, cells: Int, blocks: Int)] = []

    /// How many labels a page may have; a hub of many years has some hundreds.
    private static let mostLabels = 5_000
    /// Blocks in one cell above which it is a piece of a page.
    private static let manyBlocks = 12

    mutating func enter(_ node: Node) -> Bool {
        guard node.isElement else { return false }
        let tag = node.tag
        if tag.isInert { return false }
        if tag == .base, base == nil { base = node["href"] }
        noteLabel(node, tag)
        noteTable(node, tag)
        return true
    }

    mutating func leave(_ node: Node) {
        if node.tag == .table { open.removeLast() }
    }
}

// MARK: Tables

extension Survey {
    private mutating func noteTable(_ node: Node, _ tag: Tag) {
        if tag == .table { return beginTable(node) }
        guard var current = open.last else { return }
        switch tag {
        case .tr:
            tables[current.table].rows += 1
            current.cells = 0
        case .td, .th:
            current.cells += span(of: node)
            current.blocks = 0
            tables[current.table].columns = max(tables[current.table].columns, current.cells)
            if tag == .th { tables[current.table].hasHeaders = true }
        case .caption, .thead: tables[current.table].hasHeaders = true
        case .form, .h1, .h2, .h3: tables[current.table].richCells += 1
        // A picture within blocks is a card of a person or of news; an icon stands in the cell itself.
        case .img where current.blocks >= 2: tables[current.table].richCells += 1
        case _ where tag.isBlock && tag != .br:
            current.blocks += 1
            if current.blocks == Self.manyBlocks { tables[current.table].richCells += 1 }
        default: return
        }
        open[open.count - 1] = current
    }

    private mutating func beginTable(_ node: Node) {
        if let outer = open.last { tables[outer.table].holdsTables = true }
        var shape = TableShape()
        let role = node["role"]
        shape.isPresentation = role == "presentation" || role == "none"
        shape.hasBorder = node["border"].map { $0 != "0" && !$0.isEmpty } ?? false
        tables.append(shape)
        open.append((tables.count - 1, 0, 0))
    }

    private func span(of cell: Node) -> Int {
        min(max(1, cell["colspan"].flatMap { Int($0) } ?? 1), GridBuilder.widest)
    }
}

// MARK: Labels

extension Survey {
    private mutating func noteLabel(_ node: Node, _ tag: Tag) {
        guard labels.count < Self.mostLabels, let target = Self.panel(shownBy: node, tag),
            labels[target] == nil
        else { return }
        labels[target] = node.label()
    }

    /// The id of the element that a click on `node` shows; nil where it shows none.
    private static func panel(shownBy node: Node, _ tag: Tag) -> String? {
        if let id = node["aria-controls"] { return id }
        if node.has("data-toggle") || node.has("data-bs-toggle") || node["role"] == "tab" {
            return (node["data-target"] ?? node["data-bs-target"] ?? node["href"]).flatMap(fragment)
        }
        if tag == .a, let href = node["href"], let id = fragment(href), node.isInTabList {
            return id
        }
        guard tag == .button || tag == .a || tag == .li || tag == .div || tag == .span,
            let action = node["onclick"]
        else { return nil }
        return ScriptTargets.names(in: action).first
    }

    /// The id after the hash of a link into the page itself.
    private static func fragment(_ link: String) -> String? {
        guard link.hasPrefix("#"), link.utf8.count > 1 else { return nil }
        return String(link.dropFirst())
    }
}
