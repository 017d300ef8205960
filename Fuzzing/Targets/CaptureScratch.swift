import Foundation
import HonestCapture
import Model
@testable import Storing

/// A capture in a scratch folder, whose files can be exchanged for others.
enum CaptureScratch {
    /// The files of a capture that nobody spoilt.
    static let honest: (database: [UInt8], pack: [UInt8]) = {
        let folder = Self.folder("honest")
        guard HonestCapture.make(in: folder),
            let database = bytes(of: folder, HonestCapture.databaseName),
            let pack = bytes(of: folder, HonestCapture.packName)
        else { find("no honest capture") }
        return (database, pack)
    }()

    /// Goes through a capture of these files as a judge does, then as a crawl: each step is refused or
    /// done, and what is given under a digest has that digest.
    static func check(database: [UInt8], pack: [UInt8]) {
        for use in [Capture.Use.judging, .crawling] {
            let folder = Self.folder("spoilt")
            guard
                (try? Data(database).write(to: folder.appending(path: HonestCapture.databaseName)))
                    != nil,
                (try? Data(pack).write(to: folder.appending(path: HonestCapture.packName))) != nil
            else { find("no room") }
            guard
                let capture = try? Capture(at: folder.path, for: use, digest: HonestCapture.digest)
            else { continue }
            if use == .judging { judge(capture) } else { crawl(capture) }
        }
    }

    /// An empty folder of this process.
    static func folder(_ name: String) -> URL {
        let room = ProcessInfo.processInfo.environment["FUZZING_SCRATCH"] ?? "/dev/shm"
        let folder = URL(
            filePath: "\(room)/\(ProcessInfo.processInfo.processIdentifier)-\(name)",
            directoryHint: .isDirectory
        )
        try? FileManager.default.removeItem(at: folder)
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private static func bytes(of folder: URL, _ name: String) -> [UInt8]? {
        (try? Data(contentsOf: folder.appending(path: name))).map { [UInt8]($0) }
    }
}

extension CaptureScratch {
    private static func judge(_ capture: Capture) {
        guard let nights = try? capture.nights() else { return }
        for record in nights.prefix(4) { checkAnswers(of: Night(record, base: nil, of: capture)) }
        if let night = try? capture.wholeNight() { checkAnswers(of: night) }
    }

    private static func crawl(_ capture: Capture) {
        if let night = try? capture.unfinishedNight(HonestCapture.terms, since: HonestCapture.noon)
        {
            checkAnswers(of: night)
        }
        guard
            let night = try? capture.beginNight(
                HonestCapture.terms,
                at: HonestCapture.noon,
                isFresh: false
            )
        else { return }
        let page = HonestCapture.reply(99)
        night.keep(page, .page)
        night.commit()
        checkAnswers(of: night)
        if night.trouble == nil, bytes(of: night.reply(to: page.asked, .page)) != bytes(of: page) {
            find("a page that was kept is another, or gone")
        }
        night.close(cutBy: nil, at: HonestCapture.noon)
        night.finish(revision: 1, at: HonestCapture.noon)
        checkAnswers(of: night)
    }

    private static func checkAnswers(of night: Night) {
        _ = night.count
        _ = night.reading(HonestCapture.key)
        for number in 0..<9 {
            for errand in Errand.allCases {
                check(night.reply(to: HonestCapture.address(number), errand)?.arrival)
                check(night.held(by: HonestCapture.address(number), errand))
            }
        }
    }

    private static func check(_ arrival: Arrival?) {
        guard let arrival = arrival?.inMemory else { return }
        guard HonestCapture.digest(arrival.bytes) == arrival.digest else {
            find("bytes under another's digest")
        }
    }

    private static func bytes(of reply: Reply?) -> [UInt8]? { reply?.arrival?.inMemory?.bytes }
}
