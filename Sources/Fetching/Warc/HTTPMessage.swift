/// A response as an archive keeps it: its head, and its body with whatever encodings were on the
/// wire (RFC 9112).
struct HTTPMessage {
    private(set) var head = ResponseHead()
    private(set) var encodings: [String] = []
    private(set) var isChunked = false

    /// The most bytes of a head that are read of an archive.
    static let longestHead = 64 << 10

    /// A message from the lines of its head; nil where the first is no status line.
    init?(_ lines: [[UInt8]]) {
        guard let first = lines.first, first.starts(with: "HTTP/".utf8) else { return nil }
        for line in lines where !head.take(line) { return nil }
        let fields = HeaderFields(lines.dropFirst().flatMap(\.self))
        encodings = Self.words(fields["content-encoding"])
        isChunked = Self.words(fields["transfer-encoding"]).contains("chunked")
    }

    /// The lines of the head that a block starts with, and where its body starts; a head that is too
    /// long has none.
    static func lines(of block: [UInt8]) -> (lines: [[UInt8]], body: Int) {
        var lines: [[UInt8]] = []
        var start = 0
        while start < block.count {
            let feed = block[start...].prefix(longestHead).firstIndex(of: 0x0A)
            let end = feed.map { $0 + 1 } ?? min(block.count, start + longestHead)
            guard end <= longestHead else { return ([], end) }
            lines.append(Array(block[start..<end]))
            start = end
            if lines.last?.allSatisfy({ $0 <= 0x20 }) == true { break }
        }
        return (lines, start)
    }

    private static func words(_ value: String?) -> [String] {
        (value ?? "").lowercased().split { $0 == "," || $0 == " " || $0 == "\t" }.map(String.init)
    }

    /// The body without its encodings; nil where it is larger than `limit`, or cannot be decoded.
    ///
    /// Archivers write heads that no longer fit: what says that it is encoded and is not, is taken
    /// as it is; and of what was cut short, what there is.
    func body(_ bytes: [UInt8], limit: Int) -> Decoded {
        var body = isChunked ? Chunks.joined(bytes) ?? bytes : bytes
        for encoding in encodings.reversed() {
            switch Self.decoded(body, encoding, limit: limit) {
            case .bytes(let bytes): body = bytes
            case let other: return other
            }
        }
        return body.count <= limit ? .bytes(body) : .tooLarge
    }

    enum Decoded: Equatable {
        case bytes([UInt8])
        case tooLarge
        case damaged
    }

    private static func decoded(_ bytes: [UInt8], _ encoding: String, limit: Int) -> Decoded {
        switch encoding {
        case "gzip", "x-gzip":
            bytes.starts(with: [0x1F, 0x8B]) ? inflated(bytes, .header, limit) : .bytes(bytes)
        case "deflate":
            // Either is meant by it (RFC 9110 §8.4.1.2 notwithstanding).
            inflated(bytes, isZlib(bytes) ? .header : .none, limit)
        case "identity": .bytes(bytes)
        case "br": Brotli.unpacked(bytes, limit: limit)
        default: .damaged
        }
    }

    /// RFC 1950 §2.2: the first two bytes are a multiple of 31.
    private static func isZlib(_ bytes: [UInt8]) -> Bool {
        bytes.count > 1 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
    }

    private static func inflated(
        _ bytes: [UInt8],
        _ wrapping: Inflater.Wrapping,
        _ limit: Int
    ) -> Decoded {
        guard let inflater = Inflater(wrapping) else { return .damaged }
        var output: [UInt8] = []
        var taken = 0
        while taken < bytes.count {
            var step = (taken: 0, given: 0, state: Inflater.State.damaged)
            let piece = [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
                bytes.withUnsafeBytes { input in
                    let rest = UnsafeRawBufferPointer(rebasing: input[taken...])
                    step = inflater.step(rest, into: UnsafeMutableRawBufferPointer(buffer))
                    count = step.given
                }
            }
            output += piece
            taken += step.taken
            guard output.count <= limit else { return .tooLarge }
            if step.state == .end { return .bytes(output) }
            if step.state == .damaged || (step.taken == 0 && step.given == 0) { return .damaged }
        }
        return .bytes(output)
    }
}

/// The chunked transfer coding (RFC 9112 §7.1).
enum Chunks {
    /// The contents of all chunks, and the rest as it is where one is not as it should be; nil where
    /// the first is none.
    static func joined(_ bytes: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = []
        var position = 0
        while position < bytes.count {
            guard let (size, start) = size(bytes, at: position), size <= bytes.count - start else {
                guard position > 0 else { return cut(bytes) }
                let rest = size(bytes, at: position)?.start ?? position
                return output + bytes[rest...]
            }
            if size == 0 { return output }
            output += bytes[start..<(start + size)]
            position = start + size
            if position < bytes.count, bytes[position] == 0x0D { position += 1 }
            if position < bytes.count, bytes[position] == 0x0A { position += 1 }
        }
        return output
    }

    /// A first chunk that is longer than all there is.
    private static func cut(_ bytes: [UInt8]) -> [UInt8]? {
        size(bytes, at: 0).map { Array(bytes[$0.start...]) }
    }

    /// The size of a chunk and where it starts; nil where no size stands.
    private static func size(_ bytes: [UInt8], at position: Int) -> (size: Int, start: Int)? {
        guard let feed = bytes[position...].prefix(1_024).firstIndex(of: 0x0A) else { return nil }
        let digits = bytes[position..<feed].prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
        guard !digits.isEmpty, digits.count <= 8,
            let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0
        else { return nil }
        return (size, feed + 1)
    }
}
