internal import Model

/// What reads one format: its name, which reports cite, and the reading itself.
struct FormatReader: Sendable {
    let format: Format
    /// Name and version; the version goes up when the same bytes come to say something else.
    let name: String
    /// Reads the bytes of a file into the draft that it is given.
    let read: @Sendable (_ bytes: [UInt8], _ draft: inout ExtractionDraft) throws(Refusal) -> Void

    /// Every format that an extractor answers for, with or without text.
    static let all: [FormatReader] = [
        .pdf, .xlsx, .docx, .csv, .text, .rtf, .image, .doc, .xls, .pptx, .ods, .odt, .archive,
        .other,
    ]
}
