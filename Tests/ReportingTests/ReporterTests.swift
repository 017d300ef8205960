import Foundation
import Model
import TestSupport
import Testing

@testable import Reporting

@Suite struct ReporterTests {
    @Test(arguments: Reporters.all.map(\.name))
    func `each reporter writes its golden file`(name: String) throws {
        let reporter = try #require(Reporters.named(name))
        let options = RenderOptions(toolVersion: "0.1.0", templates: try Templates.texts())
        let bytes = try reporter.render(try Samples.assessment(), options)
        let file = "report.\(reporter.fileExtension)"
        let difference = Golden.difference(of: bytes, from: file)
        #expect(difference == nil)
    }

    @Test func `names and extensions of reporters are distinct`() {
        #expect(Set(Reporters.all.map(\.name)).count == Reporters.all.count)
        #expect(Set(Reporters.all.map(\.fileExtension)).count == Reporters.all.count)
        #expect(Reporters.named("nothing") == nil)
    }
}

/// The texts of the package's own templates.
enum Templates {
    static func texts(_ file: String = #filePath) throws -> [String: String] {
        let folder = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Templates")
        let names = Set(Reporters.all.flatMap(\.templates))
        return try Dictionary(
            uniqueKeysWithValues: names.map { name in
                (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
            }
        )
    }
}
