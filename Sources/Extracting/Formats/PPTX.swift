internal import Model
internal import Sniffing

extension FormatReader {
    /// A presentation: its slides in the order they are shown, a page each; the speaker's notes and
    /// hidden slides aside.
    static let pptx = FormatReader(format: .pptx, name: "pptx/1") { bytes, draft throws(Refusal) in
        if CompoundFile(bytes)?.isEncryptedPackage == true { throw .encrypted }
        let reading = try Presentation(ZipArchive(bytes, draft.unpacking))
        try reading.read(into: &draft)
    }
}

/// Reads the slides of one presentation (ECMA-376 part 1, 19.2 and 19.3).
private struct Presentation {
    private let archive: ZipArchive
    private let package: Relationships
    private var slides: [String] = []

    /// Slides that are listed; whoever has more hides something else.
    private static let mostSlides = 2_000

    init(_ archive: ZipArchive) throws(Refusal) {
        self.archive = archive
        package = try Relationships(of: "", in: archive)
        guard let part = package.first("officeDocument")?.target else {
            throw .damaged("no presentation in the package")
        }
        let relationships = try Relationships(of: part, in: archive)
        let reader = try XMLReader(archive, part)
        while let node = try reader.next() {
            guard case .open("sldId") = node, slides.count < Self.mostSlides,
                let slide = reader.relationship(in: relationships), slide.type == "slide"
            else { continue }
            slides.append(slide.target)
        }
    }

    func read(into draft: inout ExtractionDraft) throws(Refusal) {
        draft.extraction.title = CoreProperties.title(of: archive, package)
        draft.extraction.pageCount = max(1, slides.count)
        var showsPicture = false
        for (index, part) in slides.enumerated() {
            let hasPicture = try read(part, number: index + 1, into: &draft)
            showsPicture = showsPicture || hasPicture
        }
        guard draft.hasText else { throw showsPicture ? .noTextLayer : .empty }
    }

    /// Reads a slide, and tells whether there is a picture on it.
    private func read(
        _ part: String,
        number: Int,
        into draft: inout ExtractionDraft
    ) throws(Refusal) -> Bool {
        draft.leaveHeadings()
        let (blocks, tables) = (draft.extraction.blocks.count, draft.extraction.tables.count)
        let links = try Relationships(of: part, in: archive)
        var slide = Slide(try XMLReader(archive, part), links, number: number)
        try slide.read(into: &draft)
        let place = Place(page: number)
        try Diagram.read(of: part, in: archive, region: slide.region, place: place, into: &draft)
        let isBare =
            draft.extraction.blocks.count == blocks && draft.extraction.tables.count == tables
        if isBare, slide.hasPicture { draft.extraction.pagesWithoutText.append(number) }
        for notes in links.all("notesSlide").prefix(1) {
            let links = try Relationships(of: notes.target, in: archive)
            let reader = try XMLReader(archive, notes.target)
            var page = Slide(reader, links, number: number, isNotes: true)
            try page.read(into: &draft)
        }
        return slide.hasPicture
    }
}
