import Addressing
import FoundationEssentials
import Model
import Testing

@testable import Reading

@Suite struct ExtractorTests {
    @Test func `one warm child reads fifty documents`() async throws {
        let extractor = try ExtractorFixture.extractor(
            limits: ExtractorLimits(tasksPerChild: 50)
        )
        for number in 1...50 {
            let document = try await extractor.read(Array("เอกสาร \(number)".utf8), .text)
            #expect(document.blocks.map(\.text) == ["เอกสาร \(number)"])
            #expect(document.readability == .readable)
        }
    }

    @Test func `a child is replaced after its share of documents or memory`() async throws {
        for limits in [ExtractorLimits(tasksPerChild: 2), ExtractorLimits(residentBytes: 1)] {
            let extractor = try ExtractorFixture.extractor(limits: limits)
            for number in 1...7 {
                let document = try await extractor.read(Array("\(number)".utf8), .text)
                #expect(document.blocks.map(\.text) == ["\(number)"])
            }
        }
    }

    @Test func `documents are read side by side and each gets its own`() async throws {
        let extractor = try ExtractorFixture.extractor(workers: 3)
        try await withThrowingTaskGroup(of: (Int, Document).self) { group in
            for number in 0..<60 {
                group.addTask {
                    (number, try await extractor.read(Array("เรื่องที่ \(number)".utf8), .text))
                }
            }
            for try await (number, document) in group {
                #expect(document.blocks.map(\.text) == ["เรื่องที่ \(number)"])
            }
        }
    }

    @Test func `a large document passes the pipe whole`() async throws {
        let extractor = try ExtractorFixture.extractor()
        let line = String(repeating: "ก", count: 1_000)
        let text = Array(repeating: line, count: 4_000).joined(separator: "\n")
        let document = try await extractor.read(Array(text.utf8), .text)
        #expect(document.blocks.count == 4_000)
        #expect(document.blocks.allSatisfy { $0.text == line })
    }

    @Test func `a document above the limit of a request is too large`() async throws {
        let extractor = try ExtractorFixture.extractor()
        let bytes = [UInt8](repeating: 65, count: Frame.Kind.request.limit)
        #expect(try await extractor.read(bytes, .text).readability == .tooLarge)
    }

    @Test func `links are resolved against the document's address`() async throws {
        let corpus = ExtractorCorpus.files(in: "corpus/pdf-robustness")
        guard let file = corpus.first(where: { $0.hasSuffix("libre-office-link.pdf") }) else {
            return print("skipped: no shared corpus here")
        }
        let document = try await ExtractorFixture.extractor().read(file, .pdf)
        #expect(document.links.count == 1)
        #expect(document.links[0].address?.text == document.links[0].written)
        #expect(document.address.text == ExtractorFixture.address)
    }

    @Test func `cancellation answers at once`() async throws {
        let program = try FakeExtractor(hello: true, then: "exec sleep 60")
        let extractor = try program.extractor(deadline: .seconds(60))
        let task = Task { try await extractor.read([1], .text) }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        #expect(try await task.value.readability == .extractorDied("cancelled"))
    }

    @Test func `a child says what it reads`() async throws {
        let extractor = try ExtractorFixture.extractor()
        let abilities = try #require(await extractor.abilities())
        for reader in ["pdf/", "xlsx/", "docx/", "csv/", "text/"] {
            #expect(abilities.readers.contains { $0.hasPrefix(reader) })
        }
        #expect(await extractor.abilities() == abilities)
    }

    @Test func `of a child that does not start nothing is known`() async throws {
        let program = try FakeExtractor(hello: false, then: "exit 3")
        let extractor = try program.extractor()
        #expect(await extractor.abilities() == nil)
    }

    @Test func `a page that does not exist has no picture`() async throws {
        let extractor = try ExtractorFixture.extractor()
        let text = Array("หน้าเดียว".utf8)
        #expect(await extractor.picture(of: text, format: .text, page: 9) == nil)
        let recognition = await extractor.recognition(of: text, format: .text, page: 9)
        #expect(recognition.readability != .readable)
    }
}
