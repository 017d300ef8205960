import Foundation
import GRDB
import Model
import TestSupport
import Testing

@testable import Storing

/// Folders that are no capture, or none that can be used now.
struct CaptureRefusalTests {
    private let folder = CaptureFolder()

    private func refusal(_ use: Capture.Use = .crawling) -> StoreError? {
        do {
            _ = try folder.open(use)
            return nil
        } catch {
            return error as? StoreError
        }
    }

    private func makeWhole() throws {
        let night = try folder.open().begin()
        for number in 0..<50 {
            night.keep(try CaptureFolder.page("/\(number)", "text \(number)"), .page)
        }
        night.close(cutBy: nil, at: CaptureFolder.noon)
        night.finish(revision: nil, at: CaptureFolder.noon)
    }

    @Test func `who would write waits for nobody, and is told`() throws {
        defer { folder.remove() }
        let first = try folder.open()
        #expect(refusal() == .inUse(folder.path))
        #expect(refusal(.judging) == .inUse(folder.path))
        _ = try first.begin()
    }

    @Test func `any number may judge at once, and nobody may write meanwhile`() throws {
        defer { folder.remove() }
        try makeWhole()
        let judges = try (0..<3).map { _ in try folder.open(.judging) }
        #expect(refusal() == .inUse(folder.path))
        #expect(try judges.allSatisfy { try $0.wholeNight() != nil })
    }

    @Test func `where there is no capture there is none to judge, and none is made`() throws {
        #expect(refusal(.judging) == .noCapture(folder.path))
        #expect(!FileManager.default.fileExists(atPath: folder.path))
    }

    @Test func `a folder with other things in it is left alone`() throws {
        defer { folder.remove() }
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        try Data("ก".utf8).write(to: folder.url.appending(path: "letter.txt"))
        #expect(refusal() == .foreign(folder.path))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["letter.txt"])
    }

    @Test func `another program's database is no capture`() throws {
        defer { folder.remove() }
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        let other = try DatabaseQueue(path: folder.path + "/capture.sqlite")
        try other.write { try $0.execute(sql: "CREATE TABLE night (id)") }
        try other.close()
        #expect(refusal() == .foreign(folder.path))
        #expect(refusal(.judging) == .foreign(folder.path))
    }

    @Test func `a capture of a later version is refused`() throws {
        defer { folder.remove() }
        try makeWhole()
        let database = try DatabaseQueue(path: folder.path + "/capture.sqlite")
        try database.write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 of a later version')")
        }
        try database.close()
        #expect(refusal() == .otherVersion(folder.path))
        #expect(refusal(.judging) == .otherVersion(folder.path))
    }

    @Test(arguments: [0, 1, 100, 5_000])
    func `a database that was cut is refused, or holds nothing`(length: Int) throws {
        defer { folder.remove() }
        try makeWhole()
        let file = folder.url.appending(path: "capture.sqlite")
        let whole = try Data(contentsOf: file)
        try whole.prefix(length).write(to: file)
        guard let refusal = refusal(.judging) else {
            Issue.record("a cut database was opened")
            return
        }
        #expect(!refusal.description.isEmpty)
    }

    @Test(arguments: 0..<60)
    func `no damage to a database ends the program or is taken for a fact`(seed: Int) throws {
        defer { folder.remove() }
        try makeWhole()
        var random = SeededRandom(seed: UInt64(seed))
        let file = folder.url.appending(path: "capture.sqlite")
        var bytes = [UInt8](try Data(contentsOf: file))
        for _ in 0..<Int.random(in: 1...40, using: &random) {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            bytes[index] = UInt8.random(in: 0...255, using: &random)
        }
        try Data(bytes).write(to: file)
        guard let night = try? folder.open(.judging).wholeNight() else { return }
        for number in 0..<50 {
            let reply = night.reply(to: try CaptureFolder.address("/\(number)"), .page)
            if let text = reply?.text { #expect(text.hasPrefix("text ")) }
        }
    }

    @Test(
        arguments: [
            "UPDATE body SET length = 9223372036854775807", "UPDATE body SET start = -1",
            "UPDATE body SET length = -9223372036854775807 - 1 WHERE start = 0",
            "INSERT INTO reading VALUES (x'00', 1, 1, 1, 9223372036854775807), "
                + "(x'01', 1, 1, 1, 1)",
            "UPDATE pack SET generation = 9223372036854775807", "UPDATE pack SET generation = 0",
            "INSERT INTO pack VALUES (-9223372036854775807)", "DELETE FROM pack",
        ]
    )
    func `numbers that nobody wrote are refused, or hold nothing`(sql: String) throws {
        defer { folder.remove() }
        try makeWhole()
        let database = try DatabaseQueue(path: folder.path + "/capture.sqlite")
        try database.write { try $0.execute(sql: sql) }
        try database.close()
        guard refusal() == nil, let night = try folder.open().wholeNight() else { return }
        for number in 0..<50 {
            let reply = night.reply(to: try CaptureFolder.address("/\(number)"), .page)
            #expect([nil, "text \(number)"].contains(reply?.text))
        }
    }
}
