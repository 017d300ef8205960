import Foundation
import Model
import Testing

@testable import Extracting

@Suite struct PagePictureTests {
    private func fixture(_ name: String) throws -> PDFFile {
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = package.appending(path: "Fixtures/documents/pdf/\(name)")
        return try PDFFile([UInt8](try Data(contentsOf: file)))
    }

    /// A page of some size with a picture of 8 bits a dot over all of it.
    private func scan(_ width: Int, _ height: Int, page: String, dots: String? = nil) -> [UInt8] {
        let dots = dots ?? String(repeating: "00FF", count: width * height / 2)
        return TestPDF.file([
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[5 0 R]/Count 1>>",
            "<</Type/XObject/Subtype/Image/Width \(width)/Height \(height)/ColorSpace/DeviceGray"
                + "/BitsPerComponent 8/Filter/ASCIIHexDecode/Length \(dots.utf8.count + 1)>>"
                + "stream\n\(dots)>\nendstream",
            "<<>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(page)]/Resources<</XObject<</I 3 0 R>>>>"
                + "/Contents 6 0 R>>",
            "<</Length 30>>stream\nq \(page.split(separator: " ")[0]) 0 0 "
                + "\(page.split(separator: " ")[1]) 0 0 cm /I Do Q\nendstream",
        ])
    }

    @Test func `a page of text is drawn at the dots asked for`() throws {
        let file = try fixture("thai-chromium.pdf")
        let picture = try #require(file.picture(ofPage: 0, dotsPerInch: 200, largest: 5_000))
        #expect(abs(picture.scale * 72 - 200) < 0.1)
        #expect(1_600...1_700 ~= picture.width)
        #expect(2_200...2_400 ~= picture.height)
        #expect(picture.dots.contains { $0 < 64 })
        #expect(picture.dots.filter { $0 == 255 }.count > picture.dots.count / 2)
    }

    @Test func `a picture is never larger than asked for`() throws {
        let file = try fixture("thai-chromium.pdf")
        let picture = try #require(file.picture(ofPage: 0, dotsPerInch: 600, largest: 900))
        #expect(890...901 ~= max(picture.width, picture.height))
    }

    @Test func `a scan comes in its own dots`() throws {
        // 36 × 72 points at 144 dots an inch.
        let file = try PDFFile(scan(72, 144, page: "36 72"))
        let picture = try #require(file.picture(ofPage: 0, dotsPerInch: 200, largest: 5_000))
        #expect((picture.width, picture.height) == (72, 144))
        #expect(picture.scale == 2)
        #expect(picture.dots.prefix(4) == [0, 255, 0, 255])
    }

    @Test func `a scan that is too fine is brought down by the mean of its dots`() throws {
        let file = try PDFFile(scan(144, 288, page: "36 72"))
        let picture = try #require(file.picture(ofPage: 0, dotsPerInch: 144, largest: 5_000))
        #expect((picture.width, picture.height) == (72, 144))
        #expect(picture.dots.allSatisfy { 126...129 ~= $0 })
    }

    @Test func `a picture too large to unpack is not drawn, and shows`() throws {
        let bytes = scan(100_000, 100_000, page: "36 72", dots: "00")
        let file = try PDFFile(bytes)
        #expect(file.picture(ofPage: 0, dotsPerInch: 200, largest: 5_000) == nil)
        let extraction = extract(bytes, format: .pdf)
        #expect(extraction.readability == .noTextLayer)
        #expect(extraction.pagesWithoutText == [1])
    }

    @Test func `pages that are not there have no picture`() throws {
        let file = try fixture("thai-chromium.pdf")
        for page in [-1, 1, .max] {
            #expect(file.picture(ofPage: page, dotsPerInch: 200, largest: 5_000) == nil)
        }
        #expect(file.picture(ofPage: 0, dotsPerInch: 0, largest: 5_000) == nil)
        #expect(file.picture(ofPage: 0, dotsPerInch: 200, largest: 0) == nil)
    }

    @Test func `a smaller picture is the mean of the larger`() {
        let picture = Picture(dots: [0, 100, 200, 100, 50, 50, 0, 0, 255], width: 3)
        #expect(picture.reduced(to: 0.34).dots == [84])
        #expect(picture.reduced(to: 1).dots == picture.dots)
        let two = Picture(dots: [0, 100, 200, 100], width: 4).reduced(to: 0.5)
        #expect(two.dots == [50, 150])
    }
}
