internal import Crypto
internal import FoundationEssentials
package import Model
internal import Yams

/// Reads a file of `Checklists/` (`Checklists/README.md` describes the keys).
///
/// - Parameters:
///   - bytes: The YAML file, UTF-8, at most 4 MB.
///   - file: Its name, for messages.
/// - Returns: The checklist, or the titles of one, whole: a file with any fault gives none.
/// - Throws: A `LoadError` that lists all faults of the file, each with its line and column.
package func loadChecklist(_ bytes: [UInt8], file: String) throws(LoadError) -> ChecklistFile {
    try lintChecklist(bytes, file: file).file
}

/// Reads a file of `Checklists/`, and says of it what is no fault and worth knowing: years that do not
/// move when the edition is run for another year.
///
/// - Returns: What the file holds, and the notes in the order of its lines.
/// - Throws: A `LoadError`, as ``loadChecklist(_:file:)`` does.
package func lintChecklist(
    _ bytes: [UInt8],
    file: String
) throws(LoadError) -> (file: ChecklistFile, notes: [LoadError.Fault]) {
    let root = try composeTree(bytes, file: file)
    var reader = Reader()
    let loaded =
        root["use"] == nil
        ? reader.edition(root, digest: digest(of: bytes)).map(ChecklistFile.edition)
        : reader.titles(root).map(ChecklistFile.titles)
    guard let loaded, reader.faults.isEmpty else {
        throw LoadError(file: file, faults: reader.faults.sorted())
    }
    return (loaded, reader.notes.sorted())
}

/// Reads one year's checklist; a file of titles only is no such thing.
package func loadEdition(_ bytes: [UInt8], file: String) throws(LoadError) -> Edition {
    switch try loadChecklist(bytes, file: file) {
    case .edition(let edition): return edition
    case .titles:
        let message = "a file of titles only is no checklist"
        throw LoadError(file: file, faults: [.init(line: 1, column: 1, message: message)])
    }
}

/// Reads one year's checklist from text.
package func loadEdition(_ yaml: String, file: String) throws(LoadError) -> Edition {
    try loadEdition(Array(yaml.utf8), file: file)
}

private func digest(of bytes: [UInt8]) -> Model.Digest? {
    Model.Digest(bytes: SHA256.hash(data: bytes))
}
