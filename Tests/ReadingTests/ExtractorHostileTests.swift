import FoundationEssentials
import Model
import Testing

@testable import Reading

/// Documents that are made to end their reader: each is lost alone.
@Suite struct ExtractorHostileTests {
    @Test func `a bomb is cut or ends its child, and nobody else's document`() async throws {
        let bomb = FlateBomb.pdf
        #expect(bomb.count < 1_300_000)
        let extractor = try ExtractorFixture.extractor(workers: 2)
        async let lost = extractor.read(bomb, .pdf)
        for number in 1...20 {
            let document = try await extractor.read(Array("line \(number)".utf8), .text)
            #expect(document.blocks.map(\.text) == ["line \(number)"])
        }
        let document = try await lost
        print("the bomb:", document.readability, document.blocks.count, "blocks", document.isCut)
        switch document.readability {
        case .extractorDied, .tooLarge: break
        default: #expect(document.isCut)
        }
        #expect(try await extractor.read([UInt8]("after".utf8), .text).blocks.count == 1)
    }

    @Test func `sixty mutations of a PDF are survived`() async throws {
        let corpus = ExtractorCorpus.files(in: "corpus/pdf-robustness")
        guard let file = corpus.first(where: { $0.hasSuffix("libre-office-link.pdf") }) else {
            return print("skipped: no shared corpus here")
        }
        let whole = try [UInt8](Data(contentsOf: URL(filePath: file)))
        var random = Mutations(seed: 60)
        let extractor = try ExtractorFixture.extractor()
        var readable = 0
        for _ in 0..<60 {
            let document = try await extractor.read(random.mutation(of: whole), .pdf)
            if document.readability == .readable { readable += 1 }
        }
        print("of 60 mutations", readable, "were read")
        let unspoilt = try await extractor.read(whole, .pdf)
        #expect(unspoilt.readability == .readable)
    }

    @Test func `a PDF cut short anywhere is survived`() async throws {
        let corpus = ExtractorCorpus.files(in: "corpus/pdf-robustness")
        guard let file = corpus.first(where: { $0.hasSuffix("minimal-document.pdf") }) else {
            return print("skipped: no shared corpus here")
        }
        let whole = try [UInt8](Data(contentsOf: URL(filePath: file)))
        let extractor = try ExtractorFixture.extractor()
        for part in 0..<20 {
            let cut = Array(whole.prefix(whole.count * part / 20))
            let document = try await extractor.read(cut, .pdf)
            if case .extractorDied(let cause) = document.readability { Issue.record("\(cause)") }
        }
    }
}
