internal import Model

/// What follows for a verdict when a link's target gave nothing to read.
enum Failure {
    static func verdict<Page>(on outcome: VisitOutcome<Page>) -> (Verdict, Reason) {
        switch outcome {
        case .read: (.present, .found)
        case .answered: (.notChecked, .external)
        case .refused(let status): (.unreachable, reason(for: status))
        case .unreachable(let trouble): (.unreachable, reason(for: trouble))
        case .skipped(let skip): (.notChecked, reason(for: skip))
        }
    }

    /// Why asking for an address gave no bytes; nil where it did.
    static func reason(for outcome: Outcome) -> Reason? {
        switch outcome {
        case .arrived: nil
        case .refused(let status): reason(for: status)
        case .unreachable(let trouble): reason(for: trouble)
        case .skipped(let skip): reason(for: skip)
        }
    }

    static func reason(for status: Int) -> Reason {
        switch status {
        case 404, 410: .dead
        case 401, 407: .signIn
        case 500...: .serverError(status: status)
        default: .blocked(status: status)
        }
    }

    static func reason(for trouble: Trouble) -> Reason {
        switch trouble {
        case .unknownHost: .unknownHost
        case .connectionRefused: .connectionRefused
        case .timeout: .timeout
        case .tls(let fault): .tls(fault)
        case .tooLarge: .tooLarge
        case .tooManyRedirects, .redirectLoop, .badRedirect: .redirectFault
        case .privateAddress: .privateAddress
        case .hostGivenUp: .hostGivenUp
        case .noSuchFile: .dead
        case .signIn: .signIn
        case .challenge: .challenge
        case .unreadableFile: .blocked(status: 403)
        case .damagedFile: .damaged
        case .transport(let words): .transport(words)
        }
    }

    static func reason(for skip: Skip) -> Reason {
        switch skip {
        case .robots: .robots
        case .unsafeLink: .unsafeLink
        case .budget(let budget): .budget(budget)
        case .trap(let kind): .trap(kind)
        case .external: .external
        case .cancelled: .cancelled
        case .notCaptured: .notCaptured
        }
    }

    /// Why a document that arrived cannot be read; nil where it can.
    static func reason(for readability: Readability) -> Reason? {
        switch readability {
        case .readable: nil
        case .empty: .emptyPage
        case .noTextLayer: .scan
        case .encrypted: .encrypted
        case .damaged: .damaged
        case .unsupported(let name): .unsupportedFormat(name)
        case .tooLarge: .tooLarge
        case .extractorDied(let words): .extractorDied(words)
        }
    }
}
