import Addressing
import Foundation
import Model
import TestSupport
import Testing

@testable import Fetching

/// Whole crawls of the real exports: frontier and source together, as a crawler joins them.
@Suite struct CrawlTests {
    private typealias Found = [String: Digest?]

    /// Visits all that can be reached, and returns what came of each address, by its public name.
    private func crawl(_ source: Source) async throws -> Found {
        var frontier = Frontier(site: source.site)
        frontier.start(at: source.home)
        return try await withThrowingTaskGroup(of: (Visit, Reply).self) { group in
            var found: Found = [:]
            var underway = 0
            while true {
                while underway < 8, let visit = frontier.next(elapsed: .zero) {
                    group.addTask { (visit, await source.fetch(visit.address)) }
                    underway += 1
                }
                guard let (visit, reply) = try await group.next() else { break }
                underway -= 1
                frontier.add(Self.links(of: reply), from: visit)
                frontier.settle(visit, reply)
                found[source.site.published(visit.address).text] = reply.arrival?.digest
            }
            #expect(frontier.isFinished)
            return found
        }
    }

    /// What stands in `href="…"`; enough for these pages.
    private static func links(of reply: Reply) -> [Address] {
        guard let text = reply.text, reply.arrival?.contentType?.hasPrefix("text/html") == true
        else { return [] }
        return text.split(separator: "href=\"").dropFirst().compactMap {
            Address(String($0.prefix { $0 != "\"" }), relativeTo: reply.address)
        }
    }

    @Test(arguments: [
        ("sanor", "https://www.sanor.go.th/"), ("as_Thongtanee", "https://example.go.th/"),
        ("phichai", "https://example.go.th/"),
    ])
    func `an export says the same as a folder and over HTTP`(
        name: String,
        published: String
    ) async throws {
        guard let folder = SharedCorpus.location(of: "sites/\(name)") else { return }
        let settings = Settings.brisk.with { $0.external = .none }
        let export = try Source.folder(folder.path, siteURL: try address(published))
        let fromFolder = try await crawl(export)
        let fromServer = try await SiteServer.serving(folder: folder) { server in
            try await crawl(
                try Source.web(
                    home: try address(server.address),
                    publishedAs: try address(published),
                    settings: settings,
                    now: { Date(timeIntervalSince1970: 0) }
                )
            )
        }
        #expect(fromServer.values.compactMap(\.self).count > 20)
        for (text, digest) in fromServer {
            guard let digest else { continue }
            #expect(fromFolder[text] == digest, "\(text)")
        }
    }

    @Test func `a crawl that a budget cuts is cut at the same place every time`() async throws {
        var pages = ["/": Answer.page((0..<30).map { "<a href=\"/p\($0)\">" }.joined())]
        for page in 0..<30 { pages["/p\(page)"] = .page("<a href=\"/q\(page % 7)\">") }
        try await SiteServer.serving(pages) { server in
            var cuts: [[String]] = []
            for _ in 0..<3 {
                let source = try Source.web(
                    home: try address(server.address),
                    settings: .brisk,
                    now: { Date(timeIntervalSince1970: 0) }
                )
                var frontier = Frontier(site: source.site, budgets: Budgets(pages: 20))
                frontier.start(at: source.home)
                while let visit = frontier.next(elapsed: .zero) {
                    let reply = await source.fetch(visit.address)
                    frontier.add(Self.links(of: reply), from: visit)
                    frontier.settle(visit, reply)
                }
                cuts.append(frontier.remainders.map(\.visit.address.text))
            }
            #expect(Set(cuts).count == 1)
            #expect(cuts[0].count == 18)
        }
    }
}
