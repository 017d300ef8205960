internal import CZlib

/// Makes what a server or a sitemap sends compressed.
package enum Gzip {
    /// The bytes as one gzip member.
    package static func compressed(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        guard oit_deflate_start(&stream) == Z_OK else { return [] }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let count = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                deflate(&stream, Z_FINISH)
                return target.count - Int(stream.avail_out)
            }
        }
        return Array(output.prefix(count))
    }

    /// One gzip member that a page begins and that so many mebibytes of blanks follow: a bomb of a
    /// thousandth of its size.
    package static func bomb(beginning page: [UInt8], mebibytes: Int) -> [UInt8] {
        var stream = z_stream()
        guard oit_deflate_start(&stream) == Z_OK else { return [] }
        defer { deflateEnd(&stream) }
        var output = append(page, to: &stream, Z_NO_FLUSH)
        let blanks = [UInt8](repeating: 0x20, count: 1 << 20)
        for _ in 0..<mebibytes { output += append(blanks, to: &stream, Z_NO_FLUSH) }
        return output + append([], to: &stream, Z_FINISH)
    }

    private static func append(
        _ bytes: [UInt8],
        to stream: inout z_stream,
        _ flush: Int32
    ) -> [UInt8] {
        var input = bytes
        var room = [UInt8](repeating: 0, count: 64 << 10)
        var output: [UInt8] = []
        input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            repeat {
                let count = room.withUnsafeMutableBufferPointer { target in
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    deflate(&stream, flush)
                    return target.count - Int(stream.avail_out)
                }
                output += room.prefix(count)
            } while stream.avail_out == 0
        }
        return output
    }
}
