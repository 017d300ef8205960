/// Writes the payload of a frame: numbers as LEB128, texts and lists behind their count.
struct FrameWriter {
    private(set) var bytes: [UInt8] = []

    /// Writes a count, index or other number that is never negative.
    mutating func append(_ number: Int) {
        var rest = UInt(max(0, number))
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func append(_ number: Int?) {
        append(number.map { $0 + 1 } ?? 0)
    }

    mutating func append(_ truth: Bool) {
        bytes.append(truth ? 1 : 0)
    }

    mutating func append(_ text: String) {
        append(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func append(_ text: String?) {
        append(text != nil)
        if let text { append(text) }
    }

    mutating func append(bytes more: [UInt8]) {
        bytes.append(contentsOf: more)
    }

    mutating func append<Element>(
        _ list: [Element],
        _ write: (inout FrameWriter, Element) -> Void
    ) {
        append(list.count)
        for element in list { write(&self, element) }
    }
}
