import Addressing
@testable import Fetching

/// Goes through an archive of captured pages and asks it for all that it names: each answer is had
/// within the limit, and the same twice.
func checkCaptures(_ bytes: [UInt8]) {
    var archive = WebArchive()
    let medium = Medium(bytes)
    guard (try? archive.add(medium, name: "fuzzed", scratch: "/dev/shm", total: 1 << 22)) != nil
    else { return }
    guard var reader = RecordReader(medium) else { return }
    var asked = 0
    while let record = reader.next(), asked < 64 {
        guard let address = record.head.target.flatMap({ Address($0) }) else { continue }
        asked += 1
        let one = body(of: archive.answer(to: address, limit: limit, isOwn: true).response)
        let other = body(of: archive.answer(to: address, limit: limit, isOwn: true).response)
        guard one == other, one?.count ?? 0 <= limit else {
            find("two answers, or one beyond its limit")
        }
    }
}

private let limit = 1 << 20

private func body(of response: Response?) -> [UInt8]? {
    if case .answered(_, let body)? = response { body } else { nil }
}
