internal import Model

/// Why a child gave no answer.
enum ExtractorFailure: Error, Hashable {
    /// It could not be started; an errno.
    case start(Int32)
    case signal(Int32)
    /// It left on its own; its exit status.
    case exit(Int32)
    /// It ran past the deadline.
    case timeout
    /// It said what no extractor says.
    case protocolBroken(FrameError)
    /// It answered another question than it was asked.
    static let otherAnswer = ExtractorFailure.protocolBroken(.invalid("answer"))
    /// The document is larger than a request may be.
    case requestTooLarge
    /// Nobody wants the answer any more.
    case cancelled

    /// Whether the child ended, or spoke as if it were no longer itself.
    var isDeath: Bool {
        switch self {
        case .signal, .exit, .protocolBroken: true
        case .start, .timeout, .requestTooLarge, .cancelled: false
        }
    }

    /// What the document says then: nothing, and why.
    var extraction: Extraction {
        Extraction(extractor: "none/1", readability: readability)
    }

    /// The same for the picture of a page.
    var recognition: Recognition { Recognition(recogniser: "", readability: readability) }

    private var readability: Readability {
        switch self {
        case .start(let code): .extractorDied("cannot start, errno \(code)")
        case .signal(let number): .extractorDied(Self.words(forSignal: number))
        case .exit(let status): .extractorDied("exit status \(status)")
        case .timeout: .extractorDied("timeout")
        case .protocolBroken: .extractorDied("malformed answer")
        case .requestTooLarge: .tooLarge
        case .cancelled: .extractorDied("cancelled")
        }
    }

    private static func words(forSignal number: Int32) -> String {
        names[number].map { "signal \(number) (\($0))" } ?? "signal \(number)"
    }

    private static let names: [Int32: String] = [
        4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 7: "SIGBUS", 8: "SIGFPE", 9: "SIGKILL",
        11: "SIGSEGV", 13: "SIGPIPE", 15: "SIGTERM", 24: "SIGXCPU", 25: "SIGXFSZ", 31: "SIGSYS",
    ]
}
