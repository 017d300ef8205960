/// An inspection as bytes, for the same document is looked at night after night.
extension Inspection {
    /// Changes with every change of the layout.
    private static let version: UInt8 = 1

    package var encoded: [UInt8] {
        var writer = FrameWriter()
        writer.append(bytes: [Self.version])
        writer.append(PageState.wire.firstIndex(of: state) ?? 0)
        writer.append(agency)
        writer.append(isTitleSure)
        writer.append(likenesses) { writer, likeness in
            switch likeness {
            case .none: writer.append(0)
            case .own: writer.append(1)
            case .refused(let word):
                writer.append(2)
                writer.append(word)
            }
        }
        return writer.bytes
    }

    /// Reads what ``encoded`` gave.
    package init(decoding bytes: [UInt8]) throws(FrameError) {
        var reader = FrameReader(bytes)
        let version = try reader.byte()
        guard version == Self.version else { throw .version(Int(version)) }
        let code = try reader.integer()
        guard code < PageState.wire.count else { throw .invalid("page state") }
        let agency = try reader.optionalString()
        let isTitleSure = try reader.truth()
        let likenesses = try reader.list("likenesses", limit: bytes.count) {
            (reader) throws(FrameError) -> Likeness in
            switch try reader.integer() {
            case 0: .none
            case 1: .own
            case 2: .refused(try reader.string())
            default: throw .invalid("likeness")
            }
        }
        try reader.end()
        self.init(
            likenesses: likenesses,
            state: PageState.wire[code],
            agency: agency,
            isTitleSure: isTitleSure
        )
    }
}
