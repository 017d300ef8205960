import Addressing
import Foundation
import TestSupport
import Testing

@testable import Storing

struct ExternalMemoryTests {
    private let start = Date(timeIntervalSince1970: 1_700_000_000)

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "externals-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func address(_ text: String) throws -> Address { try #require(Address(text)) }

    @Test func `what was there is believed for a week, and then asked again`() throws {
        try withFolder { folder in
            let memory = ExternalMemory(in: folder, now: start)
            let page = try address("https://a.example/x?y=1#z")
            #expect(!memory.isThere(page))
            memory.note(page)
            memory.save()
            func later(_ days: Double) -> ExternalMemory {
                ExternalMemory(in: folder, now: start.addingTimeInterval(days * 86_400))
            }
            #expect(later(6.9).isThere(try address("https://a.example/x?y=1")))
            #expect(!later(7.1).isThere(page))
            #expect(!later(-1).isThere(page))
            #expect(!later(1).isThere(try address("https://a.example/x")))
        }
    }

    @Test func `an older belief is kept and not made younger`() throws {
        try withFolder { folder in
            let old = try address("https://a.example/old")
            let first = ExternalMemory(in: folder, now: start)
            first.note(old)
            first.save()
            let second = ExternalMemory(in: folder, now: start.addingTimeInterval(5 * 86_400))
            second.note(try address("https://b.example/"))
            second.save()
            let third = ExternalMemory(in: folder, now: start.addingTimeInterval(8 * 86_400))
            #expect(!third.isThere(old))
            #expect(third.isThere(try address("https://b.example/")))
        }
    }

    @Test func `a file that somebody spoiled says nothing and does no harm`() throws {
        try withFolder { folder in
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true
            )
            var random = SeededRandom(seed: 5)
            for _ in 0..<50 {
                let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
                try Data(bytes).write(to: URL(filePath: folder + "/externals"))
                let memory = ExternalMemory(in: folder, now: start)
                #expect(!memory.isThere(try address("https://a.example/")))
            }
        }
    }

    @Test func `where nothing can be written nothing fails`() throws {
        let memory = ExternalMemory(in: "/proc/nowhere", now: start)
        memory.note(try address("https://a.example/"))
        memory.save()
    }
}
