internal import Model

/// What a finding asks of people.
enum Standing: String, CaseIterable {
    /// Nothing: it is there, or need not be.
    case settled
    /// Something has to be published, repaired or dated.
    case failing
    /// A person has to look before anything can be said.
    case open

    init(_ verdict: Verdict, _ reason: Reason) {
        switch verdict {
        case .present, .notApplicable: self = .settled
        case .absent, .wrongYear: self = .failing
        // Behind a link that is refused or slow the disclosure may well be there.
        case .unreachable: self = reason == .dead ? .failing : .open
        case .unreadable, .undecided, .notChecked: self = .open
        }
    }
}

extension ComponentFinding {
    var standing: Standing { Standing(verdict, reason) }

    /// Whether it keeps its item from being complete.
    var needsWork: Bool { component.isDeciding && standing != .settled }

    /// Whether it only advises: present with a reservation, or lacking where nothing depends on it.
    var isAdvice: Bool {
        if case .foundWithAdvice = reason { return true }
        return !component.isDeciding && standing != .settled
    }
}

extension SiteFinding {
    var standing: Standing { Standing(verdict, reason) }
}
