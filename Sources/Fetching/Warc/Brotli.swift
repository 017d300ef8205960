internal import CBrotli

/// Unpacks Brotli (RFC 7932): browsers ask for it, and archives keep what was on the wire.
enum Brotli {
    /// The contents; of what was cut short, what there is.
    static func unpacked(_ bytes: [UInt8], limit: Int) -> HTTPMessage.Decoded {
        guard let decoder = BrotliDecoderCreateInstance(nil, nil, nil) else { return .damaged }
        defer { BrotliDecoderDestroyInstance(decoder) }
        var output: [UInt8] = []
        return bytes.withUnsafeBufferPointer { input in
            var next = input.baseAddress
            var left = input.count
            while true {
                let state = step(decoder, &next, &left, into: &output)
                guard output.count <= limit else { return .tooLarge }
                switch state {
                case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
                case BROTLI_DECODER_RESULT_ERROR: return .damaged
                default: return .bytes(output)
                }
            }
        }
    }

    /// Unpacks the next 64 KiB at most.
    private static func step(
        _ decoder: OpaquePointer,
        _ next: inout UnsafePointer<UInt8>?,
        _ left: inout Int,
        into output: inout [UInt8]
    ) -> BrotliDecoderResult {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 << 10) { buffer in
            var target = buffer.baseAddress
            var room = buffer.count
            let state = BrotliDecoderDecompressStream(
                decoder,
                &left,
                &next,
                &room,
                &target,
                nil
            )
            output += buffer.prefix(buffer.count - room)
            return state
        }
    }
}
