import Addressing
import Deriving
import Foundation
import Model
import Storing
import Synchronization
import Testing

@testable import Assessing

/// What was read of pages, from run to run.
struct KeptReadingTests {
    private func document(_ texts: String...) throws -> Document {
        Document(
            address: address("/a"),
            digest: try #require(Digest(bytes: [UInt8](repeating: 7, count: 32))),
            format: .html,
            extractor: "html/1",
            blocks: texts.map {
                Block(kind: .paragraph, text: $0, region: .main, place: Place(line: 1))
            }
        )
    }

    private func boilerplate(_ pages: [Document]) -> Boilerplate {
        var boilerplate = Boilerplate()
        for page in pages { boilerplate.add(Boilerplate.fingerprints(of: page)) }
        return boilerplate
    }

    private let inspection = Inspection(likenesses: [.own], state: .content, agency: nil)

    @Test func `a look holds as long as the site repeats the same blocks of the page`() throws {
        let page = try document("เมนู", "แผนการใช้จ่าย")
        let others = try (0..<4).map { try document("เมนู", "หน้า \($0)") }
        let site = boilerplate(others + [page])
        let seen = try #require(
            PageInspection(decoding: PageInspection(inspection, of: page, in: site).encoded)
        )
        #expect(seen.holds(in: site))
        let more = try document("เมนู", "หน้าใหม่")
        #expect(seen.holds(in: boilerplate(others + [page, more])))
        #expect(!seen.holds(in: boilerplate([page])))
        let everywhere = try (0..<9).map { try document("แผนการใช้จ่าย", "เมนู", "\($0)") }
        #expect(!seen.holds(in: boilerplate(everywhere + [page])))
    }

    @Test func `what was damaged is not believed`() throws {
        let seen = PageInspection(inspection, of: try document("ก"), in: Boilerplate())
        var bytes = seen.encoded
        for index in bytes.indices {
            bytes[index] ^= 1
            #expect(PageInspection(decoding: bytes) == nil)
            bytes[index] ^= 1
        }
        #expect(PageInspection(decoding: bytes) != nil)
        #expect(PageInspection(decoding: []) == nil)
        #expect(PageReading(decoding: bytes) == nil)
    }
}
