package import Model

/// What a document is, told by its bytes; the name and the declared type are never asked.
///
/// Empty bytes are text.
package func sniff(_ bytes: [UInt8]) -> Format {
    FileKind(of: bytes).format
}
