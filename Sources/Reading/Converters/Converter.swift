internal import Model

/// An external program that turns files of a format that no reader here reads into one that the
/// extractor's reader of that format does. Its answer is trusted as little as the file was.
struct Converter: Sendable {
    let format: Format
    /// Name and version, as the reader of its answers in the child has them.
    let name: String
    /// The name of its executable.
    let program: String
    /// What follows its name; the file is ``document``, in the folder that it starts in.
    let arguments: [String]
    /// The folders that it reads besides libraries.
    let folders: [String]
    /// What its last words say about a file that it refused.
    let refusal: @Sendable (_ words: String) -> Readability

    /// The name of the file that it converts.
    static let document = "document"

    static let all = [antiword]
}
