internal import Addressing
internal import FoundationEssentials

/// One answer that an archive keeps: where it is, and the little that decides which one counts.
struct Capture: Sendable {
    let place: RecordStream.Place
    /// Which file of the archive it is in.
    let volume: Int32
    /// The HTTP status; 200 for what has none.
    let status: Int16
    let isRevisit: Bool
    /// Seconds since 1970; the smallest number where the archive gives no date.
    let date: Double
    /// Fingerprint of the record's own id.
    let id: UInt64
    /// Fingerprint of the id of the record beside it: that of the request, if any; 0 for none.
    let partner: UInt64
    /// Another capture of the same address, an older one where dates rise; -1 for none.
    var previous: Int32 = -1
}

/// Which captures an archive holds, by address. Addresses are kept as fingerprints: a capture is read
/// before it is believed, and the reader compares.
struct WebArchiveIndex: Sendable {
    private(set) var captures: [Capture] = []
    private var byAddress: [UInt64: Int32] = [:]
    /// The first capture of each payload, by the digest that the archive states.
    private var byPayload: [UInt64: Int32] = [:]
    /// Where a revisit's body is kept, by the captures' numbers.
    private var wanted: [Int32: (payload: UInt64?, address: UInt64?)] = [:]
    /// Ids of answers to requests other than GET.
    private var foreign: Set<UInt64> = []

    /// Adds an answer for an address. Of several the last by date counts, of equal dates the last in
    /// the archive.
    mutating func add(_ capture: Capture, of address: Address, _ head: RecordHead) {
        guard let number = Int32(exactly: captures.count) else { return }
        let payload = head.payloadDigest.map { Self.fingerprint($0) }
        if capture.isRevisit {
            let other = head.refersTo.flatMap { Address($0) } ?? address
            wanted[number] = (payload, Self.fingerprint(other.withoutFragment.text))
        } else if let payload, byPayload[payload] == nil {
            byPayload[payload] = number
        }
        captures.append(capture)
        let exact = address.withoutFragment.text
        enter(number, as: Self.fingerprint(exact), isChained: true)
        let canonical = address.canonical.text
        if canonical != exact {
            enter(number, as: Self.fingerprint(Self.canonicalMark + canonical), isChained: false)
        }
    }

    private mutating func enter(_ number: Int32, as key: UInt64, isChained: Bool) {
        guard let known = byAddress[key] else {
            byAddress[key] = number
            return
        }
        let isLater = captures[Int(number)].date >= captures[Int(known)].date
        if isLater { byAddress[key] = number }
        guard isChained else { return }
        if isLater {
            captures[Int(number)].previous = known
        } else {
            captures[Int(number)].previous = captures[Int(known)].previous
            captures[Int(known)].previous = number
        }
    }

    /// Leaves out the answer with that record id: it was not asked for with GET.
    mutating func exclude(answerWith id: String) { foreign.insert(Self.fingerprint(id)) }

    /// Leaves out the answer to the request with that id, likewise.
    mutating func exclude(answerTo id: String) { foreign.insert(Self.fingerprint(id)) }

    /// The number of the capture that counts for an address; nil where there is none.
    func number(of address: Address) -> Int? {
        let exact = Self.fingerprint(address.withoutFragment.text)
        if let number = byAddress[exact].flatMap({ latest(from: $0) }) { return number }
        let canonical = address.canonical.text
        let others = [canonical, Self.canonicalMark + canonical]
        return others.lazy.compactMap { byAddress[Self.fingerprint($0)] }
            .compactMap { latest(from: $0) }.first
    }

    /// The number of the capture that holds the body of a revisit; nil where the archive does not.
    func original(of number: Int) -> Int? {
        guard let wanted = wanted[Int32(number)] else { return nil }
        if let number = wanted.payload.flatMap({ byPayload[$0] }) { return Int(number) }
        return wanted.address.flatMap { byAddress[$0] }.flatMap {
            latest(from: $0, isRevisit: false)
        }
    }

    private func latest(from number: Int32, isRevisit: Bool = true) -> Int? {
        var number = Int(number)
        while number >= 0 {
            let capture = captures[number]
            let isForeign = foreign.contains(capture.id) || foreign.contains(capture.partner)
            if !isForeign, isRevisit || !capture.isRevisit { return number }
            number = Int(capture.previous)
        }
        return nil
    }

    /// What an address is marked with that was not captured in that spelling.
    private static let canonicalMark = "canonical "

    /// Seeded anew in each run, so that no archive can be made whose fingerprints collide.
    static func fingerprint(_ text: String) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(text)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }
}
