internal import Model

/// The reporters there are, in the order in which help lists them.
package enum Reporters {
    package static let all: [Reporter] = [
        .text,
        .json,
        .html,
    ]

    /// The reporter that `--format` names.
    package static func named(_ name: String) -> Reporter? {
        all.first { $0.name == name }
    }
}
