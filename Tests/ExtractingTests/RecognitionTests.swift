import Addressing
import Model
import Testing

@Suite struct RecognitionTests {
    private func document(_ texts: [(page: Int, text: String)], without: [Int]) throws -> Document {
        let extraction = Extraction(
            extractor: "pdf/1",
            readability: texts.isEmpty ? .noTextLayer : .readable,
            blocks: texts.map {
                Block(kind: .paragraph, text: $0.text, place: Place(page: $0.page))
            },
            pageCount: 4,
            pagesWithoutText: without
        )
        let digest = try #require(Digest(bytes: [UInt8](repeating: 0, count: 32)))
        let address = try Address.parse("https://example.go.th/a.pdf")
        return Document(extraction, at: address, digest: digest, format: .pdf)
    }

    private func recognition(_ text: String) -> Recognition {
        Recognition(
            recogniser: "ocr/1",
            blocks: [
                Block(
                    kind: .heading(level: 1),
                    text: text,
                    origin: .recognised(confidence: 90)
                ),
                Block(
                    kind: .paragraph,
                    text: text,
                    heading: 0,
                    origin: .recognised(confidence: 80)
                ),
            ]
        )
    }

    @Test func `what travels is what was recognised`() throws {
        let recognition = recognition("ไม่พบเรื่องร้องเรียน")
        #expect(try Recognition(decoding: recognition.encoded) == recognition)
    }

    @Test func `a recognised page stands between its neighbours`() throws {
        var document = try document([(1, "a"), (3, "c")], without: [2, 4])
        document.add([2: recognition("b")])
        #expect(document.blocks.map(\.text) == ["a", "b", "b", "c"])
        #expect(document.blocks.map(\.place.page) == [1, 2, 2, 3])
        #expect(document.blocks[2].heading == 1)
        #expect(document.pagesWithoutText == [4])
        #expect(document.recognisedPages == [2])
        #expect(document.recogniser == "ocr/1")
    }

    @Test func `a scan that was recognised is readable`() throws {
        var document = try document([], without: [1])
        document.add([1: recognition("b")])
        #expect(document.readability == .readable)
    }

    @Test func `a scan of blank paper is empty`() throws {
        var document = try document([], without: [1])
        document.add([1: Recognition(recogniser: "ocr/1", readability: .empty)])
        #expect(document.readability == .empty)
        #expect(document.recognisedPages.isEmpty)
    }

    @Test func `a page that could not be recognised stays without text`() throws {
        var document = try document([], without: [1])
        document.add([1: Recognition(recogniser: "", readability: .extractorDied("timeout"))])
        #expect(document.readability == .noTextLayer)
        #expect(document.pagesWithoutText == [1])
    }
}
