internal import CSandbox
internal import Glibc
internal import Model

/// Runs a converter over one file.
///
/// The file goes in, and its answer and its words come out, in files that have no name: so nothing
/// waits on a pipe, and the kernel sees to it that no answer is too large.
struct ConverterRun {
    private let converter: Converter
    private let program: String
    private let wrap: Bubblewrap

    /// The most bytes of an answer.
    private static let mostBytes = ExtractionLimits.textBytes
    private static let memory = 512 << 20
    private static let openFiles: UInt64 = 64
    private static let environment = ["LANG=C.UTF-8", "HOME=/", "TZ=UTC"]

    init(_ converter: Converter, _ program: String, _ wrap: Bubblewrap) {
        self.converter = converter
        self.program = program
        self.wrap = wrap
    }

    /// The converted file.
    func convert(
        _ bytes: [UInt8],
        _ patience: ExtractorPipe.Patience
    ) throws(ExtractorFailure) -> [UInt8] {
        let document = try NamelessFile(bytes)
        let answer = try NamelessFile()
        let words = try NamelessFile()
        let filter = try NamelessFile()
        guard oit_write_filter(filter.number) == 0 else { throw .unwrapped("no call filter") }
        let files = (document.number, answer.number, words.number, filter.number)
        let ending = try run(files, mostBytes: max(bytes.count, Self.mostBytes), patience)
        let said = Self.line(words.bytes(upTo: 4 << 10))
        if Bubblewrap.isRefusal(said) { throw .unwrapped(said) }
        let converted = answer.bytes(upTo: Self.mostBytes + 1)
        guard converted.count <= Self.mostBytes else {
            throw .unconverted(.tooLarge, by: converter.name)
        }
        // bubblewrap tells a signal as a shell does.
        switch (ending.signal, ending.status) {
        case (0, 0): return converted
        case (0, 128 + SIGXFSZ): throw .unconverted(.tooLarge, by: converter.name)
        case (0, let status) where status > 128: throw .signal(status - 128)
        case (0, 127) where said.isEmpty: throw .unwrapped("cannot be started")
        case (0, _): throw refused(said)
        case (let signal, _): throw .signal(signal)
        }
    }

    private func run(
        _ files: (Int32, Int32, Int32, Int32),
        mostBytes: Int,
        _ patience: ExtractorPipe.Patience
    ) throws(ExtractorFailure) -> oit_ending {
        let arguments = CStrings(wrap.command(running: program, converter))
        let environment = CStrings(Self.environment)
        let seconds = patience.allowance.processorSeconds
        var process = pid_t()
        let failure = arguments.withPointers { arguments in
            environment.withPointers { environment in
                var started = oit_program(
                    arguments: arguments,
                    environment: environment,
                    files: files,
                    limits: oit_limits(
                        memory: UInt64(Self.memory),
                        processor_seconds: UInt64(max(1, seconds)),
                        files: Self.openFiles
                    ),
                    file_bytes: UInt64(mostBytes)
                )
                return oit_run(&started, &process)
            }
        }
        guard failure == 0 else { throw .start(failure) }
        return try patience.wait(for: process)
    }

    private func refused(_ said: String) -> ExtractorFailure {
        .unconverted(converter.refusal("\(converter.program): \(said)"), by: converter.name)
    }

    /// The first line of what a program said, short enough to be cited.
    private static func line(_ bytes: [UInt8]) -> String {
        let line = bytes.prefix { $0 != 0x0A }.prefix(160)
        return String(decoding: line.filter { $0 >= 0x20 && $0 < 0x7F }, as: UTF8.self)
    }
}

extension ExtractorPipe.Patience {
    /// Waits for a process to end. When the time is up or nobody waits any more, it is killed with all
    /// that it started.
    fileprivate func wait(for process: pid_t) throws(ExtractorFailure) -> oit_ending {
        var ending = oit_ending()
        while oit_wait(process, 20, &ending) == 0 {
            let isLate = ContinuousClock.now >= until
            guard isLate || isCancelled() else { continue }
            kill(-process, SIGKILL)
            _ = oit_reap(process)
            throw isLate ? .deadline(allowance.deadline) : .cancelled
        }
        return ending
    }
}
