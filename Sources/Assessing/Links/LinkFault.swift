internal import Addressing
internal import Model

/// What is wrong with a link, the same for every link to its target.
struct LinkFault: Hashable, Sendable {
    let target: Address
    let status: Int?
    let kind: BrokenLink.Kind
    let reason: Reason

    private init(
        _ target: Address,
        status: Int? = nil,
        _ kind: BrokenLink.Kind,
        _ reason: Reason
    ) {
        self.target = target
        self.status = status
        self.kind = kind
        self.reason = reason
    }

    /// What is wrong with every link to `target`, whatever place of it the link names; nil where
    /// nothing is, or nobody can say.
    init?(to target: Address, _ end: TargetEnd) {
        switch end {
        case .unasked, .there, .page, .pages: return nil
        case .softNotFound: self.init(target, status: 200, .soft404, .softNotFound)
        case .leadsHome: self.init(target, .redirectHome, .redirectFault)
        case .refused(let status):
            let reason = Failure.reason(for: status)
            self.init(target, status: status, reason == .dead ? .dead : .blocked, reason)
        case .unreachable(let trouble):
            self.init(target, Self.kind(of: trouble), Failure.reason(for: trouble))
        }
    }

    /// What is wrong with a link that names a place which its target lacks.
    static func missingPlace(_ target: Address) -> LinkFault {
        LinkFault(target, status: 200, .anchor, .dead)
    }

    private static func kind(of trouble: Trouble) -> BrokenLink.Kind {
        switch trouble {
        case .tls: .tls
        case .timeout, .connectionRefused, .transport, .hostGivenUp: .flaky
        case .privateAddress, .unreadableFile, .damagedFile, .signIn, .tooLarge: .blocked
        case .unknownHost, .noSuchFile, .tooManyRedirects, .redirectLoop, .badRedirect: .dead
        }
    }
}
