import Addressing
import FoundationEssentials
import Model
import Testing

@testable import Reading

/// An extractor over the program that was built together with these tests.
enum ExtractorFixture {
    static let address = "https://www.example.go.th/document"

    static func extractor(
        workers: Int = 1,
        limits: ExtractorLimits = ExtractorLimits()
    ) throws -> Extractor {
        let path = try ExtractorExecutable.locate()
        return try Extractor(executable: path, workers: workers, limits: limits)
    }
}

extension Extractor {
    /// Reads bytes as if they came from a page of a site.
    func read(_ bytes: [UInt8], _ format: Format) async throws -> Document {
        let address = try #require(Address(ExtractorFixture.address))
        let digest = try #require(Digest(bytes: [UInt8](repeating: 7, count: 32)))
        return await extract(bytes, format: format, at: address, digest: digest)
    }

    func read(_ file: String, _ format: Format) async throws -> Document {
        try await read([UInt8](Data(contentsOf: URL(filePath: file))), format)
    }
}
