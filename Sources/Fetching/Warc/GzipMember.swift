internal import CZlib

/// Packs bytes as one gzip member (RFC 1952).
enum GzipMember {
    /// Nil where zlib has no memory.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        guard let count = UInt32(exactly: bytes.count), oit_deflate_start(&stream) == Z_OK else {
            return nil
        }
        defer { deflateEnd(&stream) }
        var input = bytes
        var isWhole = false
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        let output = [UInt8](unsafeUninitializedCapacity: room) { target, filled in
            input.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = count
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(clamping: target.count)
                isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
                filled = target.count - Int(stream.avail_out)
            }
        }
        return isWhole ? output : nil
    }
}
