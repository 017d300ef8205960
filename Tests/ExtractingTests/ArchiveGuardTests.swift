import Model
import TestSupport
import Testing

@testable import Extracting

@Suite struct ArchiveGuardTests {
    private func parts(_ rows: String) -> [String: String] {
        TestWorkbook(sheets: [.init(rows: rows)]).parts
    }

    @Test func `a member that packs too well is refused by its header`() throws {
        let rows = String(repeating: "<row/>", count: 2_000_000)
        let bytes = try TestArchive.pack(parts(rows))
        #expect(bytes.count < 200_000)
        #expect(extract(bytes, format: .xlsx).readability == .tooLarge)
    }

    @Test func `a header that lies about its size meets the budget`() throws {
        let rows = String(repeating: "<row/>", count: 12_000_000)
        var bytes = try TestArchive.pack(parts(rows))
        forgeSizes(&bytes, above: 10_000_000, to: 1_000_000)
        #expect(extract(bytes, format: .xlsx).readability == .tooLarge)
    }

    /// Writes another unpacked size over each one in a local or central header that is larger.
    private func forgeSizes(_ bytes: inout [UInt8], above limit: UInt32, to size: UInt32) {
        for (mark, offset) in [([0x50, 0x4B, 3, 4] as [UInt8], 22), ([0x50, 0x4B, 1, 2], 24)] {
            for start in 0..<bytes.count - 30 where bytes[start] == 0x50 {
                guard Array(bytes[start..<start + 4]) == mark else { continue }
                let field = start + offset..<start + offset + 4
                let stated = bytes[field].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                guard stated > limit else { continue }
                let forged = (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
                bytes.replaceSubrange(field, with: forged)
            }
        }
    }

    @Test func `an archive cut short is damaged`() throws {
        let bytes = try TestArchive.pack(parts("<row><c><v>1</v></c></row>"))
        for length in [1, 10, bytes.count / 2, bytes.count - 1] {
            guard case .damaged = extract(Array(bytes[..<length]), format: .xlsx).readability else {
                Issue.record("\(length) bytes were read")
                continue
            }
        }
        #expect(extract([], format: .xlsx).readability == .empty)
    }

    private func readability(ofSheet xml: String) throws -> Readability {
        var parts = parts("")
        parts["xl/worksheets/sheet1.xml"] = xml
        let extraction = extract(try TestArchive.pack(parts), format: .xlsx)
        #expect(extraction.tables.isEmpty)
        return extraction.readability
    }

    @Test func `entities are not expanded`() throws {
        let laughs = """
            <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>
            """
        guard case .damaged = try readability(ofSheet: laughs) else {
            Issue.record("it was read")
            return
        }
    }

    @Test func `a document type declaration is damage`() throws {
        let xml = """
            <!DOCTYPE x SYSTEM "file:///etc/passwd">
            <worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>
            """
        let expected = Readability.damaged("a document type declaration in XML")
        #expect(try readability(ofSheet: xml) == expected)
    }

    @Test func `a package without its main part is damaged`() throws {
        let bytes = try TestArchive.pack(["readme.txt": "x"])
        #expect(
            extract(bytes, format: .docx).readability == .damaged("no document in the package")
        )
    }

    @Test func `mutated archives never trap`() throws {
        var random = SeededRandom(seed: 5)
        let whole = try TestArchive.pack(parts("<row><c><v>1</v></c></row>"))
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<4 {
                bytes[Int.random(in: bytes.indices, using: &random)] = .random(
                    in: 0...255,
                    using: &random
                )
            }
            _ = extract(bytes, format: .xlsx)
        }
    }

    @Test func `a package under a password is encrypted`() {
        var bytes = [UInt8](repeating: 0, count: 2_048)
        bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] }
        bytes.replaceSubrange(1_152..<1_152 + name.count, with: name)
        for format in [Format.xlsx, .docx, .xls, .doc] {
            #expect(extract(bytes, format: format).readability == .encrypted)
        }
    }
}
