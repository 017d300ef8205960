import Model

/// Small files that swell, go round in circles or go down without end.
struct Bomb: Sendable {
    let name: String
    let format: Format
    let bytes: [UInt8]

    static let all: [Bomb] = [
        Bomb(name: "200,000 arrays in arrays", .pdf, pdf(contents: deep("[", 200_000))),
        Bomb(name: "200,000 arrays in an object", .pdf, arraysInObject),
        Bomb(name: "100,000 dictionaries in dictionaries", .pdf, dictionariesInObject),
        Bomb(name: "a page tree that is its own child", .pdf, pageLoop),
        Bomb(name: "two page nodes that are each other's children", .pdf, pageCircle),
        Bomb(name: "two billion pages", .pdf, manyPages),
        Bomb(name: "a page of 14,000 km", .pdf, pdf(contents: "0 0 m 9 9 l S", box: "9e9 9e9")),
        Bomb(name: "a form that draws itself", .pdf, formLoop),
        Bomb(name: "a picture of 100,000 × 100,000 in a PDF", .pdf, hugePictureInPDF),
        Bomb(name: "filters of filters", .pdf, filters),
        Bomb(name: "a form field of 10,000 letters that its font lacks", .pdf, foreignField),
        Bomb(name: "a PNG of 100,000 × 100,000", .image, hugePNG),
        Bomb(name: "a JPEG of 65,535 × 65,535", .image, hugeJPEG),
        Bomb(name: "a WebP of 16,384 × 16,384", .image, hugeWebP),
        Bomb(name: "a billion laughs in DOCX", .docx, word(laughs)),
        Bomb(name: "a billion laughs in XLSX", .xlsx, workbook(laughs)),
        Bomb(name: "an external entity", .docx, word(externalEntity)),
        Bomb(name: "200,000 elements in elements, DOCX", .docx, word(deepWord)),
        Bomb(name: "100,000 tables in tables, DOCX", .docx, word(deepTables)),
        Bomb(name: "200,000 elements in elements, XLSX", .xlsx, workbook(deepSheet)),
        Bomb(name: "a cell in the last row and column", .xlsx, workbook(farCell)),
        Bomb(name: "a merged area as large as a sheet", .xlsx, workbook(wideMerge)),
        Bomb(name: "60,000 members in a ZIP", .xlsx, manyMembers),
        Bomb(name: "an archive in itself, 30 deep", .archive, archiveInArchive),
        Bomb(name: "a container whose sectors go in a circle", .doc, sectorLoop),
        Bomb(name: "the same, as a workbook", .xls, sectorLoop),
        Bomb(name: "one line of 20 MB", .text, [UInt8](repeating: 0x61, count: 20 << 20)),
        Bomb(name: "five million separators", .csv, [UInt8](repeating: 0x2C, count: 5_000_000)),
        Bomb(name: "ten million quotes", .csv, [UInt8](repeating: 0x22, count: 10_000_000)),
    ]

    init(name: String, _ format: Format, _ bytes: [UInt8]) {
        self.name = name
        self.format = format
        self.bytes = bytes
    }

    private static func deep(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }
}

// PDF, without a table of objects, so that readers look for them.
extension Bomb {
    private static func pdf(_ objects: [String]) -> [UInt8] {
        let bodies = objects.enumerated().map { "\($0 + 1) 0 obj\n\($1)\nendobj\n" }
        return Array(("%PDF-1.4\n" + bodies.joined() + "trailer<</Root 1 0 R>>\n%%EOF\n").utf8)
    }

    private static let catalog = "<</Type/Catalog/Pages 2 0 R>>"

    private static func stream(_ text: String, _ entries: String = "") -> String {
        "<<\(entries)/Length \(text.utf8.count)>>stream\n\(text)\nendstream"
    }

    private static func page(_ entries: String) -> String {
        "<</Type/Page/Parent 2 0 R\(entries)>>"
    }

    private static func pdf(contents: String, box: String = "595 842") -> [UInt8] {
        pdf([
            catalog, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page("/MediaBox[0 0 \(box)]/Contents 4 0 R"), stream(contents),
        ])
    }

    private static var arraysInObject: [UInt8] {
        pdf([
            catalog, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page("/MediaBox[0 0 9 9]/Annots 4 0 R"), deep("[", 200_000) + deep("]", 200_000),
        ])
    }

    private static var dictionariesInObject: [UInt8] {
        pdf([
            catalog, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page("/MediaBox[0 0 9 9]/Resources 4 0 R"), deep("<</Font", 100_000),
        ])
    }

