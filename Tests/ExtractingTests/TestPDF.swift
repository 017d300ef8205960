/// A PDF written object by object, in Helvetica.
struct TestPDF {
    /// Content streams, a page each.
    var pages: [String]
    var title = ""
    /// A link from a rectangle of the first page.
    var link: (uri: String, rectangle: String)?

    /// Text at a height of the page.
    static func text(_ text: String, size: Int = 12, y: Int) -> String {
        "BT /F \(size) Tf 72 \(y) Td (\(text)) Tj ET\n"
    }

    var bytes: [UInt8] {
        var objects = ["<</Type/Catalog/Pages 2 0 R>>", "", Self.font, "<</Title(\(title))>>"]
        var kids = ""
        for (index, content) in pages.enumerated() {
            let annotations = index == 0 ? self.annotations : ""
            objects.append(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
                    + "/Contents \(objects.count + 2) 0 R\(annotations)>>"
            )
            kids += "\(objects.count) 0 R "
            objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
        }
        objects[1] = "<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>"
        return Self.file(objects)
    }

    private static let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"

    private var annotations: String {
        guard let link else { return "" }
        return "/Annots[<</Type/Annot/Subtype/Link/Rect[\(link.rectangle)]"
            + "/A<</S/URI/URI(\(link.uri))>>>>]"
    }

    /// The objects as a file, the first of which is the catalogue and the fourth the information.
    static func file(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer<</Size \(objects.count + 1)/Root 1 0 R/Info 4 0 R>>\n"
        return Array((text + "startxref\n\(start)\n%%EOF\n").utf8)
    }
}
