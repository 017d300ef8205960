/// A string of a workbook: one text, or runs of them.
enum RichText {
    /// Reads to the end of the element: its runs in a row, without phonetic guides.
    static func read(_ reader: XMLReader, until end: String) throws(Refusal) -> String {
        var text = ""
        while let node = try reader.next() {
            switch node {
            case .open("rPh"): try reader.skipToClose()
            case .open("t"): text += unescaped(try reader.textToClose())
            case .close(end): return text
            default: break
            }
        }
        return text
    }

    /// The text with `_x000D_` and the like as the control characters they stand for, which XML
    /// cannot hold (ECMA-376 part 1, 22.9.2.19).
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let bytes = Array(text.utf8)
        var plain: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if let scalar = escape(bytes, at: position) {
                plain.append(contentsOf: String(scalar).utf8)
                position += 7
            } else {
                plain.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func escape(_ bytes: [UInt8], at position: Int) -> Unicode.Scalar? {
        guard position + 7 <= bytes.count, bytes[position] == UInt8(ascii: "_"),
            bytes[position + 1] == UInt8(ascii: "x"), bytes[position + 6] == UInt8(ascii: "_")
        else { return nil }
        let digits = String(decoding: bytes[position + 2..<position + 6], as: UTF8.self)
        return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
    }
}
