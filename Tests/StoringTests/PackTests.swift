import Foundation
import Testing

@testable import Storing

struct PackTests {
    private let file = FileManager.default.temporaryDirectory
        .appending(path: "oitcheck-pack-\(UUID().uuidString)")

    private func pack() throws -> Pack { try Pack(creatingAt: file.path) }
    private func remove() { try? FileManager.default.removeItem(at: file) }

    @Test func `what is appended is read at its place, in any order`() throws {
        let pack = try pack()
        defer { remove() }
        let records = (0..<200).map { [UInt8](repeating: UInt8($0), count: $0) }
        let places = try records.map { try pack.append($0) }
        for index in records.indices.reversed() {
            #expect(pack.read(places[index]) == records[index])
        }
        #expect(pack.size == UInt64(records.reduce(0) { $0 + $1.count }))
    }

    @Test func `reading between does not move what is appended`() throws {
        let pack = try pack()
        defer { remove() }
        let first = try pack.append([1, 2, 3])
        #expect(pack.read(first) == [1, 2, 3])
        let second = try pack.append([4])
        #expect(pack.read(first) == [1, 2, 3])
        #expect(pack.read(second) == [4])
    }

    @Test func `a pack that is opened again has what it had, and takes more`() throws {
        defer { remove() }
        let first = try pack().append([1, 2])
        let again = try Pack(openingAt: file.path)
        let second = try again.append([3])
        #expect(again.read(first) == [1, 2])
        #expect(again.read(second) == [3])
    }

    @Test func `a place that the file does not have gives nothing, and what it has can be read`()
        throws
    {
        let pack = try pack()
        defer { remove() }
        let place = try pack.append([1, 2])
        #expect(pack.read(Pack.Place(offset: 1, count: 2)) == nil)
        #expect(pack.read(Pack.Place(offset: .max, count: 1)) == nil)
        #expect(pack.read(place) == [1, 2])
    }

    @Test func `a pack that is not there is named`() throws {
        #expect {
            try Pack(openingAt: file.path)
        } throws: { error in
            guard case .cannotOpen(file.path, let cause)? = error as? StoreError else {
                return false
            }
            return !cause.isEmpty
        }
    }
}
