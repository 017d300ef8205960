internal import Addressing
internal import Model

/// What is wrong with a link, the same for every link to its target.
struct LinkFault: Hashable, Sendable {
    let target: Address
    let status: Int?
    let kind: BrokenLink.Kind
    let reason: Reason
    /// How often it was asked for.
    var attempts = 1

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
        case .likeMissing(let probe):
            self.init(target, status: 200, .soft404, .likeMissing(probe: probe))
        case .leadsHome: self.init(target, .redirectHome, .redirectsHome)
        case .otherCase(let works, let status):
            self.init(target, status: status, .wrongCase, .wrongCase(works: works))
        case .worked(let reason):
            self.init(target, .flaky, .workedLater(reason))
            attempts = 2
        case .refused(let status):
            let reason = Failure.reason(for: status)
            self.init(target, status: status, Self.kind(of: reason), reason)
        case .unreachable(let trouble):
            self.init(target, Self.kind(of: trouble), Failure.reason(for: trouble))
        }
    }

    /// What is wrong with a link that names a place which its target lacks.
    static func missingPlace(_ target: Address) -> LinkFault {
        LinkFault(target, status: 200, .anchor, .noSuchPlace)
    }

    /// The server of an address does not prove who it is, and is read all the same.
    static func excused(_ fault: TLSFault, at root: Address) -> LinkFault {
        LinkFault(root, .tls, .tls(fault))
    }

    private static func kind(of reason: Reason) -> BrokenLink.Kind {
        switch reason {
        case .dead: .dead
        case .serverError: .flaky
        default: .blocked
        }
    }

    private static func kind(of trouble: Trouble) -> BrokenLink.Kind {
        switch trouble {
        case .tls: .tls
        case .timeout, .connectionRefused, .transport, .hostGivenUp: .flaky
        case .privateAddress, .unreadableFile, .damagedFile, .signIn, .tooLarge, .challenge:
            .blocked
        case .unknownHost, .noSuchFile, .tooManyRedirects, .redirectLoop, .badRedirect: .dead
        }
    }
}
