import Foundation
import Model

extension Diagnosis {
    /// For a terminal: a line for each part under its area, and the command that installs the rest.
    func text(_ language: Language) -> String {
        var lines = ["oitcheck \(Version.current)"]
        for area in Area.allCases {
            let parts = parts.filter { $0.area == area }
            if !parts.isEmpty { lines += ["", area.title(language)] }
            lines += parts.flatMap { $0.lines(language) }
        }
        if !install.isEmpty {
            let packages = install.joined(separator: " ")
            lines += ["", "\(Wording.toInstall(language)): apt-get install \(packages)"]
        }
        return lines.joined(separator: "\n")
    }

    /// For programs: `oitcheck.doctor/1`. What does not apply is left out.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let record = Record(
            schema: "oitcheck.doctor/1",
            tool: ["name": "oitcheck", "version": Version.current],
            works: works,
            install: install,
            parts: parts.map(Record.Part.init)
        )
        return String(decoding: try encoder.encode(record), as: UTF8.self)
    }

    private struct Record: Encodable {
        let schema: String
        let tool: [String: String]
        let works: Bool
        let install: [String]
        let parts: [Part]

        struct Part: Encodable {
            let area: String
            let name: String
            let state: String
            let detail: String?
            let install: [String]?
            let meaning: [String: String]?

            init(_ part: Diagnosis.Part) {
                area = part.area.rawValue
                name = part.name
                state = part.state.rawValue
                detail = part.detail.isEmpty ? nil : part.detail
                install = part.install.isEmpty ? nil : part.install
                meaning = part.meaning.map { ["th": $0.th, "en": $0.en] }
            }
        }
    }
}

extension Diagnosis.Part {
    fileprivate func lines(_ language: Language) -> [String] {
        let pad = String(repeating: " ", count: max(1, 18 - name.unicodeScalars.count))
        let line = "  \(mark) \(name)\(detail.isEmpty ? "" : pad + detail)"
        return [line] + (meaning.map { ["      " + $0(language)] } ?? [])
    }

    private var mark: String {
        switch state {
        case .works: "✓"
        case .weak: "!"
        case .missing: "✗"
        }
    }
}
