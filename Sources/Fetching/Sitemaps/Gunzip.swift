internal import CZlib

/// Unpacks gzip (RFC 1952), up to a limit.
enum Gunzip {
    /// Whether the bytes start like a gzip member.
    static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// The contents of all members; nil where they are damaged, or larger than `limit` bytes.
    static func unpacked(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
        var stream = z_stream()
        guard oit_inflate_start(&stream) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = bytes
        var output: [UInt8] = []
        return input.withUnsafeMutableBufferPointer { source -> [UInt8]? in
            guard let count = UInt32(exactly: source.count) else { return nil }
            stream.next_in = source.baseAddress
            stream.avail_in = count
            while true {
                let status = step(&stream, into: &output)
                guard output.count <= limit else { return nil }
                switch status {
                case Z_OK: continue
                case Z_STREAM_END where stream.avail_in == 0: return output
                // Another member follows, or padding that some tools leave.
                case Z_STREAM_END: if inflateReset(&stream) != Z_OK { return nil }
                case Z_DATA_ERROR where !output.isEmpty && stream.total_out == 0: return output
                default: return nil
                }
            }
        }
    }

    /// Unpacks the next 64 KiB at most.
    private static func step(_ stream: inout z_stream, into output: inout [UInt8]) -> Int32 {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 << 10) { buffer in
            stream.next_out = buffer.baseAddress
            stream.avail_out = UInt32(buffer.count)
            let status = inflate(&stream, Z_NO_FLUSH)
            output += buffer.prefix(buffer.count - Int(stream.avail_out))
            return status
        }
    }
}
