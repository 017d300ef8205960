import Foundation
import Model
import Testing

@testable import Storing

struct ReadingCacheTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "oitcheck-tests-\(UUID().uuidString)",
        directoryHint: .isDirectory
    )
    private let extraction = Extraction(
        extractor: "pdf/1",
        title: "แผน",
        blocks: [Block(kind: .paragraph, text: "ไม่พบเรื่องร้องเรียน")]
    )

    private func digest(_ byte: UInt8) throws -> Digest {
        try #require(Digest(bytes: [UInt8](repeating: byte, count: 32)))
    }

    private func key(_ byte: UInt8 = 1, by reader: String = "pdf/1") throws -> ReadingKey {
        .extraction(of: try digest(byte), by: reader)
    }

    /// Runs `body` with the folder of a cache, and removes it then.
    private func inFolder(_ body: (ReadingCache) throws -> Void) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(ReadingCache(at: folder.path))
    }

    private func files() throws -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
    }

    @Test func `what is kept is there in the next run`() throws {
        try inFolder { cache in
            cache.keep(extraction, as: try key())
            #expect(ReadingCache(at: folder.path).extraction(try key()) == extraction)
        }
    }

    @Test func `a picture and what was recognised in it are kept`() throws {
        try inFolder { cache in
            let picture = PagePicture(digest: try digest(9))
            let recognition = Recognition(
                recogniser: "ocr/1",
                blocks: [
                    Block(kind: .paragraph, text: "๒๕��", origin: .recognised(confidence: 61))
                ]
            )
            let pictureKey = ReadingKey.picture(
                of: try digest(1),
                page: 2,
                by: "pdf/1",
                for: "ocr/1"
            )
            let recognitionKey = ReadingKey.recognition(of: try digest(9), by: "ocr/1")
            cache.keep(picture, as: pictureKey)
            cache.keep(recognition, as: recognitionKey)
            #expect(cache.picture(pictureKey) == picture)
            #expect(cache.recognition(recognitionKey) == recognition)
        }
    }

    @Test func `another reader, other bytes or another page is another reading`() throws {
        try inFolder { cache in
            cache.keep(extraction, as: try key())
            #expect(cache.extraction(try key(by: "pdf/2")) == nil)
            #expect(cache.extraction(try key(2)) == nil)
            let pages = try [1, 12].map {
                ReadingKey.picture(of: try digest(1), page: $0, by: "pdf/1", for: "ocr/1")
            }
            #expect(pages[0].fileName != pages[1].fileName)
        }
    }

    @Test func `a damaged entry is not there`() throws {
        try inFolder { cache in
            cache.keep(extraction, as: try key())
            let file = try #require(try files().first)
            let whole = try [UInt8](Data(contentsOf: file))
            for index in whole.indices {
                var damaged = whole
                damaged[index] ^= 0x10
                try Data(damaged).write(to: file)
                #expect(cache.extraction(try key()) == nil)
            }
            for count in [0, 7, 16, 24, whole.count - 1] {
                try Data(whole.prefix(count)).write(to: file)
                #expect(cache.extraction(try key()) == nil)
            }
            cache.keep(extraction, as: try key())
            #expect(cache.extraction(try key()) == extraction)
        }
    }

    @Test func `an entry with a good checksum is decoded as strictly as a child's answer`() throws {
        try inFolder { cache in
            cache.keep(extraction, as: try key())
            let file = try #require(try files().first)
            let forged = CacheEntry.bytes([0xFF, 0xFF, 0xFF, 0xFF, 0x7F], under: try key().text)
            try Data(forged).write(to: file)
            #expect(cache.extraction(try key()) == nil)
        }
    }

    @Test func `entries used longest ago make room`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let size = CacheEntry.bytes(extraction.encoded, under: try key().text).count
        let cache = ReadingCache(at: folder.path, limit: size * 8 + 1)
        for number in 1...8 {
            cache.keep(extraction, as: try key(UInt8(number)))
            for file in try files() where file.lastPathComponent.hasPrefix("0\(number)") {
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSince1970: Double(number) * 1_000)],
                    ofItemAtPath: file.path
                )
            }
        }
        #expect(cache.extraction(try key(1)) != nil)
        cache.keep(extraction, as: try key(9))
        let left = try (1...9).filter { cache.extraction(try key(UInt8($0))) != nil }
        #expect(left == [1, 5, 6, 7, 8, 9])
    }

    @Test func `what a killed run left behind is counted and makes room`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let stray = folder.appending(path: "half.tmp")
        try Data([UInt8](repeating: 0, count: 50_000)).write(to: stray)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 0)],
            ofItemAtPath: stray.path
        )
        let cache = ReadingCache(at: folder.path, limit: 40_000)
        cache.keep(extraction, as: try key())
        #expect(FileManager.default.fileExists(atPath: stray.path) == false)
        #expect(cache.extraction(try key()) == extraction)
    }

    @Test func `many writers of one entry leave a whole one`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.path
        let (key, extraction) = (try key(), extraction)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    let cache = ReadingCache(at: path)
                    for _ in 0..<20 { cache.keep(extraction, as: key) }
                    return cache.extraction(key) == extraction
                }
            }
            for await isWhole in group { #expect(isWhole) }
        }
        #expect(try files().count == 1)
    }

    @Test func `a place that cannot be written to keeps nothing and stops nothing`() throws {
        let cache = ReadingCache(at: "/proc/oitcheck")
        cache.keep(extraction, as: try key())
        #expect(cache.extraction(try key()) == nil)
    }
}
