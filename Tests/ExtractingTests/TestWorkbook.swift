/// A workbook of a few sheets, written part by part.
struct TestWorkbook {
    struct Sheet {
        var name = "ข้อมูล"
        /// What stands in `sheetData`.
        var rows: String
        /// What follows it: merged cells, hyperlinks.
        var after = ""
        var state = "visible"
        /// Targets of its relationships, `rId1` and on.
        var links: [String] = []
    }

    var sheets: [Sheet]
    var strings: [String] = []
    /// Codes of custom number formats; style `n` has the n-th.
    var formats: [String] = []
    var properties = ""

    private static let main =
        #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#
        + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
    private static let types =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var parts: [String: String] {
        var parts = [
            "_rels/.rels": relationships([("officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": workbook,
            "xl/_rels/workbook.xml.rels": relationships(
                sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
                    + [("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")]
            ),
            "xl/sharedStrings.xml": "<sst \(Self.main)>\(strings.joined())</sst>",
            "xl/styles.xml": styles,
        ]
        for (index, sheet) in sheets.enumerated() {
            let name = "sheet\(index + 1).xml"
            parts["xl/worksheets/\(name)"] =
                "<worksheet \(Self.main)><sheetData>\(sheet.rows)</sheetData>\(sheet.after)</worksheet>"
            parts["xl/worksheets/_rels/\(name).rels"] = relationships(
                sheet.links.map { ("hyperlink", $0) },
                mode: " TargetMode=\"External\""
            )
        }
        return parts
    }

    private var workbook: String {
        let list = sheets.enumerated().map { index, sheet in
            #"<sheet name="\#(sheet.name)" sheetId="\#(index + 1)" state="\#(sheet.state)" "#
                + #"r:id="rId\#(index + 1)"/>"#
        }
        return "<workbook \(Self.main)>\(properties)<sheets>\(list.joined())</sheets></workbook>"
    }

    private var styles: String {
        let codes = formats.enumerated().map { index, code in
            #"<numFmt numFmtId="\#(164 + index)" formatCode="\#(code)"/>"#
        }
        let looks = formats.indices.map { #"<xf numFmtId="\#(164 + $0)"/>"# }
        return "<styleSheet \(Self.main)><numFmts>\(codes.joined())</numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs>\(looks.joined())</cellXfs></styleSheet>"
    }

    private func relationships(_ list: [(String, String)], mode: String = "") -> String {
        let entries = list.enumerated().map { index, entry in
            #"<Relationship Id="rId\#(index + 1)" Type="\#(Self.types)/\#(entry.0)" "#
                + #"Target="\#(entry.1)"\#(mode)/>"#
        }
        return "<Relationships>\(entries.joined())</Relationships>"
    }
}
