/// Reads the payload of a frame that anybody may have written: each step checks what is left.
struct FrameReader {
    private let source: [UInt8]
    private var position = 0

    /// The largest number that the protocol has a use for.
    private static let largest = Int(Int32.max)

    init(_ source: [UInt8]) {
        self.source = source
    }

    private var left: Int { source.count - position }

    mutating func byte() throws(FrameError) -> UInt8 {
        guard left > 0 else { throw .short }
        defer { position += 1 }
        return source[position]
    }

    mutating func bytes(_ count: Int) throws(FrameError) -> [UInt8] {
        guard count >= 0, count <= left else { throw .short }
        defer { position += count }
        return Array(source[position..<position + count])
    }

    mutating func integer() throws(FrameError) -> Int {
        // Nearly all numbers are of one byte.
        if position < source.count, source[position] < 0x80 { return Int(try byte()) }
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            let byte = try byte()
            value |= Int(byte & 0x7F) << shift
            guard byte & 0x80 != 0 else {
                guard value <= Self.largest else { throw .excessive("number") }
                return value
            }
        }
        throw .excessive("number")
    }

    mutating func optionalInteger() throws(FrameError) -> Int? {
        let value = try integer()
        return value == 0 ? nil : value - 1
    }

    mutating func truth() throws(FrameError) -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw .invalid("truth")
        }
    }

    mutating func string() throws(FrameError) -> String {
        let count = try integer()
        guard count <= left else { throw .short }
        defer { position += count }
        let bytes = source.span.extracting(position..<position + count)
        guard let text = try? UTF8Span(validating: bytes) else { throw .invalid("UTF-8") }
        return String(copying: text)
    }

    mutating func optionalString() throws(FrameError) -> String? {
        try truth() ? try string() : nil
    }

    /// Reads a list; its count may be no more than `limit` and than the bytes that are left, so
    /// that a forged count makes no room for what never comes.
    mutating func list<Element>(
        _ name: String,
        limit: Int,
        _ read: (inout FrameReader) throws(FrameError) -> Element
    ) throws(FrameError) -> [Element] {
        let count = try integer()
        guard count <= limit else { throw .excessive(name) }
        guard count <= left else { throw .short }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try read(&self)) }
        return elements
    }

    /// Everything that is left.
    mutating func rest() -> [UInt8] {
        defer { position = source.count }
        return Array(source[position...])
    }

    /// Refuses a payload that goes on.
    func end() throws(FrameError) {
        guard left == 0 else { throw .long(left) }
    }
}
