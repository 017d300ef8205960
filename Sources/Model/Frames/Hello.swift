/// What a child says when it is ready: that it is an extractor, and which protocol it speaks.
package struct Hello: Hashable, Sendable {
    /// Goes up with every change to what the payloads mean.
    package static let version = 2
    private static let mark = Array("oitcheck-extract".utf8)

    package init() {}

    /// Reads the payload of a child's hello, and refuses one of another version.
    package init(decoding bytes: [UInt8]) throws(FrameError) {
        var reader = FrameReader(bytes)
        guard try reader.bytes(Self.mark.count) == Self.mark else { throw .invalid("hello") }
        let version = try reader.integer()
        guard version == Self.version else { throw .version(version) }
        try reader.end()
    }

    package var encoded: [UInt8] {
        var writer = FrameWriter()
        writer.append(bytes: Self.mark)
        writer.append(Self.version)
        return writer.bytes
    }
}
