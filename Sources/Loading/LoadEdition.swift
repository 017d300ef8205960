internal import Crypto
internal import FoundationEssentials
package import Model

/// Reads one year's checklist (`Checklists/README.md` describes the keys).
///
/// - Parameters:
///   - bytes: The YAML file, UTF-8, at most 4 MB.
///   - file: Its name, for messages.
/// - Returns: The checklist, whole: a file with any fault gives none.
/// - Throws: A `LoadError` that lists all faults of the file, each with its line and column.
package func loadEdition(_ bytes: [UInt8], file: String) throws(LoadError) -> Edition {
    let root = try composeTree(bytes, file: file)
    var reader = Reader()
    let edition = reader.edition(root, digest: digest(of: bytes))
    guard let edition, reader.faults.isEmpty else {
        throw LoadError(file: file, faults: reader.faults.sorted())
    }
    return edition
}

/// Reads one year's checklist from text.
package func loadEdition(_ yaml: String, file: String) throws(LoadError) -> Edition {
    try loadEdition(Array(yaml.utf8), file: file)
}

private func digest(of bytes: [UInt8]) -> Model.Digest? {
    Model.Digest(bytes: SHA256.hash(data: bytes))
}
