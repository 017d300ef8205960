internal import Model
internal import Sniffing

extension FormatReader {
    /// A text document: paragraphs by their styles, tables, links; headers and footers as such.
    /// Pages are not told, since only a layout program knows where they break.
    static let docx = FormatReader(format: .docx, name: "docx/2") { bytes, draft throws(Refusal) in
        if CompoundFile(bytes)?.isEncryptedPackage == true { throw .encrypted }
        let reading = try WordReading(ZipArchive(bytes, draft.unpacking))
        try reading.read(into: &draft)
    }
}

/// Reads the stories of one document.
private struct WordReading {
    private let archive: ZipArchive
    private let package: Relationships
    private let relationships: Relationships
    private let body: String

    /// Headers or footers that are read; each section of a document may have three of its own.
    private static let mostParts = 60

    init(_ archive: ZipArchive) throws(Refusal) {
        self.archive = archive
        package = try Relationships(of: "", in: archive)
        guard let body = package.first("officeDocument")?.target else {
            throw .damaged("no document in the package")
        }
        self.body = body
        relationships = try Relationships(of: body, in: archive)
    }

    func read(into draft: inout ExtractionDraft) throws(Refusal) {
        draft.extraction.title = CoreProperties.title(of: archive, package)
        let part = relationships.first("styles")?.target
        let styles =
            try part.map { name throws(Refusal) in
                try WordStyles(XMLReader(archive, name))
            } ?? WordStyles()
        let hasPicture = try read(body, styles, .main, into: &draft)
        try Diagram.read(of: body, in: archive, region: .main, into: &draft)
        let saysSomething = draft.hasText
        for (kind, region) in [
            ("footnotes", Region.main), ("endnotes", .main), ("header", .header),
            ("footer", .footer),
        ] {
            for part in relationships.all(kind).prefix(Self.mostParts) {
                draft.leaveHeadings()
                _ = try read(part.target, styles, region, into: &draft)
            }
        }
        guard saysSomething else { throw hasPicture ? .noTextLayer : .empty }
    }

    /// Reads one part and tells whether there is a picture in it. What an earlier part of the same
    /// region said already, as the headers of first and other pages do, is left out.
    private func read(
        _ part: String,
        _ styles: WordStyles,
        _ region: Region,
        into draft: inout ExtractionDraft
    ) throws(Refusal) -> Bool {
        let links = try Relationships(of: part, in: archive)
        var story = WordStory(try XMLReader(archive, part), styles, links, region)
        guard region != .main else {
            try story.read(into: &draft)
            return story.hasPicture
        }
        var apart = draft
        try story.read(into: &apart)
        let known = Set(draft.extraction.blocks.filter { $0.region == region }.map(\.text))
        let new = apart.extraction.blocks.dropFirst(draft.extraction.blocks.count)
        if new.contains(where: { !known.contains($0.text) }) { draft = apart }
        return story.hasPicture
    }
}
