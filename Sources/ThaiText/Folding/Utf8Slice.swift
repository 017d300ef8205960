extension String {
    /// The text between two UTF-8 offsets, widened to whole scalars and cut to the string: any range is safe.
    package func utf8Slice(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let lower = boundary(atOrBefore: min(max(range.lowerBound, 0), utf8.count))
        let upper = boundary(atOrAfter: min(max(range.upperBound, 0), utf8.count))
        guard lower < upper else { return "" }
        return String(self[lower..<upper])
    }

    private func boundary(atOrBefore offset: Int) -> Index {
        var index = utf8.index(utf8.startIndex, offsetBy: offset)
        while index > startIndex, index < endIndex, utf8[index] & 0xC0 == 0x80 {
            index = utf8.index(before: index)
        }
        return index
    }

    private func boundary(atOrAfter offset: Int) -> Index {
        var index = utf8.index(utf8.startIndex, offsetBy: offset)
        while index < endIndex, utf8[index] & 0xC0 == 0x80 {
            index = utf8.index(after: index)
        }
        return index
    }
}
