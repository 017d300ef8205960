import Foundation
import TestSupport
import Testing

@testable import Storing

struct RecordLogTests {
    @Test func `records come back in order, whatever their sizes`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "oitcheck-records-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var random = SeededRandom(seed: 7)
        let records = (0..<3_000).map { _ in
            (0..<Int.random(in: 0...2_000, using: &random)).map { UInt8(truncatingIfNeeded: $0) }
        }
        let log = try RecordLog(at: folder.path, named: "records")
        for record in records { log.append { $0.append(contentsOf: record) } }
        for _ in 0..<2 {
            var index = 0
            try log.forEach { bytes in
                #expect((0..<bytes.count).map { bytes[$0] } == records[index])
                index += 1
            }
            #expect(index == records.count)
        }
    }

    @Test func `a folder that cannot be made is said`() {
        #expect(throws: StoreError.self) { try RecordLog(at: "/dev/null/x", named: "records") }
    }
}
