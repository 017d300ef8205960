/// The value of `srcset` (WHATWG HTML §4.8.4.3.10).
enum SourceSet {
    /// The addresses of its candidates, as written.
    static func addresses(in set: String) -> [String] {
        let bytes = Array(set.utf8)
        var addresses: [String] = []
        var index = 0
        while index < bytes.count {
            while index < bytes.count, bytes[index].isWhiteSpace || bytes[index] == comma {
                index += 1
            }
            let start = index
            while index < bytes.count, !bytes[index].isWhiteSpace { index += 1 }
            var end = index
            while end > start, bytes[end - 1] == comma { end -= 1 }
            // A comma at its end closes the candidate; else a descriptor follows up to the comma.
            if end == index { skipDescriptor(in: bytes, &index) }
            if end > start { addresses.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
        }
        return addresses
    }

    private static let comma = UInt8(ascii: ",")

    private static func skipDescriptor(in bytes: [UInt8], _ index: inout Int) {
        var depth = 0
        while index < bytes.count, bytes[index] != comma || depth > 0 {
            if bytes[index] == UInt8(ascii: "(") { depth += 1 }
            if bytes[index] == UInt8(ascii: ")") { depth = max(0, depth - 1) }
            index += 1
        }
    }
}
