/// Where XML comes from.
protocol XMLInput: AnyObject {
    /// Why reading stopped before the end.
    var trouble: Refusal? { get }
    /// Fills a buffer as far as it goes: the bytes read, 0 at the end, -1 on trouble.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int
}

/// XML that is a file of its own.
final class XMLText: XMLInput {
    private let bytes: [UInt8]
    private var position = 0
    let trouble: Refusal? = nil

    /// Takes the bytes of a file in any charset that Thai files come in; what it declares is not
    /// asked, since its libraries would look for tables of charsets on disk.
    init(_ bytes: [UInt8]) {
        self.bytes = Array(TextDecoding.decode(bytes).utf8)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - position)
        buffer.copyBytes(from: bytes[position..<position + count])
        position += count
        return count
    }
}
