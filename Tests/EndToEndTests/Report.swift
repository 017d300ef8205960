import Foundation

/// The report as anybody may read it who knows only the published contract.
struct Report: Decodable, Sendable {
    let schema: String
    let target: Target
    let coverage: Coverage
    let items: [Item]
    let scores: Scores
    let siteChecks: [SiteCheck]
    let links: Links

    struct Target: Decodable, Sendable {
        let kind: String
        let location: String
        let fiscalYear: Int
        let asOf: String
    }

    struct Coverage: Decodable, Sendable {
        let pages: Int
        let documents: Int
        let exhausted: Bool
        let notChecked: [Unchecked]
    }

    struct Unchecked: Decodable, Sendable {
        let url: String
        let reason: String
    }

    struct Item: Decodable, Sendable {
        let id: String
        let verdict: String
        let score: Score
        let components: [Component]
    }

    struct Component: Decodable, Sendable {
        let id: String
        let verdict: String
        let reason: Reason
        let evidence: [Evidence]
        let nearMisses: [NearMiss]
    }

    struct Reason: Decodable, Sendable { let code: String }

    struct Evidence: Decodable, Sendable {
        let url: String
        let path: [String]
        let locator: String
        let quote: String
        let sha256: String
        let fetchedAt: String?
        let extractor: String
    }

    struct NearMiss: Decodable, Sendable {
        let url: String
        let reason: Reason
    }

    struct Score: Decodable, Hashable, Sendable {
        let low: Double
        let high: Double
    }

    struct NamedScore: Decodable, Sendable {
        let id: String
        let low: Double
        let high: Double

        var score: Score { Score(low: low, high: high) }
    }

    struct Scores: Decodable, Sendable {
        let groups: [NamedScore]
        let indicators: [NamedScore]
        let oit: Score
    }

    struct SiteCheck: Decodable, Sendable {
        let id: String
        let verdict: String
        let evidence: [Evidence]
    }

    struct Links: Decodable, Sendable {
        let checked: Int
        let broken: [Broken]
    }

    struct Broken: Decodable, Sendable {
        let url: String
        let status: Int?
        let kind: String
        let from: [Source]
    }

    struct Source: Decodable, Sendable {
        let url: String
        let line: Int
        let text: String
    }
}

extension Report {
    init(_ json: Data) throws { self = try JSONDecoder().decode(Report.self, from: json) }

    /// Codes of the items with a verdict, in the checklist's order.
    func items(_ verdict: String) -> [String] { items.filter { $0.verdict == verdict }.map(\.id) }

    func item(_ id: String) -> Item? { items.first { $0.id == id } }

    func component(_ id: String) -> Component? {
        items.lazy.flatMap(\.components).first { $0.id == id }
    }

    func indicator(_ id: String) -> Score? { scores.indicators.first { $0.id == id }?.score }

    func siteCheck(_ id: String) -> SiteCheck? { siteChecks.first { $0.id == id } }

    /// A line for each component that keeps one of `ids` from being complete: what to look at
    /// when a verdict is not the expected one.
    func shortfalls(_ ids: [String]) -> String {
        items.filter { ids.contains($0.id) }.flatMap { item in
            item.components.filter { !["present", "notApplicable"].contains($0.verdict) }
                .map { "\(item.id) \(item.verdict): \($0.id) \($0.verdict) (\($0.reason.code))" }
        }
        .joined(separator: "\n")
    }
}
