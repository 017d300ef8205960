/// The list of sheets of a workbook (ECMA-376 part 1, 18.2.27).
struct Workbook {
    struct Sheet {
        let name: String
        /// The name of its part.
        let part: String
        let isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    /// Whether dates count from 1904.
    private(set) var isFrom1904 = false

    /// Sheets that are listed; whoever has more hides something else.
    private static let mostSheets = 1_000

    init(_ reader: XMLReader, _ relationships: Relationships) throws(Refusal) {
        while let node = try reader.next() {
            guard case .open(let name) = node else { continue }
            if name == "workbookPr" {
                isFrom1904 = ["1", "true"].contains(reader.attribute("date1904"))
            }
            guard name == "sheet", sheets.count < Self.mostSheets,
                let target = reader.attribute("id").flatMap({ relationships[$0] }),
                // Chart sheets hold no cells.
                target.type == "worksheet"
            else { continue }
            let state = reader.attribute("state") ?? "visible"
            sheets.append(
                Sheet(
                    name: reader.attribute("name") ?? "",
                    part: target.target,
                    isHidden: state != "visible"
                )
            )
        }
    }
}

/// Sheets that tell how to fill in the others, by their names.
enum InstructionSheet {
    private static let names = [
        "คำอธิบาย", "คําอธิบาย", "คำชี้แจง", "คําชี้แจง", "คำแนะนำ", "คําแนะนํา",
        "วิธีกรอก", "วิธีใช้", "instruction", "read me", "readme",
    ]

    static func isOne(_ name: String) -> Bool {
        let name = name.lowercased()
        return names.contains { name.contains($0) }
    }
}
