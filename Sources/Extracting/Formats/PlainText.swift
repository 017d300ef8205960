internal import Model

extension FormatReader {
    /// Plain text: a block for each line that says something.
    static let text = FormatReader(format: .text, name: "text/1") { bytes, draft throws(Refusal) in
        for (number, line) in TextDecoding.decode(bytes).lines.enumerated() {
            draft.add(.paragraph, String(Substring(line)), place: Place(line: number + 1))
        }
        guard draft.hasText else { throw .empty }
    }
}
