/// The bytes of one document, what they are taken for, and what is to be done with them.
package struct ExtractionRequest: Hashable, Sendable {
    package let task: Task
    package let format: Format
    package let bytes: [UInt8]

    /// What an extractor can be asked for. Pages count from 1; a picture file is its own page 1.
    package enum Task: Hashable, Sendable {
        /// All that is stored in the file; answered by an ``Extraction``.
        case read
        /// The digest of a page's picture, under which its recognition can be kept; answered by a
        /// ``PagePicture``.
        case picture(page: Int)
        /// The text in a page's picture; answered by a ``Recognition``.
        case recognise(page: Int)

        /// The kind of frame that answers it.
        package var reply: Frame.Kind {
            switch self {
            case .read: .reply
            case .picture: .picture
            case .recognise: .recognition
            }
        }
    }

    package init(_ bytes: [UInt8], format: Format, task: Task = .read) {
        self.task = task
        self.format = format
        self.bytes = bytes
    }

    /// Reads the payload of a request.
    package init(decoding payload: [UInt8]) throws(FrameError) {
        var reader = FrameReader(payload)
        task = try Task(wire: try reader.integer(), page: try reader.integer())
        let name = try reader.string()
        guard let format = Format(rawValue: name) else { throw .invalid("format") }
        self.format = format
        bytes = reader.rest()
    }

    /// The head and the beginning of the payload; the document's bytes follow as they are, so that
    /// a large document is not copied for the sake of its frame.
    package func lead() throws(FrameError) -> [UInt8] {
        var writer = FrameWriter()
        let (code, page) = task.wire
        writer.append(code)
        writer.append(page)
        writer.append(format.rawValue)
        let frame = try Frame(.request, length: writer.bytes.count + bytes.count)
        return frame.head + writer.bytes
    }
}
