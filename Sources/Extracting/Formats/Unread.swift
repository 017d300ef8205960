internal import Model
internal import Sniffing

// What no reader here gives text of. Each still has its line in the list, so that the answer is
// always a named one.
extension FormatReader {
    /// A picture shows its text to people only.
    static let image = FormatReader(format: .image, name: "image/1") {
        bytes,
        draft throws(Refusal) in
        if FileKind(of: bytes) == .svg { return try SVG.read(bytes, into: &draft) }
        throw bytes.isEmpty ? .empty : .noTextLayer
    }

    static let other = unread(.other)

    private static func unread(_ format: Format) -> FormatReader {
        FormatReader(format: format, name: "\(format.rawValue)/1") { bytes, _ throws(Refusal) in
            if bytes.isEmpty { throw .empty }
            if CompoundFile(bytes)?.isEncryptedPackage == true { throw .encrypted }
            // What has no format of its own is told by its kind.
            throw .unsupported(format == .other ? FileKind(of: bytes).rawValue : format.rawValue)
        }
    }
}
