/// The number format behind each style of a workbook's cells.
struct CellStyles {
    private var formats: [NumberFormat] = []

    init() {}

    /// Reads the styles part (ECMA-376 part 1, 18.8).
    init(_ reader: XMLReader) throws(Refusal) {
        var codes: [Int: NumberFormat] = [:]
        var isInCellFormats = false
        while let node = try reader.next() {
            switch node {
            case .open("numFmt"):
                guard let id = reader.attribute("numFmtId").flatMap({ Int($0) }) else { break }
                codes[id] = NumberFormat(code: reader.attribute("formatCode") ?? "")
            case .open("cellXfs"): isInCellFormats = true
            case .close("cellXfs"): isInCellFormats = false
            case .open("xf") where isInCellFormats:
                let id = reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
                formats.append(codes[id] ?? NumberFormat(builtIn: id))
            default: break
            }
        }
    }

    /// The number format of a style; plain for one that is not there.
    subscript(style: String?) -> NumberFormat {
        guard let index = style.flatMap({ Int($0) }), formats.indices.contains(index) else {
            return .plain
        }
        return formats[index]
    }
}
