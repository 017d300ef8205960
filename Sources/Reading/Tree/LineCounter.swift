/// Counts lines and characters of a source, both from 1, as an editor shows them.
///
/// Questions come nearly in order, so each byte is counted about once.
struct LineCounter {
    private var offset = 0
    private var line = 1
    private var column = 1

    /// Line and column of the byte at `target`.
    mutating func position(of target: Int, in bytes: Span<UInt8>) -> (line: Int, column: Int) {
        let target = max(0, min(target, bytes.count))
        if target >= offset {
            advance(to: target, in: bytes)
        } else {
            line -= count(of: 0x0A, in: bytes, target..<offset)
            column = 1 + characters(in: bytes, lineStart(before: target, in: bytes)..<target)
        }
        offset = target
        return (line, column)
    }

    private mutating func advance(to target: Int, in bytes: Span<UInt8>) {
        let lines = count(of: 0x0A, in: bytes, offset..<target)
        guard lines > 0 else {
            column += characters(in: bytes, offset..<target)
            return
        }
        line += lines
        column = 1 + characters(in: bytes, lineStart(before: target, in: bytes)..<target)
    }

    private func lineStart(before index: Int, in bytes: Span<UInt8>) -> Int {
        var start = index
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return start
    }

    private func count(of byte: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        bytes.extracting(range).withUnsafeBufferPointer { bytes in
            var count = 0
            for other in bytes { count &+= other == byte ? 1 : 0 }
            return count
        }
    }

    /// Characters begin at bytes that continue none.
    private func characters(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        bytes.extracting(range).withUnsafeBufferPointer { bytes in
            var count = 0
            for byte in bytes { count &+= byte & 0xC0 != 0x80 ? 1 : 0 }
            return count
        }
    }
}
