/// The fields of a head, of a WARC record or of an HTTP message: lines of a name, a colon and a
/// value, which may go on in lines that start with white space (RFC 9112 §5.2).
struct HeaderFields {
    private let bytes: [UInt8]
    private var fields: [(name: Range<Int>, value: Range<Int>)] = []

    /// - Parameter bytes: the head from its second line on.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            take(start..<end)
            start = end + 1
        }
    }

    private mutating func take(_ line: Range<Int>) {
        guard let first = line.first else { return }
        if bytes[first] == 0x20 || bytes[first] == 0x09 {
            guard let last = fields.popLast() else { return }
            fields.append((last.name, last.value.lowerBound..<line.upperBound))
        } else if let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) {
            fields.append((line.lowerBound..<colon, (colon + 1)..<line.upperBound))
        }
    }

    /// The value of the first field of that name, which is given in small letters.
    subscript(name: StaticString) -> String? {
        let name = name.withUTF8Buffer { Array($0) }
        let field = fields.first { field in
            field.name.count == name.count
                && zip(bytes[field.name], name).allSatisfy { $0 | 0x20 == $1 | 0x20 }
        }
        return field.map { field in
            let value = bytes[field.value].map { $0 < 0x20 ? 0x20 : $0 }
            let text = value.drop { $0 == 0x20 }
            let end = text.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? text.startIndex
            return String(decoding: text[..<end], as: UTF8.self)
        }
    }
}
