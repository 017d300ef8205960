/// The bytes of a file of gzip members in order, unpacked, and which member they are of: each record
/// of a packed WARC is one, so that it can be found again (WARC 1.1, annex D).
struct MemberStream {
    private let medium: Medium
    private let inflater: Inflater
    private var input: [UInt8] = []
    private var position = 0
    private var inputStart: Int
    private var isWithin = false
    /// Where the current member starts in the file.
    private(set) var member: Int
    /// How many unpacked bytes of the member were given before.
    private(set) var given = 0
    /// What is wrong behind the bytes that were given last.
    private(set) var fault: ArchiveDamage?
    private var chunk = 16 << 10

    private static let longestChunk = 256 << 10
    /// What is unpacked in one go.
    static let window = 64 << 10

    /// From the member at `offset` on; nil where zlib has no memory.
    init?(_ medium: Medium, at offset: Int) {
        guard let inflater = Inflater() else { return nil }
        (self.medium, self.inflater) = (medium, inflater)
        (inputStart, member) = (offset, offset)
    }

    /// Unpacks more bytes, all of one member, in place of those in `window`; none at the end.
    mutating func refill(_ window: inout [UInt8]) throws(ArchiveDamage) {
        if let fault { throw fault }
        while true {
            guard position < input.count || readMore() else {
                window.removeAll(keepingCapacity: true)
                guard isWithin else { return }
                throw ArchiveDamage(
                    "the file ends within a packed record",
                    offset: member,
                    isEnd: true
                )
            }
            if !isWithin {
                window.removeAll(keepingCapacity: true)
                guard try enterMember() else { return }
            }
            if try unpack(into: &window) { return }
        }
    }

    /// Begins a member; false where only padding follows.
    private mutating func enterMember() throws(ArchiveDamage) -> Bool {
        member = inputStart + position
        guard input[position] != 0 else { return false }
        guard input[position] == 0x1F else {
            throw ArchiveDamage("no gzip header where a record should start", offset: member)
        }
        inflater.reset()
        (isWithin, given) = (true, 0)
        return true
    }

    private mutating func unpack(into window: inout [UInt8]) throws(ArchiveDamage) -> Bool {
        given += window.count
        var taken = 0
        var state = Inflater.State.damaged
        window = [UInt8](unsafeUninitializedCapacity: Self.window) { output, count in
            input.withUnsafeBytes { bytes in
                let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
                let step = inflater.step(rest, into: UnsafeMutableRawBufferPointer(output))
                (taken, count, state) = step
            }
        }
        position += taken
        if state == .end { isWithin = false }
        if state == .damaged || (state == .more && taken == 0 && window.isEmpty) {
            let place = inputStart + position
            fault = ArchiveDamage("the packed bytes are damaged", offset: place)
        }
        guard window.isEmpty else { return true }
        if let fault { throw fault }
        return false
    }

    private mutating func readMore() -> Bool {
        inputStart += input.count
        let end = min(inputStart + chunk, medium.count)
        chunk = min(chunk * 4, Self.longestChunk)
        input = inputStart < end ? medium.read(inputStart..<end) ?? [] : []
        position = 0
        return !input.isEmpty
    }
}
