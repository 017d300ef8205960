/// The bytes of one document and what they are taken for.
package struct ExtractionRequest: Hashable, Sendable {
    package let format: Format
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8], format: Format) {
        self.format = format
        self.bytes = bytes
    }

    /// Reads the payload of a request.
    package init(decoding payload: [UInt8]) throws(FrameError) {
        var reader = FrameReader(payload)
        let name = try reader.string()
        guard let format = Format(rawValue: name) else { throw .invalid("format") }
        self.format = format
        bytes = reader.rest()
    }

    /// The head and the beginning of the payload; the document's bytes follow as they are, so that
    /// a large document is not copied for the sake of its frame.
    package func lead() throws(FrameError) -> [UInt8] {
        var writer = FrameWriter()
        writer.append(format.rawValue)
        let frame = try Frame(.request, length: writer.bytes.count + bytes.count)
        return frame.head + writer.bytes
    }
}
