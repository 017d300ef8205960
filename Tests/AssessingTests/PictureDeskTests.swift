import Addressing
import Fetching
import Foundation
import Model
import Storing
import Synchronization
import Testing

@testable import Assessing

/// How pictures of pages are recognised, and what of it later runs need not do again.
struct PictureDeskTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "oitcheck-tests-\(UUID().uuidString)",
        directoryHint: .isDirectory
    )

    private let town = Town(says: [
        "/": html("/a.pdf", "/b.pdf", title: "เทศบาลเมืองตัวอย่าง"),
        "/a.pdf": scan("หน้าหนึ่ง", "หน้าสอง", "", "หน้าหนึ่ง"), "/b.pdf": scan("หน้าสอง", "หน้าสาม"),
    ])

    /// What a run over the town leaves of its pictures.
    private func run(
        _ scanner: Scanner,
        cache: ReadingCache? = nil,
        budget: Int = 100,
        until deadline: ContinuousClock.Instant? = nil,
        report: @escaping @Sendable (Assessing.Progress) -> Void = { _ in }
    ) async throws -> (map: SiteMap, desk: ReadingDesk) {
        var desk = try desk(scanner.doors, cache: cache)
        var map = try await town.crawl(at: desk)
        var job = try job()
        job.recognitionPages = budget
        let pictures = SitePictures(
            job: job,
            source: town.source,
            deadline: deadline,
            report: report
        )
        await pictures.read(into: &map, at: &desk)
        return (map, desk)
    }

    @Test func `a picture that several pages show is recognised once`() async throws {
        let scanner = Scanner()
        let (map, _) = try await run(scanner)
        #expect(scanner.recognised.sorted() == ["", "หน้าสอง", "หน้าสาม", "หน้าหนึ่ง"])
        #expect(map.coverage.ocrPages == 6)
        #expect(map.coverage.notChecked.isEmpty)
    }

    @Test func `what was recognised is part of the document that is opened again`() async throws {
        let (map, desk) = try await run(Scanner())
        let facts = try #require(map.page(at: address("/a.pdf")))
        #expect(facts.readability == .readable)
        #expect(facts.pagesWithoutText.isEmpty)
        let document = try #require(await desk.open(facts, from: town.source))
        #expect(document.blocks.map(\.text) == ["หน้าหนึ่ง", "หน้าสอง", "หน้าหนึ่ง"])
        #expect(document.blocks.map(\.place.page) == [1, 2, 4])
        #expect(document.recogniser == "ocr/1 test")
    }

    @Test func `a second run reads nothing that did not change`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let first = try await run(Scanner(), cache: ReadingCache(at: folder.path))
        let scanner = Scanner()
        let second = try await run(scanner, cache: ReadingCache(at: folder.path))
        #expect(scanner.counts == Scanner.Counts())
        #expect(second.desk.recognised == first.desk.recognised)
        #expect(second.map.coverage.ocrPages == first.map.coverage.ocrPages)
    }

    @Test func `the order in which pages are done does not show`() async throws {
        let quick = try await run(Scanner())
        let slow = try await run(
            Scanner { text in
                try? await Task.sleep(for: .milliseconds(text == "หน้าหนึ่ง" ? 30 : 1))
            }
        )
        #expect(quick.desk.recognised == slow.desk.recognised)
        #expect(quick.map.orderedFacts.map(\.title) == slow.map.orderedFacts.map(\.title))
    }

    @Test func `what the budget leaves out is told`() async throws {
        let (map, _) = try await run(Scanner(), budget: 2)
        #expect(map.coverage.ocrPages == 2)
        #expect(map.coverage.notChecked.map(\.address.short) == ["/a.pdf", "/b.pdf"])
        #expect(map.coverage.notChecked.map(\.reason) == [.recognitionBudget, .recognitionBudget])
        #expect(map.page(at: address("/a.pdf"))?.pagesWithoutText == [2, 3, 4])
    }

    @Test func `when time is up nothing more is begun`() async throws {
        let (map, _) = try await run(
            Scanner { _ in try? await Task.sleep(for: .seconds(60)) },
            until: .now + .milliseconds(50)
        )
        #expect(map.coverage.notChecked.map(\.address.short) == ["/a.pdf", "/b.pdf"])
        #expect(map.page(at: address("/b.pdf"))?.readability == .noTextLayer)
    }

    @Test func `an interrupted run is gone on with`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let cache = ReadingCache(at: folder.path)
        let (begun, signal) = AsyncStream.makeStream(of: Void.self)
        let scanner = Scanner { text in
            guard text == "หน้าสาม" else { return }
            signal.yield()
            try? await Task.sleep(for: .seconds(60))
        }
        let task = Task { try await run(scanner, cache: cache) }
        for await _ in begun { break }
        // Pages that were begun beside it have a moment to end.
        try await Task.sleep(for: .milliseconds(100))
        task.cancel()
        let (map, _) = try await task.value
        #expect(map.coverage.exhausted == false)
        #expect(map.coverage.notChecked.contains { $0.reason == .recognitionBudget })
        let again = Scanner()
        let (whole, _) = try await run(again, cache: cache)
        #expect(again.recognised.contains("หน้าสาม"))
        #expect(Set(again.recognised).isDisjoint(with: scanner.recognised))
        #expect(whole.coverage.ocrPages == 6)
    }

    @Test func `progress counts pages to the last`() async throws {
        let seen = Mutex<[Int]>([])
        _ = try await run(Scanner()) { progress in
            guard case .recognising(let page, of: 6, _) = progress else { return }
            seen.withLock { $0.append(page) }
        }
        let pages = seen.withLock { $0 }
        #expect(pages == pages.sorted())
        #expect(pages.last == 6)
    }

    @Test func `a page that cannot be recognised stays a scan`() async throws {
        var doors = Scanner().doors
        doors.recognition = { _, _, _ in
            Recognition(recogniser: "", readability: .extractorDied("timeout"))
        }
        var desk = try desk(doors)
        var map = try await town.crawl(at: desk)
        let pictures = SitePictures(
            job: try job(),
            source: town.source,
            deadline: nil,
            report: { _ in }
        )
        await pictures.read(into: &map, at: &desk)
        #expect(map.coverage.ocrPages == 0)
        #expect(map.page(at: address("/a.pdf"))?.readability == .noTextLayer)
    }
}
