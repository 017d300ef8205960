package import Addressing
package import Foundation
internal import Synchronization

/// What addresses of other hosts answered, kept in a file from run to run, so that they are not asked every
/// night: what was there is believed for some days, what was not is asked again.
package final class ExternalMemory: Sendable {
    private let file: String
    private let now: Date
    private let known: Mutex<[String: Date]>
    private let fresh = Mutex<[String: Date]>([:])

    /// How long an address is believed to be there.
    package static let belief: TimeInterval = 7 * 86_400
    /// The most addresses that are kept; the latest.
    private static let most = 200_000
    private static let longestLine = 4_096

    /// - Parameters:
    ///   - folder: where the file lies, or is to lie.
    ///   - now: the time of the run: what it learns bears it.
    package init(in folder: String, now: Date) {
        file = folder + "/externals"
        self.now = now
        known = Mutex(Self.read(file, now: now))
    }

    /// Whether an address answered so lately that it need not be asked.
    package func isThere(_ address: Address) -> Bool {
        known.withLock { $0[address.withoutFragment.text] != nil }
    }

    /// Takes in that an address answered just now.
    package func note(_ address: Address) {
        fresh.withLock { $0[address.withoutFragment.text] = now }
    }

    /// Writes down what was learned; an older file stays whole until the new one is.
    package func save() {
        var all = known.withLock { $0 }
        all.merge(fresh.withLock { $0 }) { _, new in new }
        let lines = all.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most)
            .map { "\(Int($0.value.timeIntervalSince1970)) \($0.key)\n" }
        let folder = (file as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        try? Data(lines.joined().utf8).write(to: URL(filePath: file), options: .atomic)
    }

    /// What is still believed of a file; lines that nobody here wrote say nothing.
    private static func read(_ file: String, now: Date) -> [String: Date] {
        guard let data = FileManager.default.contents(atPath: file) else { return [:] }
        var known: [String: Date] = [:]
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            guard line.utf8.count <= longestLine, known.count < most,
                let space = line.firstIndex(of: " "), let seconds = Int(line[..<space])
            else { continue }
            let date = Date(timeIntervalSince1970: Double(seconds))
            let age = now.timeIntervalSince(date)
            // One from the future is of a clock that was wrong.
            guard age >= 0, age < belief else { continue }
            known[String(line[line.index(after: space)...])] = date
        }
        return known
    }
}
