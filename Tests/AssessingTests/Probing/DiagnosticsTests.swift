import Addressing
import Fetching
import Model
import Synchronization
import Testing

@testable import Assessing

/// What is asked once all that is linked was asked.
struct DiagnosticsTests {
    /// Counts what it is asked for, and has nothing.
    private final class EmptySite: Sendable {
        let asked = Mutex(0)

        var source: Source {
            Source(
                scope: Scope(site: Site(home: address("/")), external: .none),
                home: address("/"),
                fetch: { [self] asked in
                    self.asked.withLock { $0 += 1 }
                    return Reply(asked: asked, outcome: .refused(status: 404))
                }
            )
        }
    }

    private func requests(until deadline: ContinuousClock.Instant?) async -> Int {
        let site = EmptySite()
        let diagnostics = Diagnostics(
            source: site.source,
            parallel: 2,
            probes: true,
            deadline: deadline
        )
        _ = await diagnostics.otherCase(of: [address("/A.HTML"), address("/B.HTML")], known: [])
        return site.asked.withLock(\.self)
    }

    @Test func `nothing is asked once the time of the crawl is up`() async {
        #expect(await requests(until: .now - .seconds(1)) == 0)
        #expect(await requests(until: .now + .seconds(600)) > 0)
        #expect(await requests(until: nil) > 0)
    }
}
