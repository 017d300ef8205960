/// IPv6 addresses as WHATWG URL §3.5 reads and writes them, without brackets.
enum IPv6Text {
    /// The address, nil where the text is none; a zone id (`%eth0`) makes it none.
    static func parse(_ text: Span<UInt8>) -> UInt128? {
        var reader = IPv6Reader()
        return reader.read(text)
    }

    /// Lower-case hexadecimal pieces, the first longest run of zeros written `::`.
    static func serialised(_ address: UInt128) -> String {
        let pieces = (0..<8).map { UInt16(truncatingIfNeeded: address >> UInt128(112 - 16 * $0)) }
        guard let zeros = longestZeros(in: pieces) else { return joined(pieces[...]) }
        return joined(pieces[..<zeros.lowerBound]) + "::" + joined(pieces[zeros.upperBound...])
    }

    private static func joined(_ pieces: ArraySlice<UInt16>) -> String {
        pieces.map { String($0, radix: 16) }.joined(separator: ":")
    }

    /// The first of the longest runs of two or more zero pieces.
    private static func longestZeros(in pieces: [UInt16]) -> Range<Int>? {
        var longest = 0..<1
        var start = 0
        for (index, piece) in pieces.enumerated() {
            if piece != 0 {
                start = index + 1
            } else if index + 1 - start > longest.count {
                longest = start..<(index + 1)
            }
        }
        return longest.count > 1 ? longest : nil
    }
}

/// One reading of an IPv6 address, piece by piece.
private struct IPv6Reader {
    private var pieces: [UInt16] = []
    /// How many pieces stand before `::`.
    private var compression: Int?

    mutating func read(_ text: Span<UInt8>) -> UInt128? {
        var index = 0
        if text.count >= 2, text[0] == ASCII.colon {
            guard text[1] == ASCII.colon else { return nil }
            compression = 0
            index = 2
        }
        while index < text.count {
            guard pieces.count < 8, let next = readPiece(text, at: index) else { return nil }
            index = next
        }
        return address
    }

    /// Reads one piece with the colons after it, or the IPv4 tail; nil where neither stands.
    private mutating func readPiece(_ text: Span<UInt8>, at start: Int) -> Int? {
        var value: UInt16 = 0
        var index = start
        while index < text.count, index < start + 4, let digit = text[index].hexValue {
            value = value << 4 | UInt16(digit)
            index += 1
        }
        if index < text.count, text[index] == ASCII.dot {
            return readIPv4(text.extracting(start..<text.count)) ? text.count : nil
        }
        guard index > start else { return nil }
        pieces.append(value)
        return index == text.count ? index : readColons(text, at: index)
    }

    /// Passes `:` or `::`; a single colon may not end the address.
    private mutating func readColons(_ text: Span<UInt8>, at index: Int) -> Int? {
        guard text[index] == ASCII.colon, index + 1 < text.count else { return nil }
        guard text[index + 1] == ASCII.colon else { return index + 1 }
        guard compression == nil else { return nil }
        compression = pieces.count
        return index + 2
    }

    /// Reads four decimal numbers, without leading zeros, as the last two pieces.
    private mutating func readIPv4(_ text: Span<UInt8>) -> Bool {
        guard pieces.count <= 6, let address = DottedDecimal.parse(text) else { return false }
        pieces.append(UInt16(truncatingIfNeeded: address >> 16))
        pieces.append(UInt16(truncatingIfNeeded: address))
        return true
    }

    private var address: UInt128? {
        let missing = 8 - pieces.count
        // `::` stands for one piece at least.
        guard compression == nil ? missing == 0 : missing > 0 else { return nil }
        let head = compression ?? 8
        var address: UInt128 = 0
        for (index, piece) in pieces.enumerated() {
            let position = index < head ? index : index + missing
            address |= UInt128(piece) << UInt128(112 - 16 * position)
        }
        return address
    }
}
