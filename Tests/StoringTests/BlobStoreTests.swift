import Foundation
import Model
import Testing

@testable import Storing

struct BlobStoreTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "oitcheck-tests-\(UUID().uuidString)",
        directoryHint: .isDirectory
    )

    private func digest(_ byte: UInt8) throws -> Digest {
        try #require(Digest(bytes: [UInt8](repeating: byte, count: 32)))
    }

    private func size() throws -> Int {
        try Data(contentsOf: folder.appending(path: "blobs")).count
    }

    @Test(arguments: [0, 1, 65_537])
    func `what is put under a digest is got under it`(count: Int) throws {
        let store = try BlobStore(at: folder.path)
        defer { store.remove() }
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        try store.put(bytes, as: digest(1))
        #expect(try store.get(digest(1)) == bytes)
    }

    @Test func `nothing is got under a digest that nobody put`() throws {
        let store = try BlobStore(at: folder.path)
        defer { store.remove() }
        try store.put([1], as: digest(1))
        #expect(try store.get(digest(2)) == nil)
    }

    @Test func `the same bytes put often are kept once`() throws {
        let store = try BlobStore(at: folder.path)
        defer { store.remove() }
        for _ in 0..<3 { try store.put([7, 7], as: digest(0xAB)) }
        #expect(try size() == 2)
    }

    @Test func `bytes that can no longer be read whole are not given`() throws {
        let store = try BlobStore(at: folder.path)
        defer { store.remove() }
        try store.put([1, 2, 3], as: digest(1))
        let file = try FileHandle(forWritingTo: folder.appending(path: "blobs"))
        try file.truncate(atOffset: 2)
        #expect(try store.get(digest(1)) == nil)
    }

    @Test func `writers at the same time leave whole blobs and nothing besides`() async throws {
        let store = try BlobStore(at: folder.path)
        defer { store.remove() }
        let digests = try (0..<8).map { try digest(UInt8($0)) }
        try await withThrowingTaskGroup { group in
            for index in 0..<64 {
                let digest = digests[index % 8]
                group.addTask {
                    try store.put([UInt8](repeating: UInt8(index % 8), count: 50_000), as: digest)
                    let read = store.get(digest)
                    #expect(read == [UInt8](repeating: UInt8(index % 8), count: 50_000))
                }
            }
            try await group.waitForAll()
        }
        #expect(try size() == 400_000)
    }

    @Test func `a removed store leaves no folder behind`() throws {
        let store = try BlobStore(at: folder.path)
        try store.put([1], as: digest(1))
        store.remove()
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test func `a folder that cannot be made is named`() throws {
        let file = URL(filePath: folder.path, directoryHint: .notDirectory)
        try Data("file".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let path = folder.path + "/store"
        #expect {
            try BlobStore(at: path)
        } throws: { error in
            guard case .cannotCreate(path, let cause)? = error as? StoreError else { return false }
            return !cause.isEmpty && "\(error)".contains(path)
        }
    }
}
