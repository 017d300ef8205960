internal import ThaiText

/// The one spelling under which a file is known: that of its name on disk and that of the addresses
/// that name it come to the same.
///
/// Escapes are decoded in both, since some programs save `ข่าว.html` as `%E0%B8%82….html`, and then
/// all but the unreserved characters are escaped. So no key holds a slash, a dot segment or a null
/// that its folder does not show, whatever the address. Thai of Windows is written as UTF-8: old
/// programs pack names so, and old pages link them so.
enum FileKey {
    /// The key of a path of segments, from the root on.
    static func path(_ segments: [[UInt8]]) -> String {
        segments.map { component($0) }.joined(separator: "/")
    }

    /// The key of one name, or of a query.
    static func component(_ bytes: some Sequence<UInt8>) -> String {
        escaped(unicode(decoded(Array(bytes)))) { Escapes.isUnreserved($0) }
    }

    /// A query as it stands in a file's name, as an address writes it: with its own escapes, and
    /// with those it lacks.
    static func query(_ bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        return escaped(bytes) { Escapes.isUnreserved($0) || reserved.contains($0) }
    }

    private static let reserved = Set("%=&+/:,;@!$'()*[]?".utf8)

    private static func escaped(_ bytes: [UInt8], isPlain: (UInt8) -> Bool) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for byte in bytes {
            if isPlain(byte) { output.append(byte) } else { Escapes.append(byte, to: &output) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The bytes as they are where they may be UTF-8, else as Thai of Windows where all of them are.
    private static func unicode(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x80 }),
            String(validating: bytes, as: UTF8.self) == nil,
            bytes.allSatisfy({ Windows874.scalar(of: $0) != nil })
        else { return bytes }
        return Array(Windows874.decode(bytes).utf8)
    }

    private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let value = Escapes.value(in: bytes, at: index)
            output.append(value ?? bytes[index])
            index += value == nil ? 1 : 3
        }
        return output
    }
}
