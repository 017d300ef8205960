package import Model

/// One way of writing an assessment down: a value with a function, so that a list of them is data.
package struct Reporter: Sendable {
    /// What `--format` calls it: `json`.
    package let name: String
    /// The end of the file's name: `json` for `report.json`.
    package let fileExtension: String
    /// The files of `Templates/` that ``RenderOptions/templates`` must hold.
    package let templates: [String]
    /// The whole report, UTF-8.
    package let render: @Sendable (Assessment, RenderOptions) throws(ReportError) -> [UInt8]
}

/// What a report depends on besides the assessment.
package struct RenderOptions: Sendable {
    /// The language that comes first; JSON holds both always.
    package var language: Language
    /// Whether ANSI colours are wanted; only a terminal shows them.
    package var colour: Bool
    /// Columns of the terminal; nil where it is none.
    package var width: Int?
    /// The version that the report names as its maker's.
    package var toolVersion: String
    /// The texts of template files by name, such as `report.mustache`.
    package var templates: [String: String]

    package init(
        language: Language = .thai,
        colour: Bool = false,
        width: Int? = nil,
        toolVersion: String,
        templates: [String: String] = [:]
    ) {
        self.language = language
        self.colour = colour
        self.width = width
        self.toolVersion = toolVersion
        self.templates = templates
    }
}

/// Why a report could not be written.
package enum ReportError: Error, Hashable, CustomStringConvertible {
    /// A reporter's template was not handed over.
    case templateMissing(String)
    /// A template is not Mustache: its name, what is wrong, and where.
    case template(String, line: Int, column: Int, String)
    /// A value that the format cannot hold.
    case encoding(String)

    package var description: String {
        switch self {
        case .templateMissing(let name):
            "template \(name) is missing"
        case .template(let name, let line, let column, let message):
            "template \(name):\(line):\(column): \(message)"
        case .encoding(let message):
            "the report cannot be encoded: \(message)"
        }
    }
}
