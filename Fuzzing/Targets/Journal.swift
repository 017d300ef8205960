import Addressing
import Foundation
@testable import Model
@testable import Storing

/// Decodes facts and inspections, as they are and under a checksum that fits: what is taken can be said
/// again and means the same, and every address in it can be asked for its parts.
func checkFacts(_ bytes: [UInt8]) {
    if let inspection = try? Inspection(decoding: bytes) {
        guard (try? Inspection(decoding: inspection.encoded))?.encoded == inspection.encoded
        else { find("an inspection that was taken is refused") }
    }
    var sealed = bytes
    if sealed.count > 9 { Facts.seal(&sealed) }
    guard let facts = try? Facts(decoding: sealed) else { return }
    guard (try? Facts(decoding: facts.encoded))?.encoded == facts.encoded
    else { find("facts that were taken are refused") }
    for address in [facts.address] + facts.links.prefix(100).map(\.target) {
        _ = address.canonical
        _ = (address.host, address.port, address.lastPathComponent, address.depth)
        _ = (address.readable, address.ipAddress, address.withoutFragment, ShareLink(address))
    }
}

/// Puts other bytes where a log of records lies: it gives records within them, or says that it cannot.
func checkRecords(_ bytes: [UInt8]) {
    let folder = CaptureScratch.folder("records")
    guard let log = try? RecordLog(at: folder.path, named: "log") else { find("no log") }
    let length = bytes.first.map { Int($0) * 16 } ?? 0
    log.append { $0.append(contentsOf: [UInt8](repeating: 7, count: length)) }
    try? log.forEach { _ in }
    guard (try? Data(bytes).write(to: folder.appending(path: "log"))) != nil
    else { find("no room") }
    var total = 0
    try? log.forEach { total += $0.count }
    guard total <= max(bytes.count, length + 4) else { find("records that nobody wrote") }
}

/// Puts other bytes where the pack of an honest capture lies.
func checkPack(_ bytes: [UInt8]) {
    CaptureScratch.check(database: CaptureScratch.honest.database, pack: bytes)
}

/// Puts other bytes where the database of an honest capture lies.
func checkDatabase(_ bytes: [UInt8]) {
    CaptureScratch.check(database: bytes, pack: CaptureScratch.honest.pack)
}
