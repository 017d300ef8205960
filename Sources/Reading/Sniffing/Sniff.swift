package import Model

/// What a document is, told by its bytes; the name and the declared type are never asked.
///
/// Empty bytes are text. Zip archives are told apart by the names in their directory.
package func sniff(_ bytes: [UInt8]) -> Format {
    let span = bytes.span
    // Programs print warnings before the PDF they send; readers look this far for it too.
    if span.firstIndex(of: "%pdf-", from: 0, before: min(bytes.count, 1_024)) != nil { return .pdf }
    if span.begins(with: [0x50, 0x4B, 0x03, 0x04]) { return ZipNames.format(of: bytes) }
    if span.begins(with: CompoundFile.signature) { return CompoundFile.format(of: bytes) }
    if let format = Signatures.format(of: span) { return format }
    let head = TextHead(span)
    if head.isBinary { return .other }
    if head.isHTML { return .html }
    if head.isVector { return .image }
    if head.isMarkup { return .other }
    return head.isTable ? .csv : .text
}

extension Span<UInt8> {
    func begins(with signature: [UInt8], at offset: Int = 0) -> Bool {
        guard offset >= 0, signature.count <= count - offset else { return false }
        for index in signature.indices where self[offset + index] != signature[index] {
            return false
        }
        return true
    }
}
