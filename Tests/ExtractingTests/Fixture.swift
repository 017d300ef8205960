import FoundationEssentials
import Model

@testable import Extracting

/// The small documents of Fixtures.
enum Fixture {
    static func bytes(_ path: String) throws -> [UInt8] {
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: package.appending(path: "Fixtures/documents/\(path)")))
    }

    static func read(_ path: String, _ format: Format) throws -> Extraction {
        extract(try bytes(path), format: format)
    }
}
