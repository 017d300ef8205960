import Model

/// What this machine can read and how safely, part by part.
struct Diagnosis {
    var parts: [Part]

    /// One thing that works or does not.
    struct Part {
        let area: Area
        let name: String
        var state = State.works
        /// A version, a path, the kernel's own words; empty where there is nothing to tell.
        var detail = ""
        /// Debian packages that would help.
        var install: [String] = []
        /// What it means that it does not work, or only half.
        var meaning: Wording?
    }

    enum Area: String, CaseIterable {
        case extractor, lock, formats, recognition, fonts, browser
    }

    enum State: String {
        case works
        /// It works, with less than there could be.
        case weak
        case missing
    }

    /// Whether documents can be read at all.
    var works: Bool { parts.contains { $0.area == .extractor && $0.state == .works } }

    /// Every package that would help, once.
    var install: [String] { Array(Set(parts.flatMap(\.install))).sorted() }
}
