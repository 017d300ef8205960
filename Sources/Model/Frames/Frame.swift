/// The head of each message on the extractor's pipe: four bytes of length, one of kind.
///
/// The parent starts a child and gets a `hello`; then each `request` is answered by one
/// frame of the kind that is due before the next is sent. Numbers are little-endian. Each kind has its largest length, which
/// both sides check before they make room for a payload.
package struct Frame: Hashable, Sendable {
    package let kind: Kind
    /// Bytes of the payload that follows.
    package let length: Int

    package enum Kind: UInt8, Sendable, CaseIterable {
        case hello = 1
        case request = 2
        case reply = 3
        case picture = 4
        case recognition = 5

        /// The most bytes that a payload of this kind may have.
        package var limit: Int {
            switch self {
            case .hello: 4 << 10
            case .request: 128 << 20
            case .reply: 32 << 20
            case .picture: 32
            case .recognition: 8 << 20
            }
        }
    }

    /// Bytes of a head.
    package static let headLength = 5

    /// Announces a payload; refuses one above the limit of its kind.
    package init(_ kind: Kind, length: Int) throws(FrameError) {
        guard (0...kind.limit).contains(length) else { throw .excessive("\(kind)") }
        self.kind = kind
        self.length = length
    }

    /// Reads a head, which must be of the kind that is due.
    package init(head: [UInt8], expecting kind: Kind) throws(FrameError) {
        guard head.count == Self.headLength else { throw .short }
        guard head[4] == kind.rawValue else { throw .invalid("kind \(head[4])") }
        let length = head[..<4].reversed().reduce(0) { $0 << 8 | Int($1) }
        try self.init(kind, length: length)
    }

    package var head: [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + [kind.rawValue]
    }
}
