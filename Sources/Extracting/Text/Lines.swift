extension String {
    /// The lines of a text, whichever of CR, LF, CRLF and form feed ends them.
    var lines: [Substring.UTF8View] {
        var lines: [Substring.UTF8View] = []
        var start = utf8.startIndex
        var position = start
        while position < utf8.endIndex {
            let next = utf8.index(after: position)
            defer { position = next }
            guard Self.isLineEnd(utf8[position]) else { continue }
            // LF after CR ends the same line.
            if utf8[position] == 0x0A, position == start, position > utf8.startIndex,
                utf8[utf8.index(before: position)] == 0x0D
            {
                start = next
                continue
            }
            lines.append(utf8[start..<position])
            start = next
        }
        lines.append(utf8[start...])
        return lines
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool {
        0x0A...0x0D ~= byte && byte != 0x0B
    }
}
