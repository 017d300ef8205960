internal import CZlib

/// zlib's inflate: unpacks what is given to it piece by piece.
final class Inflater {
    /// zlib keeps the address of it, which must not change.
    private let stream: UnsafeMutablePointer<z_stream>

    /// What stands around the packed bytes.
    enum Wrapping {
        /// A gzip member (RFC 1952) or a zlib header (RFC 1950), whichever comes.
        case header
        /// Nothing (RFC 1951): what some servers mean by `deflate`.
        case none
    }

    /// How a step ended.
    enum State {
        case more
        /// The packed bytes ended here; what follows in the input is something else.
        case end
        case damaged
    }

    init?(_ wrapping: Wrapping = .header) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status =
            switch wrapping {
            case .header: oit_inflate_start(stream)
            case .none: oit_inflate_start_raw(stream)
            }
        guard status == Z_OK else { return nil }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Makes ready for another member.
    func reset() { inflateReset(stream) }

    /// Unpacks from `input` into `output` until one of them is at its end.
    func step(
        _ input: UnsafeRawBufferPointer,
        into output: UnsafeMutableRawBufferPointer
    ) -> (taken: Int, given: Int, state: State) {
        let taken = UInt32(clamping: input.count)
        let given = UInt32(clamping: output.count)
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        )
        stream.pointee.avail_in = taken
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = given
        let status = inflate(stream, Z_NO_FLUSH)
        let state: State =
            switch status {
            case Z_OK, Z_BUF_ERROR: .more
            case Z_STREAM_END: .end
            default: .damaged
            }
        return (
            Int(taken - stream.pointee.avail_in), Int(given - stream.pointee.avail_out), state
        )
    }
}

extension Inflater {
    /// The first bytes of what is packed, at most `most`; fewer where it is damaged or ends.
    static func head(of bytes: [UInt8], most: Int) -> [UInt8] {
        guard let inflater = Inflater() else { return [] }
        return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            bytes.withUnsafeBytes { input in
                count = inflater.step(input, into: UnsafeMutableRawBufferPointer(buffer)).given
            }
        }
    }
}
