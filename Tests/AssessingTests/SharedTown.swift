import Addressing
import Foundation
import Model
import Reading
import TestSupport
import Testing
import ThaiText

@testable import Assessing
@testable import Fetching

/// A small town on loopback whose hub leads elsewhere, and stand-ins for the hosts it leads to.
struct SharedTown {
    /// What the hub's row of o23 holds besides its code and name.
    var row: String
    /// Pages and files of the town itself, by path.
    var pages: [String: Answer] = [:]
    /// What other hosts answer, by path and query without the first slash.
    var elsewhere: [String: Answer] = [:]
    var external = External.documents

    struct Outcome {
        let item: ItemFinding
        let assessment: Assessment
        /// What was asked of other hosts.
        let asked: [String]

        /// The verdicts of the components that decide, each once.
        var verdicts: Set<Verdict> {
            Set(item.components.filter(\.component.isDeciding).map(\.verdict))
        }
        var reasons: Set<String> {
            Set(item.components.filter(\.component.isDeciding).map(\.reason.code))
        }
        var evidence: [Evidence] { item.components.flatMap(\.evidence) }
    }

    /// What a run finds out about o23.
    func outcome() async throws -> Outcome {
        try await FileHosts.answering(elsewhere) { hosts in
            try await SiteServer.serving(site) { server in
                let home = try #require(Address(server.address))
                let assessment = try await assess(try job(at: home, hosts))
                let item = try #require(assessment.items.first { $0.item.id == ItemID(23) })
                return Outcome(item: item, assessment: assessment, asked: hosts.targets)
            }
        }
    }

    private var site: [String: Answer] {
        let hub = """
            <html><head><title>OIT 2568</title></head><body><main><h1>OIT ปีงบประมาณ พ.ศ. 2568</h1>
            <table><tr><td>o23</td><td>การประเมินความเสี่ยงการทุจริต</td><td>\(row)</td></tr></table>
            </main></body></html>
            """
        let home = """
            <html><head><title>เทศบาลเมืองศรีวารีนคร</title></head><body><main>
            <h1>เทศบาลเมืองศรีวารีนคร</h1><p>ยินดีต้อนรับสู่เว็บไซต์ของเทศบาลเมืองศรีวารีนคร ซึ่งมีเพียงหน้าเดียว</p>
            <a href="/ita">OIT</a></main></body></html>
            """
        return pages.merging(["/": .page(home), "/ita": .page(hub)]) { page, _ in page }
    }

    private func job(at home: Address, _ hosts: FileHosts) throws -> Job {
        let edition = try edition2568.get()
        var settings = Settings(delay: .zero, external: external)
        settings.authorities = FileHosts.authorities
        settings.standIns = hosts.ports
        return Job(
            place: .site(home),
            publishedAs: nil,
            edition: edition,
            fiscalYear: edition.year,
            asOf: try #require(CalendarDay(iso: "2025-04-30")),
            fetching: settings,
            extractor: try ExtractorExecutable.locate(),
            scratch: FileManager.default.temporaryDirectory
                .appending(path: "oitcheck-\(UUID().uuidString)").path,
            runID: "test",
            now: { Date(timeIntervalSince1970: 0) }
        )
    }

    /// The invented town's assessment of the risk of bribery: all that o23 asks for.
    static func risks(type: String = "application/octet-stream") throws -> Answer {
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = package.appending(
            path: "Fixtures/sites/complete/files/2568/bribery-risk-2568.pdf"
        )
        return Answer(
            headers: [("Content-Type", type)],
            body: .bytes([UInt8](try Data(contentsOf: file)))
        )
    }
}
