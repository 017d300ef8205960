/// The bytes of a file of records in order, unpacked where the file is packed, with the place at
/// which each can be found again.
struct RecordStream {
    /// Where a record starts: an offset in the file and, where that is packed, how many unpacked
    /// bytes of the member there stand before.
    struct Place: Hashable, Sendable {
        var offset: Int
        var skip = 0
    }

    private let medium: Medium
    private var members: MemberStream?
    private var window: [UInt8] = []
    private var position = 0
    /// Of a file that is not packed: where the window starts.
    private var start: Int
    /// What is wrong with the file at the end of what can be read.
    private(set) var damage: ArchiveDamage?

    /// What is wrong there or, as is known already, behind the bytes that were given last.
    var damageAhead: ArchiveDamage? { damage ?? members?.fault }

    private static let chunk = 256 << 10
    private static let firstChunk = 16 << 10
    private var chunk = RecordStream.firstChunk

    init(_ medium: Medium, isPacked: Bool, at place: Place = Place(offset: 0)) {
        self.medium = medium
        start = place.offset
        if isPacked {
            members = MemberStream(medium, at: place.offset)
            if members == nil { damage = ArchiveDamage("out of memory") }
            skip(place.skip)
        }
    }

    /// The place of the next byte.
    var place: Place {
        mutating get {
            _ = fill()
            guard let members else { return Place(offset: start + position) }
            return Place(offset: members.member, skip: members.given + position)
        }
    }

    /// Whether no byte is left that can be read.
    var isAtEnd: Bool { mutating get { !fill() } }

    /// The next byte, which stays; nil at the end.
    var next: UInt8? { mutating get { fill() ? window[position] : nil } }

    /// Passes over bytes; false where fewer are left.
    @discardableResult
    mutating func skip(_ count: Int) -> Bool {
        var left = count
        if members == nil, left > window.count - position {
            // Nobody need read what is passed over.
            let target = start + position + left
            (start, window, position) = (min(target, medium.count), [], 0)
            return target <= medium.count
        }
        while left > 0, fill() {
            let step = min(left, window.count - position)
            position += step
            left -= step
        }
        return left == 0
    }

    /// The next bytes, fewer where fewer are left.
    mutating func read(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(count, 1 << 20))
        while bytes.count < count, fill() {
            let end = min(window.count, position + count - bytes.count)
            bytes += window[position..<end]
            position = end
        }
        return bytes
    }

    /// The next line with its line feed; without one at the end, or at `limit` bytes.
    mutating func line(limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < limit, fill() {
            let most = min(window.count, position + limit - bytes.count)
            let feed = window[position..<most].firstIndex(of: 0x0A)
            let end = feed.map { $0 + 1 } ?? most
            bytes += window[position..<end]
            position = end
            if feed != nil { break }
        }
        return bytes
    }

    /// Makes sure that there is a byte in the window; false at the end.
    private mutating func fill() -> Bool {
        if position < window.count { return true }
        guard damage == nil else { return false }
        position = 0
        guard members == nil else { return unpack() }
        start += window.count
        let end = min(start + chunk, medium.count)
        chunk = Self.chunk
        guard start < end else {
            window = []
            return false
        }
        window = medium.read(start..<end) ?? []
        if window.isEmpty { damage = ArchiveDamage("the file cannot be read", offset: start) }
        return !window.isEmpty
    }

    private mutating func unpack() -> Bool {
        do {
            try members?.refill(&window)
        } catch {
            window = []
            damage = error
        }
        return !window.isEmpty
    }
}