    private static var pageLoop: [UInt8] {
        pdf([catalog, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>"])
    }

    private static var pageCircle: [UInt8] {
        pdf([
            catalog, "<</Type/Pages/Parent 3 0 R/Kids[3 0 R]/Count 9>>",
            "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 9>>",
        ])
    }

    private static var manyPages: [UInt8] {
        pdf([catalog, "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>", page("/MediaBox[0 0 9 9]")])
    }

    private static var formLoop: [UInt8] {
        pdf([
            catalog, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page("/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>"),
            stream("/X Do /X Do", "/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>"),
            stream("/X Do"),
        ])
    }

    private static var hugePictureInPDF: [UInt8] {
        let size = "/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8"
        return pdf([
            catalog, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page("/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</XObject<</X 4 0 R>>>>"),
            stream("a", "\(size)/ColorSpace/DeviceRGB"), stream("595 0 0 842 0 0 cm /X Do"),
        ])
    }

    /// Found by fuzzing: poppler looks through all fonts of the machine for each such letter anew.
    private static var foreignField: [UInt8] {
        let field =
            "<</Type/Annot/Subtype/Widget/FT/Tx/F 4/T(a)/Rect[60 700 500 724]"
            + "/DA(/H 12 Tf 0 g)/V<feff\(deep("0e19", 10_000))>>>"
        let form =
            "<</DA(/H 12 Tf 0 g)/DR<</Font<</H 5 0 R>>>>/Fields[4 0 R]/NeedAppearances true>>"
        return pdf([
            "<</Type/Catalog/Pages 2 0 R/AcroForm\(form)>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>", page("/MediaBox[0 0 595 842]/Annots[4 0 R]"),
            field, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ])
    }

    private static var filters: [UInt8] {
        let names = deep("/ASCIIHexDecode", 5_000)
        return pdf([
            catalog, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page("/MediaBox[0 0 9 9]/Contents 4 0 R"), stream("4142>", "/Filter[\(names)]"),
        ])
    }
}

// Pictures: what they say they are, and next to nothing of it.
extension Bomb {
    private static var hugePNG: [UInt8] {
        TinyPNG.picture(width: 100_000, height: 100_000, rows: [UInt8](repeating: 0, count: 60_000))
    }

    private static var hugeJPEG: [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0] + [UInt8](repeating: 1, count: 64)
            + [0xFF, 0xC0, 0, 11, 8, 0xFF, 0xFF, 0xFF, 0xFF, 1, 1, 0x11, 0]
            + [0xFF, 0xC4, 0, 20, 0, 1] + [UInt8](repeating: 0, count: 15) + [0]
            + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0, 0, 0xFF, 0xD9]
    }

    private static var hugeWebP: [UInt8] {
        // A lossless picture begins with its sides less one in 14 bits each.
        let body: [UInt8] = [0x2F, 0xFF, 0xFF, 0xFF, 0x0F] + [UInt8](repeating: 0, count: 27)
        let size: [UInt8] = [UInt8(body.count), 0, 0, 0]
        return Array("RIFF".utf8) + [UInt8(body.count + 12), 0, 0, 0] + Array("WEBPVP8L".utf8)
            + size
            + body
    }
}

// Packages of XML, and other containers.
extension Bomb {
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func package(_ target: String, _ main: String) -> [UInt8] {
        StoredZip.pack([
            (
                "_rels/.rels",
                Array(
                    """
                    <Relationships><Relationship Id="a" Type="\(office)/officeDocument" \
                    Target="\(target)"/></Relationships>
                    """.utf8
                )
            ), (target, Array(main.utf8)),
        ])
    }

    private static func word(_ document: String) -> [UInt8] {
        package("word/document.xml", document)
    }

    private static func workbook(_ sheet: String) -> [UInt8] {
        let parts: [(String, String)] = [
            (
                "_rels/.rels",
                """
                <Relationships><Relationship Id="a" Type="\(office)/officeDocument" \
                Target="xl/workbook.xml"/></Relationships>
                """
            ),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="b"/></sheets>\
                </workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="b" Type="\(office)/worksheet" \
                Target="sheet.xml"/></Relationships>
                """
            ), ("xl/sheet.xml", sheet),
        ]
        return StoredZip.pack(parts.map { ($0.0, Array($0.1.utf8)) })
    }

    private static var laughs: String {
        let entities = (1...9).map { level in
            "<!ENTITY l\(level) \"\(deep("&l\(level - 1);", 10))\">"
        }
        return
            "<!DOCTYPE w [<!ENTITY l0 \"ha\">\(entities.joined())]><w><p><r><t>&l9;</t></r></p></w>"
    }

    private static var externalEntity: String {
        """
        <!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>\
        <document><body><p><r><t>&x;</t></r></p></body></document>
        """
    }

    private static var deepWord: String {
        "<document><body>" + deep("<p>", 200_000) + deep("</p>", 200_000) + "</body></document>"
    }

    private static var deepTables: String {
        "<document><body>" + deep("<tbl><tr><tc><p><r><t>a</t></r></p>", 100_000)
            + deep("</tc></tr></tbl>", 100_000) + "</body></document>"
    }

    private static var deepSheet: String {
        "<worksheet>" + deep("<sheetData>", 200_000) + deep("</sheetData>", 200_000)
            + "</worksheet>"
    }

    private static var farCell: String {
        """
        <worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>\
        <row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>
        """
    }

    private static var wideMerge: String {
        """
        <worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>\
        <mergeCells>\(deep("<mergeCell ref=\"A1:XFD1048576\"/>", 2_000))</mergeCells></worksheet>
        """
    }

    private static var manyMembers: [UInt8] {
        StoredZip.pack((0..<60_000).map { ("xl/\($0).xml", []) })
    }

    private static var archiveInArchive: [UInt8] {
        (0..<30).reduce(Array("text".utf8)) { inner, _ in
            StoredZip.pack((0..<3).map { ("\($0).zip", inner) }.prefix(1).map { $0 })
        }
    }

    /// A container (MS-CFB) whose first sector is its table of sectors, its folder and every stream,
    /// each entry of which names itself.
    private static var sectorLoop: [UInt8] {
        var head = [UInt8](repeating: 0, count: 512)
        let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        head.replaceSubrange(0..<8, with: mark)
        head.replaceSubrange(24..<34, with: [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0])
        head[44] = 1
        head[57] = 0x10
        let name = "WordDocument".utf16.flatMap { [UInt8($0 & 0xFF), 0] }
        var sector = [UInt8](repeating: 0, count: 512)
        sector.replaceSubrange(0..<name.count, with: name)
        sector[64] = UInt8(name.count + 2)
        sector[66] = 2
        return head + sector
    }
}
