/// Finds an alias inside a node that has an anchor itself.
///
/// Lists may be shared, shared lists of shared lists may not: of those an expansion bomb is made,
/// and the parser would already fall to one that stands in a key, before a tree can be looked at.
func nestedAlias(in yaml: [UInt8]) -> LoadError.Fault? {
    var scan = AnchorScan()
    var number = 0
    for line in yaml.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        number += 1
        guard let offset = scan.nestedAlias(in: Array(line)) else { continue }
        let column = String(decoding: line.prefix(offset), as: UTF8.self).unicodeScalars.count + 1
        return .init(
            line: number,
            column: column,
            message: "an alias inside an anchored node; write the list out, or anchor its parts"
        )
    }
    return nil
}

/// Reads lines of YAML for anchors and aliases, without knowing more of the grammar than where a
/// node ends: at its closing bracket, or at a line that is indented no deeper.
private struct AnchorScan {
    /// Column left of which the anchored block ends; nil outside of one.
    private var block: Int?
    /// How many brackets of an anchored flow node are open.
    private var brackets = 0
    /// The quotation mark that closes the text being read within those brackets.
    private var quote: UInt8?

    /// The offset of an alias in an anchored node, if the line holds one.
    mutating func nestedAlias(in line: [UInt8]) -> Int? {
        let start = line.firstIndex { $0 != UInt8(ascii: " ") } ?? line.count
        guard start < line.count, line[start] != UInt8(ascii: "#") else { return nil }
        leaveBlock(at: start, isEntry: line[start...].starts(with: [UInt8(ascii: "-")]))
        let content = contentStart(line, from: start)
        var index = start
        while index < line.count {
            if isInside, isName(line, at: index, after: UInt8(ascii: "*")) { return index }
            if !isInside, isName(line, at: index, after: UInt8(ascii: "&")) {
                index = enter(line, at: index, content: content)
                continue
            }
            readBracketed(line[index], after: index > 0 ? line[index - 1] : nil)
            index += 1
        }
        return nil
    }

    private var isInside: Bool { block != nil || brackets > 0 && quote == nil }

    /// Ends the anchored block at a line indented no deeper; entries of a list may stand level
    /// with the key that holds it.
    private mutating func leaveBlock(at start: Int, isEntry: Bool) {
        guard let edge = block, start < edge || start == edge && !isEntry else { return }
        block = nil
    }

    /// Where the first key or value of a line begins, behind the dashes of list entries.
    private func contentStart(_ line: [UInt8], from start: Int) -> Int {
        var index = start
        while index + 1 < line.count, line[index] == UInt8(ascii: "-"),
            line[index + 1] == UInt8(ascii: " ")
        {
            index += 2
            while index < line.count, line[index] == UInt8(ascii: " ") { index += 1 }
        }
        return index
    }

    /// Enters the node anchored at `index`; the index behind what was read.
    private mutating func enter(_ line: [UInt8], at index: Int, content: Int) -> Int {
        var next = index + 1
        while next < line.count, isNameByte(line[next]) { next += 1 }
        while next < line.count, line[next] == UInt8(ascii: " ") { next += 1 }
        if next < line.count, isOpening(line[next]) {
            brackets = 1
            return next + 1
        }
        // An anchor alone behind a dash holds the lines from its own column on.
        block = index == content ? max(0, content - 1) : content
        return next
    }

    /// Keeps count of brackets, but for those in quoted text.
    private mutating func readBracketed(_ byte: UInt8, after before: UInt8?) {
        guard brackets > 0 else { return }
        if let open = quote {
            if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
            if before.map({ " [{,:".utf8.contains($0) }) ?? true { quote = byte }
        } else if isOpening(byte) {
            brackets += 1
        } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
            brackets -= 1
        }
    }

    private func isOpening(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
    }

    /// Whether `&name` or `*name` begins here.
    private func isName(_ line: [UInt8], at index: Int, after sign: UInt8) -> Bool {
        guard line[index] == sign, index + 1 < line.count, isNameByte(line[index + 1]) else {
            return false
        }
        return index == 0 || !isNameByte(line[index - 1])
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
