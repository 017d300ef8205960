internal import Glibc
package import Model

/// The converters that this machine has, and what is missing for the others.
package struct Converters: Sendable {
    private let wrap: Bubblewrap?
    /// Paths of the programs that are here, by the formats that they convert.
    private let programs: [Format: String]

    /// What a format that needs a converter can count on.
    package enum State: Hashable, Sendable {
        case ready
        /// These programs are not installed.
        case missing([String])
        /// bubblewrap is here and may not work; its words.
        case refused(String)
    }

    /// Looks for programs where a system keeps them.
    package init() {
        self.init(folders: ["/usr/bin", "/usr/local/bin"])
    }

    init(folders: [String]) {
        func located(_ name: String) -> String? {
            folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
        }
        wrap = located("bwrap").map { Bubblewrap(path: $0) }
        programs = Dictionary(
            uniqueKeysWithValues: Converter.all.compactMap { converter in
                located(converter.program).map { (converter.format, $0) }
            }
        )
    }

    /// The formats that are converted, with what each can count on here. Takes some milliseconds: only
    /// an attempt tells whether the kernel lets bubblewrap work.
    package func states() -> [(format: Format, program: String, state: State)] {
        Converter.all.map { ($0.format, $0.program, state(of: $0)) }
    }

    private func state(of converter: Converter) -> State {
        guard let wrap, let program = programs[converter.format] else {
            let missing =
                [wrap == nil ? "bwrap" : nil]
                + [programs[converter.format] == nil ? converter.program : nil]
            return .missing(missing.compactMap { $0 })
        }
        let run = ConverterRun(converter, program, wrap)
        let allowance = ExtractorLimits.Allowance(deadline: .seconds(5), processorSeconds: 5)
        do throws(ExtractorFailure) {
            _ = try run.convert([], ExtractorPipe.Patience(allowance) { false })
            return .ready
        } catch {
            if case .unwrapped(let words) = error { return .refused(words) }
            return .ready
        }
    }

    /// What a child says of itself, without the readers that have nothing to read for want of their
    /// converter: so whoever keeps extractions reads such documents again when it is there.
    func abilities(of hello: Hello) -> Hello {
        let idle = Converter.all.filter { state(of: $0) != .ready }.map(\.name)
        var hello = hello
        hello.readers.removeAll { idle.contains($0) }
        return hello
    }

    /// What converts this format here, if anything does.
    func run(for format: Format) -> ConverterRun? {
        guard let wrap, let program = programs[format],
            let converter = Converter.all.first(where: { $0.format == format })
        else { return nil }
        return ConverterRun(converter, program, wrap)
    }
}
