package import Model

/// What a JSON report of an earlier run says of its items, and of what was judged.
package struct ReportedItems: Sendable {
    package let checklist: Checklist
    /// The address, folder or archive that was judged.
    package let location: String
    /// ISO 8601, Gregorian.
    package let asOf: String
    package let items: [ScoredItem]
    /// OIT as the report has it; nil where its edition rolls nothing up.
    package let oit: Score?

    /// Which state of which checklist the report was judged by.
    package struct Checklist: Hashable, Sendable {
        package let id: String
        package let edition: Int
        package let revision: String
        /// Hexadecimal.
        package let sha256: String
    }
}

/// Why a report cannot be read back: the file, the place in it as a JSON path, and what was expected.
package struct ReportFault: Error, Hashable, CustomStringConvertible {
    package let file: String
    /// `$.items[3].score.low`.
    package let path: String
    package let message: String

    package var description: String { "\(file): \(path): \(message)" }
}
