internal import Crypto
internal import FoundationEssentials
package import Model
internal import Yams

/// Reads a file of `Checklists/` (`Checklists/README.md` describes the keys).
///
/// - Parameters:
///   - bytes: The YAML file, UTF-8, at most 4 MB.
///   - file: Its name, for messages.
///   - base: Finds the edition that a file extends, by the name it gives.
/// - Returns: The checklist, or the titles of one, whole: a file with any fault gives none.
/// - Throws: A `LoadError` that lists all faults of the file, each with its line and column.
package func loadChecklist(
    _ bytes: [UInt8],
    file: String,
    base: (_ name: String) -> BaseFile? = { _ in nil }
) throws(LoadError) -> ChecklistFile {
    try lintChecklist(bytes, file: file, base: base).file
}

/// A file that another one extends, by the name it gives.
package typealias BaseFile = (file: String, bytes: [UInt8])

/// Reads a file of `Checklists/`, and says of it what is no fault and worth knowing: years that do not
/// move when the edition is run for another year.
///
/// - Returns: What the file holds, and the notes in the order of its lines.
/// - Throws: A `LoadError`, as ``loadChecklist(_:file:)`` does.
package func lintChecklist(
    _ bytes: [UInt8],
    file: String,
    base: (_ name: String) -> BaseFile? = { _ in nil }
) throws(LoadError) -> (file: ChecklistFile, notes: [LoadError.Fault]) {
    let root = try composeTree(bytes, file: file)
    var reader = Reader()
    if let below = root["extends"] {
        let edition = try edition(below, of: file, base)
        let digest = digest(of: edition.digest.bytes + bytes)
        guard let own = reader.overlay(root, on: edition, file: file, digest: digest) else {
            throw LoadError(file: file, faults: reader.faults.sorted())
        }
        return (.edition(own), reader.notes.sorted())
    }
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

/// The edition that a file extends: one that stands alone.
private func edition(
    _ below: Node,
    of file: String,
    _ base: (_ name: String) -> BaseFile?
) throws(LoadError) -> Edition {
    var reader = Reader()
    guard let name = reader.text(below, "the edition that is extended") else {
        throw LoadError(file: file, faults: reader.faults)
    }
    guard let found = base(name) else {
        reader.refuse("there is no checklist '\(name)' to extend", at: below)
        throw LoadError(file: file, faults: reader.faults)
    }
    guard try composeTree(found.bytes, file: found.file)["extends"] == nil else {
        reader.refuse("'\(name)' extends another file itself; extend an edition", at: below)
        throw LoadError(file: file, faults: reader.faults)
    }
    return try loadEdition(found.bytes, file: found.file)
}

private func digest(of bytes: [UInt8]) -> Model.Digest? {
    Model.Digest(bytes: SHA256.hash(data: bytes))
}
