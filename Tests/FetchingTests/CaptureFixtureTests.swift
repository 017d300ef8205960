import Addressing
import Foundation
import Model
import Testing

@testable import Fetching

/// The small archives of `Fixtures/captures`, which hold every way of keeping a page.
@Suite struct CaptureFixtureTests {
    private func source(_ name: String, settings: Settings = Settings()) throws -> Source {
        try Source.archive(
            Fixture.captures.appending(path: name).path,
            siteURL: nil,
            placeholder: try address("https://export.invalid/"),
            scratch: NSTemporaryDirectory(),
            settings: settings
        )
    }

    private func reply(_ path: String, of source: Source) async throws -> Reply {
        await source.fetch(try #require(Address(path, relativeTo: source.home)))
    }

    @Test(arguments: ["town.warc", "town.warc.gz", "whole.warc.gz", "torn.warc.gz"])
    func `a WARC answers however it is packed`(name: String) async throws {
        let source = try source(name)
        #expect(source.home.text == "https://www.srivareenakhon.go.th/")
        #expect(try await reply("/", of: source).text?.contains("หน้าแรก") == true)
        #expect(try await reply("/ข่าว", of: source).text?.contains("ประกาศเทศบาล") == true)
        let moved = try await reply("/old", of: source)
        #expect(moved.text?.contains("แผนพัฒนาท้องถิ่น") == true)
        #expect(moved.address.path == "/plan")
        #expect(try await reply("/gone", of: source).status == 404)
        #expect(try await reply("/plan.txt", of: source).text == "แผน")
        let copy = try await reply("/copy", of: source)
        #expect(copy.text?.contains("ประกาศเทศบาล") == true)
        #expect(copy.fetchedAt?.formatted(.iso8601) == "2025-04-02T00:00:00Z")
        #expect(source.notes.contains { $0.en.contains("damaged") } == (name == "torn.warc.gz"))
    }

    @Test(arguments: ["town.arc", "town.arc.gz"])
    func `an ARC answers, packed or not`(name: String) async throws {
        let source = try source(name)
        #expect(try await reply("/", of: source).text?.contains("หน้าแรก") == true)
        #expect(try await reply("/old", of: source).text?.contains("ประกาศเทศบาล") == true)
        #expect(try await reply("/none", of: source).skip == .notCaptured)
    }

    @Test func `what was kept without HTTP keeps to the limit of a body`() async throws {
        let source = try source("town.warc", settings: Settings(maxBytes: 8))
        #expect(try await reply("/plan.txt", of: source).trouble == .tooLarge(limit: 8))
    }
}
