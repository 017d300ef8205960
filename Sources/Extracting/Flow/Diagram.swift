internal import Model

/// The words of a drawn diagram, such as an organisation chart (ECMA-376 part 1, 21.4): a list item
/// for each paragraph of each shape.
enum Diagram {
    /// Reads the data parts that a part refers to.
    static func read(
        of part: String,
        in archive: ZipArchive,
        region: Region,
        place: Place = Place(),
        into draft: inout ExtractionDraft
    ) throws(Refusal) {
        for data in try Relationships(of: part, in: archive).all("diagramData") {
            let reader = try XMLReader(archive, data.target)
            while let node = try reader.next() {
                guard case .open("p") = node else { continue }
                draft.add(.listItem, try words(reader), region: region, place: place)
            }
        }
    }

    private static func words(_ reader: XMLReader) throws(Refusal) -> String {
        var words = ""
        while let node = try reader.next() {
            switch node {
            case .open("t"): words += try reader.textToClose()
            case .open("br"): words += " "
            case .close("p"): return words
            default: break
            }
        }
        return words
    }
}
