import Assessing
import Fetching
import Foundation
import Model
import Reading
import TestSupport
import Testing

/// Whether whoever opens the cited source finds there what the report quotes.
struct QuoteTests {
    private static let subjects = [Subject.complete, .angthong, .shells, .lastYear] + Subject.real

    @Test(arguments: subjects)
    func `every quote stands in the file that it cites`(subject: Subject) async throws {
        let report = try await report(subject, .folder)
        let shelf = try Shelf(of: subject)
        for (id, evidence) in report.cited where !evidence.quote.isEmpty {
            let words = try await shelf.words(in: evidence)
            #expect(
                words.contains { $0.contains(evidence.quote) },
                "\(id) cites \(evidence.url), \(evidence.locator): \(evidence.quote)"
            )
        }
    }

    @Test(arguments: subjects, Way.allCases)
    func `nothing is present without evidence that a person can follow`(
        subject: Subject,
        way: Way
    ) async throws {
        let report = try await report(subject, way)
        let digests = try Shelf(of: subject).digests
        for component in report.items.flatMap(\.components) where component.verdict == "present" {
            #expect(!component.evidence.isEmpty, "\(component.id)")
        }
        for (id, evidence) in report.cited {
            #expect(evidence.path.first == subject.published, "\(id): \(evidence.path)")
            #expect(evidence.path.count > 1 || evidence.url == subject.published, "\(id)")
            #expect(digests.contains(evidence.sha256), "\(id): \(evidence.url)")
            #expect(!evidence.locator.isEmpty, "\(id): \(evidence.url)")
            #expect(!evidence.extractor.isEmpty, "\(id): \(evidence.url)")
            #expect((evidence.fetchedAt == nil) == (way == .folder), "\(id): \(evidence.url)")
        }
    }

    @Test(arguments: subjects)
    func `each step of a click path was asked for, and none is taken twice`(subject: Subject)
        async throws
    {
        let run = try await Runs.shared.run(subject, .http)
        let asked = Set(run.visits.map { $0.target.split(separator: "#")[0] })
        for path in Set(run.report.cited.map(\.evidence.path)) {
            #expect(path.count == Set(path).count, "\(path)")
            for step in path {
                let target = try #require(URL(string: step)).requestTarget
                #expect(asked.contains { $0 == target }, "\(step) of \(path) was never asked")
            }
        }
    }
}

extension URL {
    /// Path and query as a request line has them.
    fileprivate var requestTarget: String {
        path(percentEncoded: true) + (query(percentEncoded: true).map { "?" + $0 } ?? "")
    }
}

extension Report {
    /// All evidence, with the id of the component or check that cites it.
    var cited: [(id: String, evidence: Evidence)] {
        let components = items.flatMap(\.components)
            .flatMap { component in component.evidence.map { (component.id, $0) } }
        let checks = siteChecks.flatMap { check in check.evidence.map { (check.id, $0) } }
        return components + checks
    }
}

/// The files of a site by what they hold, read again as the command reads them.
private actor Shelf {
    nonisolated let digests: Set<String>
    private let files: [String: URL]
    private var read: [String: [String]] = [:]

    init(of subject: Subject) throws {
        var files: [String: URL] = [:]
        let names = try FileManager.default.subpathsOfDirectory(atPath: subject.folder.path)
        for name in names {
            let file = subject.folder.appending(path: name)
            guard let data = try? Data(contentsOf: file) else { continue }
            files[Digest.sha256(of: [UInt8](data)).hex] = file
        }
        self.files = files
        digests = Set(files.keys)
    }

    /// Everything that a person can read in a cited file, each passage by itself.
    func words(in evidence: Report.Evidence) async throws -> [String] {
        if let known = read[evidence.sha256] { return known }
        let file = try #require(files[evidence.sha256], "\(evidence.url)")
        let bytes = [UInt8](try Data(contentsOf: file))
        let settings = LookSettings(extractor: try ExtractorExecutable.locate())
        let document = try #require(try await look(at: bytes, settings: settings)).document
        read[evidence.sha256] = document.words
        return document.words
    }
}

extension Document {
    fileprivate var words: [String] {
        blocks.map(\.text) + tables.flatMap { $0.rows.joined().map(\.text) }
            + images.map(\.alt) + links.map(\.text)
    }
}
