import FoundationEssentials
import Model
import TestSupport
import Testing

@testable import Extracting

@Suite struct PictureFileTests {
    private func fixture(_ name: String) throws -> [UInt8] {
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = package.appending(path: "Fixtures/documents/picture/\(name)")
        return [UInt8](try Data(contentsOf: file))
    }

    @Test(arguments: [
        ("no-gift-policy.png", PictureHeader.Kind.png, 1_000, 760),
        ("dos-and-donts.jpg", .jpeg, 1_280, 420), ("organisation-chart.webp", .webp, 1_280, 620),
    ])
    func `a picture's size is in its head`(
        _ name: String,
        _ kind: PictureHeader.Kind,
        _ width: Int,
        _ height: Int
    ) throws {
        let header = try #require(PictureHeader(try fixture(name)))
        #expect(header.kind == kind)
        #expect([header.width, header.height] == [width, height])
    }

    @Test func `the heads of the older kinds are read too`() throws {
        let gif = Array("GIF89a".utf8) + [0x10, 0, 0x08, 0, 0, 0, 0]
        let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 0x40, 0x01, 0xC8, 0, 0, 2, 1, 0, 0]
        let first = try #require(PictureHeader(gif + frame + [0x3B]))
        #expect([first.width, first.height, first.dots] == [320, 200, 64_000])
        #expect(PictureHeader(gif + frame + frame + [0x3B])?.dots == 128_000)
        let bitmap = Array("BM".utf8) + [UInt8](repeating: 0, count: 16)
        let upside = try #require(PictureHeader(bitmap + [4, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF]))
        #expect([upside.width, upside.height] == [4, 2])
        let tiff: [UInt8] =
            [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 2] + [1, 0, 0, 3, 0, 0, 0, 1, 0, 9, 0, 0]
            + [1, 1, 0, 4, 0, 0, 0, 1, 0, 0, 1, 0]
        let fax = try #require(PictureHeader(tiff))
        #expect([fax.width, fax.height] == [9, 256])
    }

    @Test func `a picture of 100,000 dots a side is refused by its head`() throws {
        let vast = try fixture("vast.png")
        #expect(extract(vast, format: .image).readability == .tooLarge)
        #expect(recognise(vast, format: .image, page: 1).readability == .tooLarge)
        #expect(picture(vast, format: .image, page: 1).digest == nil)
    }

    @Test func `a picture asks to be recognised`() throws {
        let extraction = extract(try fixture("dos-and-donts.jpg"), format: .image)
        #expect(extraction.readability == .noTextLayer)
        #expect(extraction.pagesWithoutText == [1])
    }

    @Test func `half a picture is damaged`() throws {
        guard
            case .damaged = recognise(try fixture("truncated.png"), format: .image, page: 1)
                .readability
        else {
            Issue.record("half a picture was read")
            return
        }
    }

    @Test func `a picture has no second page`() throws {
        let poster = try fixture("dos-and-donts.jpg")
        #expect(picture(poster, format: .image, page: 2).digest == nil)
    }

    @Test func `a drawing's text is in it`() throws {
        let drawing = extract(try fixture("drawing.svg"), format: .image)
        #expect(drawing.readability == .readable)
        #expect(drawing.title == "ผังขั้นตอน")
        #expect(drawing.blocks.map(\.text) == ["ขั้นตอนการให้บริการ", "ยื่นคำขอ ณ จุดบริการ"])
        #expect(drawing.pagesWithoutText.isEmpty)
    }

    @Test func `a drawing without words is empty, and half a one damaged`() {
        func readability(_ drawing: String) -> Readability {
            extract(Array(drawing.utf8), format: .image).readability
        }
        #expect(readability("<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>") == .empty)
        #expect(readability("<svg><text>") == .damaged("SVG"))
        #expect(
            readability("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg><text>c&a;</text></svg>") == .readable
        )
    }

    @Test func `no damage to a picture ends the extractor`() throws {
        var random = SeededRandom(seed: 25)
        for name in ["no-gift-policy.png", "dos-and-donts.jpg", "organisation-chart.webp"] {
            let whole = try fixture(name)
            for _ in 0..<40 {
                var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
                for _ in 0..<Int.random(in: 0..<20, using: &random) where !bytes.isEmpty {
                    // Most of what matters stands at the beginning.
                    let reach = Bool.random(using: &random) ? min(64, bytes.count) : bytes.count
                    bytes[Int.random(in: 0..<reach, using: &random)] = UInt8.random(
                        in: 0...255,
                        using: &random
                    )
                }
                _ = PictureHeader(bytes)
                _ = picture(bytes, format: .image, page: 1)
            }
        }
    }

    @Test func `digests are those of FIPS 180-4`() {
        func digest(_ bytes: [UInt8]) -> String? {
            var sum = SHA256()
            sum.add(bytes)
            return Digest(bytes: sum.finish())?.hex
        }
        #expect(
            digest([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        )
        #expect(
            digest(Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
        #expect(
            digest([UInt8](repeating: 0x61, count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        )
    }
}
