import Foundation
import TestSupport
import Testing

/// Websites that nobody here wrote, as one careful reader judged them.
struct RealSiteTests {
    @Test(.enabled(if: Subject.thongtanee != nil), arguments: Way.allCases)
    func `a CMS with every label and no content has no complete item`(way: Way) async throws {
        let site = try #require(Subject.thongtanee)
        let complete = Set(try await report(site, way).items("complete"))
        #expect(complete.subtracting(["o3", "o10"]).isEmpty)
    }

    @Test(.enabled(if: Subject.sanor != nil), arguments: Way.allCases)
    func `a subdistrict's site is judged as a careful reader judged it`(way: Way) async throws {
        let report = try await report(#require(Subject.sanor), way)
        let labels = try #require(try Labels("sanor"))
        let agreement = labels.agreement(with: report)
        #expect(agreement.count >= 24, "\(labels.disagreement(with: report))")
        for item in ["o1", "o2", "o10", "o18"] {
            let verdict = report.item(item)?.verdict ?? ""
            #expect(
                ["complete", "incomplete"].contains(verdict),
                "\(item) \(verdict)\n\(report.shortfalls([item]))"
            )
        }
    }

    @Test(.enabled(if: Subject.sanor != nil), arguments: Way.allCases)
    func `no item of a subdistrict's site is complete that its reader found wanting`(way: Way)
        async throws
    {
        let report = try await report(#require(Subject.sanor), way)
        let labels = try #require(try Labels("sanor"))
        let wrongly = report.items("complete").filter { !labels.accepts($0, "complete") }
        #expect(wrongly.isEmpty)
    }

    @Test(arguments: ["sanor", "as_Thongtanee"], Way.allCases)
    func `a real site is judged better than by calling everything missing`(
        name: String,
        way: Way
    ) async throws {
        guard let site = Subject.real.first(where: { $0.name == name }),
            let labels = try Labels(name)
        else { return }
        let agreement = labels.agreement(with: try await report(site, way)).count
        let baseline = labels.agreement { _ in "missing" }.count
        print(
            "\(name) \(way.testDescription): agrees with its reader on \(agreement) of "
                + "\(labels.items.count) items; calling everything missing would on \(baseline)"
        )
        #expect(agreement >= baseline)
    }

    @Test(arguments: ["phichai", "watchan"], Way.allCases)
    func `a hospital under another scheme has no complete item`(name: String, way: Way)
        async throws
    {
        guard let site = Subject.real.first(where: { $0.name == name }) else { return }
        #expect(try await report(site, way).items("complete").isEmpty)
    }

    @Test(arguments: Subject.real)
    func `a real site gives the same verdicts as a folder and from a server`(site: Subject)
        async throws
    {
        let folder = try await report(site, .folder)
        let server = try await report(site, .http)
        #expect(folder.items.map(Judgement.of) == server.items.map(Judgement.of))
    }
}
