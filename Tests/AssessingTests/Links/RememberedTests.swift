import Addressing
import Fetching
import Foundation
import Model
import Storing
import Synchronization
import Testing

@testable import Assessing

struct RememberedTests {
    @Test func `other hosts are not asked again for what was there, but for what was not`()
        async throws
    {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "externals-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let asked = Mutex<[String]>([])
        let town = Town(says: ["/": html()], external: .links).source
        let source = Source(
            scope: town.scope,
            home: town.home,
            fetch: town.fetch,
            look: { address in
                asked.withLock { $0.append(address.short) }
                return Reply(
                    asked: address,
                    outcome: address.path == "/gone"
                        ? .refused(status: 404)
                        : .arrived(Arrival(bytes: [], digest: .sha256(of: [])))
                )
            }
        )
        for _ in 1...2 {
            let memory = ExternalMemory(in: folder, now: Date(timeIntervalSince1970: 1_700_000_000))
            let remembering = source.remembering(memory)
            for path in ["https://a.example/there", "https://a.example/gone", "/own"] {
                let reply = await remembering.look(at: address(path))
                if case .arrived = reply.outcome { continue }
                #expect(path.hasSuffix("gone"))
            }
            memory.save()
        }
        #expect(
            asked.withLock(\.self) == [
                "https://a.example/there", "https://a.example/gone", "/own",
                "https://a.example/gone", "/own",
            ]
        )
    }
}
