internal import CSandbox
internal import Glibc
internal import Model

/// Why a child gave no answer.
enum ExtractorFailure: Error, Hashable {
    /// It could not be started; an errno.
    case start(Int32)
    case signal(Int32)
    /// A signal ended it when hardly any memory was left to it.
    case memory(signal: Int32)
    /// It used up its processor time; the seconds.
    case processorTime(Int)
    /// It left on its own; its exit status.
    case exit(Int32)
    /// It ran past this deadline.
    case deadline(Duration)
    /// It said what no extractor says.
    case protocolBroken(FrameError)
    /// It answered another question than it was asked.
    static let otherAnswer = ExtractorFailure.protocolBroken(.invalid("answer"))
    /// The document is larger than a request may be.
    case requestTooLarge
    /// Nobody wants the answer any more.
    case cancelled

    /// How a child ended that hung up.
    init(_ ending: oit_ending, within allowance: ExtractorLimits.Allowance) {
        let usedUp = Int32(OIT_MEMORY_USED_UP)
        switch (ending.signal, ending.status) {
        case (SIGXCPU, _): self = .processorTime(allowance.processorSeconds)
        case (0, usedUp + 1...usedUp + 31): self = .memory(signal: ending.status - usedUp)
        case (0, let status): self = .exit(status)
        case (let signal, _): self = .signal(signal)
        }
    }

    /// Whether the child ended, or spoke as if it were no longer itself.
    var isDeath: Bool {
        switch self {
        case .signal, .memory, .exit, .protocolBroken: true
        case .start, .processorTime, .deadline, .requestTooLarge, .cancelled: false
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
        case .memory(let number):
            .extractorDied("\(Self.words(forSignal: number)), memory limit \(Self.memory) GB")
        case .processorTime(let seconds):
            .extractorDied("\(Self.words(forSignal: SIGXCPU)), processor time limit \(seconds) s")
        case .exit(let status): .extractorDied("exit status \(status)")
        case .deadline(let limit): .extractorDied("deadline of \(Self.seconds(limit)) s")
        case .protocolBroken: .extractorDied("malformed answer")
        case .requestTooLarge: .tooLarge
        case .cancelled: .extractorDied("cancelled")
        }
    }

    private static var memory: String { decimal(tenths: (ExtractionLimits.memory * 10) >> 30) }

    private static func seconds(_ duration: Duration) -> String {
        let (seconds, fraction) = duration.components
        return decimal(tenths: Int(seconds) * 10 + Int(fraction / 100_000_000_000_000_000))
    }

    private static func decimal(tenths: Int) -> String {
        tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    private static func words(forSignal number: Int32) -> String {
        names[number].map { "signal \(number) (\($0))" } ?? "signal \(number)"
    }

    private static let names: [Int32: String] = [
        4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 7: "SIGBUS", 8: "SIGFPE", 9: "SIGKILL",
        11: "SIGSEGV", 13: "SIGPIPE", 15: "SIGTERM", 24: "SIGXCPU", 25: "SIGXFSZ", 31: "SIGSYS",
    ]
}
