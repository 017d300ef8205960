internal import Model

// What no reader here gives text of. Each still has its line in the list, so that the answer is
// always a named one.
extension FormatReader {
    static let doc = unread(.doc)
    static let xls = unread(.xls)
    static let pptx = unread(.pptx)
    static let ods = unread(.ods)
    static let odt = unread(.odt)
    static let archive = unread(.archive)
    static let other = unread(.other)

    private static func unread(_ format: Format) -> FormatReader {
        FormatReader(format: format, name: "\(format.rawValue)/1") { bytes, _ throws(Refusal) in
            if bytes.isEmpty { throw .empty }
            if CompoundFile.isEncryptedPackage(bytes) { throw .encrypted }
            throw .unsupported(format.rawValue)
        }
    }
}
