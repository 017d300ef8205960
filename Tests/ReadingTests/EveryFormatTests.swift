import Addressing
import FoundationEssentials
import Model
import Sniffing
import Testing
import ThaiText

@testable import Reading

/// Every file of Fixtures/documents, read as a run reads it, and what its line in expected.json says.
@Suite struct EveryFormatTests {
    /// A line of expected.json.
    struct Expectation: Decodable, CustomTestStringConvertible {
        var file: String
        var kind: String
        /// What it is taken for, where that is not its folder's name.
        var format: String?
        /// Why there is no text; nil for a file that is read.
        var answer: String?
        /// Phrases that stand in its text.
        var holds: [String]

        var testDescription: String { file }
        var folder: String { String(file.prefix { $0 != "/" }) }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/documents")

    static let expectations: [Expectation] = {
        let list = try? Data(contentsOf: folder.appending(path: "expected.json"))
        return list.flatMap { try? JSONDecoder().decode([Expectation].self, from: $0) } ?? []
    }()

    @Test(arguments: expectations)
    func `a file is known by its bytes and says what it holds`(
        _ expected: Expectation
    ) async throws {
        let file = Self.folder.appending(path: expected.file)
        let bytes = [UInt8](try Data(contentsOf: file))
        #expect(FileKind(of: bytes).rawValue == expected.kind)
        let format = sniff(bytes)
        #expect(format.rawValue == expected.format ?? expected.folder)
        let document = try await read(bytes, format)
        #expect(answer(document.readability) == expected.answer)
        let cells = document.tables.flatMap { $0.rows.joined().map(\.text) }
        let text = normalise((document.blocks.map(\.text) + cells).joined(separator: "\n"))
        for phrase in expected.holds { #expect(text.contains(normalise(phrase))) }
    }

    @Test func `every file has its line, and every line its file`() throws {
        let listed = Set(Self.expectations.map(\.file))
        #expect(listed.count == Self.expectations.count)
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
        let files = try folders.filter { !$0.contains(".") }.flatMap { folder in
            try FileManager.default
                .contentsOfDirectory(atPath: Self.folder.appending(path: folder).path())
                .map { "\(folder)/\($0)" }
        }
        #expect(Set(files) == listed)
    }

    @Test(arguments: Format.allCases)
    func `every format has a file that says what it is`(_ format: Format) {
        #expect(Self.expectations.contains { $0.folder == format.rawValue })
    }

    private func read(_ bytes: [UInt8], _ format: Format) async throws -> Document {
        guard format == .html else {
            return try await ExtractorFixture.extractor().read(bytes, format)
        }
        let address = try #require(Address(ExtractorFixture.address))
        let digest = try #require(Digest(bytes: [UInt8](repeating: 7, count: 32)))
        return readHTML(bytes, declared: nil, at: address, digest: digest)
    }

    /// Why nothing was read, in the words of expected.json.
    private func answer(_ readability: Readability) -> String? {
        switch readability {
        case .readable: nil
        case .empty: "empty"
        case .noTextLayer: "no text layer"
        case .encrypted: "encrypted"
        case .damaged: "damaged"
        case .unsupported(let name): "unsupported \(name)"
        case .tooLarge: "too large"
        case .extractorDied(let words): "died: \(words)"
        }
    }
}
