import Model
import Testing

@testable import Sniffing

struct SniffTests {
    @Test(arguments: [
        ("%PDF-1.4\n", Format.pdf), ("<br />\n<b>Warning</b>: x\n%PDF-1.7", .pdf),
        ("<!DOCTYPE html>", .html), ("\n\n <HTML><body>", .html), ("<!-- x --><p>", .html),
        ("Notice: undefined\n<html><body>x", .html),
        ("<?xml version='1.0'?><html xmlns='x'>", .html),
        ("<p>ไทย", .html), ("<abc>", .text), ("<?xml version='1.0'?><rss><channel>", .other),
        ("<?xml version='1.0'?><!-- --><svg>", .image), ("<svg xmlns='x'>", .image),
        ("a,b,c\n1,2,3\n\"x,\ny\",2,3\n", .csv), ("a\tb\nc\td", .csv), ("ก;ข\n1;2\n", .csv),
        ("สวัสดี, ชาวเทศบาล\nยินดีต้อนรับ", .text), ("", .text), ("one line, only", .text),
        ("GIF89a", .image), ("{\\rtf1", .rtf), ("\u{1F}x", .other), ("BM and no picture", .text),
    ])
    func `text tells its format`(text: String, format: Format) {
        #expect(sniff(Array(text.utf8)) == format)
    }

    @Test(
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0], Format.image),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image),
            ([0x1F, 0x8B, 0x08], .archive), ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00], .archive),
            ([0x00, 0x01, 0x02], .other), ([0xFF, 0xFE, 0x3C, 0, 0x70, 0, 0x3E, 0], .html),
            ([0xBB, 0xC3, 0xD0, 0xA1, 0xD2, 0xC8], .text), ([0x50, 0x4B, 0x03, 0x04], .archive),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .other),
        ] as [([UInt8], Format)]
    )
    func `bytes tell their format`(bytes: [UInt8], format: Format) {
        #expect(sniff(bytes) == format)
    }

    @Test(arguments: [
        (["[Content_Types].xml", "xl/workbook.xml"], Format.xlsx),
        (["word/document.xml", "[Content_Types].xml"], .docx), (["a.pdf", "b.pdf"], .archive),
        (["mimetype", "content.xml"], .archive),
        (["[Content_Types].xml", "ppt/presentation.xml"], .pptx),
    ])
    func `a zip is told by its names, whole or cut short`(names: [String], format: Format) {
        let zip = archive(names)
        #expect(sniff(zip.local + zip.directory) == format)
        #expect(sniff(zip.local) == format)
    }

    @Test(arguments: [["xl/workbook.xml"], ["a.pdf", "word/document.xml/x"]])
    func `a zip that lacks its contents' types is no package`(names: [String]) {
        let zip = archive(names)
        #expect(sniff(zip.local + zip.directory) == .archive)
    }

    @Test(arguments: [
        (["docProps/app.xml", "xl/worksheets/sheet1.xml"], Format.xlsx),
        (["word/document.xml"], .docx), (["word/media/image1.png", "word/styles.xml"], .docx),
        (["docProps/app.xml"], .archive),
    ])
    func `a package that is cut short is told by its folders`(names: [String], format: Format) {
        #expect(sniff(archive(names).local) == format)
    }

    @Test(arguments: [
        ("Workbook", Format.xls), ("WordDocument", .doc), ("PowerPoint Document", .other),
        ("Book", .xls),
    ])
    func `a compound file is told by its streams`(name: String, format: Format) {
        #expect(sniff(compound([0x52: "Root Entry", 1: name])) == format)
    }

    @Test(arguments: [
        ("application/vnd.oasis.opendocument.text", Format.odt),
        ("application/vnd.oasis.opendocument.text-template", .odt),
        ("application/vnd.oasis.opendocument.spreadsheet-template", .ods),
        ("application/vnd.oasis.opendocument.presentation", .other),
        ("application/epub+zip", .other), ("application/x-invented", .archive),
    ])
    func `an OpenDocument package is told by its first member`(type: String, format: Format) {
        var bytes = archive(["mimetype", "content.xml"]).local
        bytes[22] = UInt8(type.utf8.count)
        bytes[18] = bytes[22]
        bytes.insert(contentsOf: Array(type.utf8), at: 38)
        #expect(sniff(bytes) == format)
        // Told even where the archive is cut short.
        #expect(sniff(Array(bytes[..<(38 + type.utf8.count)])) == format)
    }

    @Test(arguments: [
        ("<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table>", FileKind.html),
        ("<table border=1><tr><td>1", .html), ("ลำดับ\tรายการ\n1\tโต๊ะ\n", .csv),
        (
            "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
                + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
            .spreadsheetML
        ),
        (
            "<?xml version='1.0'?><office:document "
                + "office:mimetype='application/vnd.oasis.opendocument.spreadsheet'>",
            .fods
        ),
    ])
    func `what is exported under the name xls is told by its bytes`(text: String, kind: FileKind) {
        #expect(FileKind(of: Array(text.utf8)) == kind)
    }

    @Test func `a stream of a workbook without its container is a workbook`() {
        #expect(sniff([0x09, 0x08, 0x08, 0, 0, 0, 0x10, 0, 0, 0, 0, 0]) == .xls)
    }

    @Test func `a document that embeds a workbook is a document`() {
        var bytes = compound([0: "Root Entry", 1: "Workbook", 2: "WordDocument"])
        // The tree of the root holds the second entry alone.
        bytes.replaceSubrange(512 + 76..<512 + 80, with: [2, 0, 0, 0])
        let last = 512 + 256
        bytes[last + 66] = 2
        bytes.replaceSubrange(last + 68..<last + 76, with: [UInt8](repeating: 0xFF, count: 8))
        #expect(sniff(bytes) == .doc)
    }

    @Test func `no bytes of any kind trap`() {
        var random = SystemRandomNumberGenerator()
        let starts: [[UInt8]] = [
            [], [0x50, 0x4B, 3, 4], compoundMark, [0xFF, 0xFE], Array("%PDF".utf8),
        ]
        for start in starts {
            for length in 0..<200 {
                let noise = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
                _ = sniff(start + noise)
            }
        }
    }

    /// A zip of empty members.
    private func archive(_ names: [String]) -> (local: [UInt8], directory: [UInt8]) {
        var local: [UInt8] = []
        var directory: [UInt8] = []
        for name in names {
            let length: [UInt8] = [UInt8(name.utf8.count), 0]
            local += [0x50, 0x4B, 3, 4] + zeros(22) + length + [0, 0] + Array(name.utf8)
            directory += [0x50, 0x4B, 1, 2] + zeros(24) + length + zeros(16) + Array(name.utf8)
        }
        let start = UInt16(local.count)
        directory +=
            [0x50, 0x4B, 5, 6] + zeros(12) + [UInt8(start & 0xFF), UInt8(start >> 8), 0, 0, 0, 0]
        return (local, directory)
    }

    /// A compound file of a header and one sector of directory.
    private func compound(_ entries: KeyValuePairs<Int, String>) -> [UInt8] {
        var bytes = compoundMark + zeros(22) + [9, 0] + zeros(480)
        for (_, name) in entries {
            let units = name.utf16.reduce(into: [UInt8]()) {
                $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)]
            }
            bytes += units + zeros(64 - units.count) + [UInt8(units.count + 2), 0] + zeros(62)
        }
        return bytes
    }

    private let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
}
