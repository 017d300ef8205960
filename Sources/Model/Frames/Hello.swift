/// What a child says when it is ready: that it is an extractor, which protocol it speaks, what it
/// reads and how well it is locked in.
package struct Hello: Hashable, Sendable {
    /// Goes up with every change to what the payloads mean.
    package static let version = 5
    private static let mark = Array("oitcheck-extract".utf8)
    private static let mostReaders = 64

    /// The readers by their names and versions, such as `pdf/2`, in the order of their list.
    package var readers: [String]
    /// What recognises text in pictures, with all that its answers depend on; empty without models.
    package var recogniser: String
    package var confinement: Confinement

    /// What the kernel keeps from the child, beyond resource limits.
    package struct Confinement: Hashable, Sendable {
        /// The version of landlock's interface that guards the files; 0 where there is none.
        package var landlock: Int
        /// Whether a filter refuses sockets, new programs and new processes.
        package var filtersCalls: Bool

        package init(landlock: Int = 0, filtersCalls: Bool = false) {
            self.landlock = landlock
            self.filtersCalls = filtersCalls
        }
    }

    package init(
        readers: [String] = [],
        recogniser: String = "",
        confinement: Confinement = Confinement()
    ) {
        self.readers = readers
        self.recogniser = recogniser
        self.confinement = confinement
    }

    /// Reads the payload of a child's hello, and refuses one of another version.
    package init(decoding bytes: [UInt8]) throws(FrameError) {
        var reader = FrameReader(bytes)
        guard try reader.bytes(Self.mark.count) == Self.mark else { throw .invalid("hello") }
        let version = try reader.integer()
        guard version == Self.version else { throw .version(version) }
        readers = try reader.list("readers", limit: Self.mostReaders) {
            (reader) throws(FrameError) in try reader.string()
        }
        recogniser = try reader.string()
        confinement = Confinement(
            landlock: try reader.integer(),
            filtersCalls: try reader.truth()
        )
        try reader.end()
    }

    package var encoded: [UInt8] {
        var writer = FrameWriter()
        writer.append(bytes: Self.mark)
        writer.append(Self.version)
        writer.append(readers) { $0.append($1) }
        writer.append(recogniser)
        writer.append(confinement.landlock)
        writer.append(confinement.filtersCalls)
        return writer.bytes
    }
}
