import FoundationEssentials
import Model
import TestSupport
import Testing
import ThaiText

@testable import Extracting

/// Pictures of text, read by the models of tesseract. Phrases are looked for by their folded bytes:
/// one sign in ten may be wrong.
@Suite(.enabled(if: !recogniser.isEmpty, "no models of tesseract"))
struct RecognisedPictureTests {
    private func fixture(_ path: String) throws -> [UInt8] {
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = package.appending(path: "Fixtures/documents/\(path)")
        return [UInt8](try Data(contentsOf: file))
    }

    private func read(_ path: String) throws -> Recognition {
        let format: Format = path.hasSuffix(".pdf") ? .pdf : .image
        return recognise(try fixture(path), format: format, page: 1)
    }

    private func says(_ recognition: Recognition, _ phrase: String) -> Bool {
        let text = recognition.blocks.map(\.text).joined(separator: " ")
        let pattern = Pattern(id: 0, text: phrase, tolerance: .share(0.1))
        return !PatternSet([pattern], form: .skeleton).hits(in: Folded(text, .skeleton)).isEmpty
    }

    @Test(arguments: [
        "No Gift Policy", "งดรับ งดให้ ของขวัญทุกเทศกาล", "ไม่รับของขวัญและของกำนัลทุกชนิด",
        "จากการปฏิบัติหน้าที่",
    ])
    func `light and dark words of a poster are read`(_ phrase: String) throws {
        let poster = try read("image/no-gift-policy.png")
        #expect(poster.readability == .readable)
        #expect(says(poster, phrase))
    }

    @Test(arguments: [
        "Do's ควรทำ", "Don'ts ไม่ควรทำ", "ปฏิบัติหน้าที่ด้วยความซื่อสัตย์สุจริต",
        "เรียกรับผลประโยชน์จากผู้มาติดต่อ", "ใช้รถราชการไปในเรื่องส่วนตัว",
    ])
    func `both columns of a guideline are read`(_ phrase: String) throws {
        #expect(says(try read("image/dos-and-donts.jpg"), phrase))
    }

    @Test func `every box of an organisation chart is read`() throws {
        let chart = try read("image/organisation-chart.webp")
        for phrase in [
            "โครงสร้างองค์กร", "นายกเทศมนตรี", "นายเกรียงไกร นาคะวารี", "ปลัดเทศบาล", "สำนักปลัด",
            "กองคลัง", "กองช่าง", "กองการศึกษา",
        ] {
            #expect(says(chart, phrase), "\(phrase)")
        }
    }

    @Test(arguments: ["pdf/scan-complaints.pdf", "image/complaints-turned.jpg"])
    func `a poor scan says that there were no complaints, and when`(_ path: String) throws {
        let scan = try read(path)
        #expect(says(scan, "ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"))
        #expect(says(scan, "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"))
        let text = scan.blocks.map(\.text).joined() + scan.tables.joinedText
        #expect(text.unicodeScalars.contains("\u{FFFD}"))
        #expect(years(in: text) == ["๒๕๖๘"])
    }

    @Test func `a ruled table in a scan has its columns`() throws {
        let tables = try read("pdf/scan-complaints.pdf").tables
        let table = try #require(tables.first)
        #expect(table.rows.count == 4)
        #expect(
            table.rows.map { normalise($0[3].text) }.dropFirst().allSatisfy {
                $0 == "ไม่มีเรื่องร้องเรียน"
            }
        )
        guard case .recognised = table.origin else {
            Issue.record("the table is not marked as recognised")
            return
        }
    }

    @Test func `all text of a picture is marked as recognised`() throws {
        for block in try read("image/organisation-chart.webp").blocks {
            guard case .recognised(let confidence) = block.origin else {
                Issue.record("\(block.text) is not marked")
                return
            }
            #expect(0...100 ~= confidence)
        }
    }

    @Test(arguments: ["image/blank.png", "image/photograph.jpg"])
    func `paper and grass are empty`(_ path: String) throws {
        let recognition = try read(path)
        #expect(recognition.readability == .empty)
        #expect(recognition.blocks.isEmpty)
    }

    @Test func `the same picture is the same, and says the same, each time`() throws {
        let bytes = try fixture("image/dos-and-donts.jpg")
        let first = recognise(bytes, format: .image, page: 1)
        _ = try read("image/organisation-chart.webp")
        #expect(recognise(bytes, format: .image, page: 1) == first)
        let digest = picture(bytes, format: .image, page: 1).digest
        #expect(digest != nil)
        #expect(picture(bytes, format: .image, page: 1).digest == digest)
    }

    @Test func `a real scan says that no complaint was found, and no year that is not there`()
        throws
    {
        guard let data = SharedCorpus.contents(of: "pdf/scan-complaint-report.pdf") else { return }
        let scan = recognise([UInt8](data), format: .pdf, page: 1)
        #expect(says(scan, "ไม่พบว่ามีข้อร้องเรียน"))
        #expect(says(scan, "รายงานสรุปผลการดำเนินงานเรื่องร้องเรียน"))
        let said = years(in: scan.blocks.map(\.text).joined())
        #expect(said.isSubset(of: ["๒๕๖๗", "๒๕๖๖", "๒๕๔๐"]))
        #expect(said.contains("๒๕๖๗"))
    }

    /// Whole numbers of four Thai digits.
    private func years(in text: String) -> Set<String> {
        Set(
            text.unicodeScalars.split { !$0.isThaiDigit && $0 != "\u{FFFD}" }
                .filter { $0.count == 4 && $0.allSatisfy(\.isThaiDigit) }.map { String($0) }
        )
    }
}

extension [Table] {
    fileprivate var joinedText: String {
        map { $0.rows.joined().map(\.text).joined(separator: " ") }.joined(separator: " ")
    }
}
