import FoundationEssentials
import Model
import Testing

@testable import Extracting

/// Libraries that load something late still find it behind the lock: what a confined process reads
/// is what a free one reads.
@Suite struct ConfinedReadingTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/documents")

    private static let files: [(path: String, format: Format)] = {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().compactMap { name in
            guard let slash = name.firstIndex(of: "/") else { return nil }
            let kind = name[..<slash] == "txt" ? "text" : String(name[..<slash])
            return Format(rawValue: kind).map { (folder.appending(path: name).path(), $0) }
        }
    }()

    private func confined(_ path: String, _ format: Format) throws -> Extraction {
        let written = try EscapeProgram.output("read \(format.rawValue) '\(path)'")
        return try Extraction(decoding: written)
    }

    @Test func `every fixture says the same behind the lock`() throws {
        #expect(Self.files.count > 20)
        for (path, format) in Self.files {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
            #expect(try confined(path, format) == extract(bytes, format: format), "\(path)")
        }
    }

    @Test func `a character set that is loaded late is there`() throws {
        let words = "แผนป้องกันการทุจริต"
        // Windows-874 has the Thai block of Unicode in its order.
        let thai = words.unicodeScalars.map { UInt8($0.value - 0xE01 + 0xA1) }
        let lead = """
            <?xml version="1.0" encoding="TIS-620"?>
            <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>
            """
        let tail = "</w:t></w:r></w:p></w:body></w:document>"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let parts = """
            <Relationships><Relationship Id="a" Type="\(office)/officeDocument" \
            Target="word/document.xml"/></Relationships>
            """
        let archive = try TestArchive.pack([
            "_rels/.rels": Array(parts.utf8),
            "word/document.xml": Array(lead.utf8) + thai + Array(tail.utf8),
        ])
        try expect(words, in: archive, .docx)
    }

    @Test func `a font that is not in the file is found`() throws {
        let page = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R\
            /Resources<</Font<</F 4 0 R>>>>>>endobj
            4 0 obj<</Type/Font/Subtype/TrueType/BaseFont/Kinnari/Encoding/WinAnsiEncoding>>endobj
            5 0 obj<</Length 40>>stream
            BT /F 24 Tf 72 700 Td (Annual plan) Tj ET
            endstream endobj
            trailer<</Root 1 0 R>>
            """
        try expect("Annual plan", in: Array(page.utf8), .pdf)
    }

    private func expect(_ words: String, in bytes: [UInt8], _ format: Format) throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "oitcheck-\(UInt64.random(in: 0...UInt64.max))")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let extraction = try confined(file.path(), format)
        #expect(extraction.blocks.map(\.text) == [words])
        #expect(extraction == extract(bytes, format: format))
    }
}
