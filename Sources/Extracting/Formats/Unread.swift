internal import Model
internal import Sniffing

// What no reader here gives text of. Each still has its line in the list, so that the answer is
// always a named one.
extension FormatReader {
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
