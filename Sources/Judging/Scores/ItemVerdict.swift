package import Model

/// The verdict of an item, by those of its components that decide (Documentation/verdicts.md, *From components to
/// item*): the first rule that matches.
///
/// An item without any deciding component is `undecided`: nothing was asked, so nothing is complete.
package func itemVerdict(_ components: [ComponentFinding]) -> ItemVerdict {
    let deciding = components.filter(\.component.isDeciding)
    guard !deciding.isEmpty else { return .undecided }
    if deciding.allSatisfy(\.isSettledWell) { return .complete }
    let lacking = deciding.filter(\.isLacking).count
    if lacking == deciding.count { return .missing }
    return lacking > 0 ? .incomplete : .undecided
}

extension ComponentFinding {
    /// Present, or beside the point.
    var isSettledWell: Bool { verdict == .present || verdict == .notApplicable }

    /// Known not to be there: absent, of another year, or behind a dead link.
    var isLacking: Bool {
        switch verdict {
        case .absent, .wrongYear: true
        case .unreachable: reason == .dead
        case .present, .unreadable, .undecided, .notApplicable, .notChecked: false
        }
    }

    /// A person could still find it present.
    var isOpen: Bool { !isSettledWell && !isLacking }
}
